package org.fovea.app.worklist;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.fovea.app.cases.CaseQuery;

/** Searches that the reader keeps by name. Used on the thread of the user interface only. */
public final class SavedSearchModel {

    /** Where they are kept; answers on the thread of the user interface. */
    public interface Shelf {
        /** All of them; a failure was said already. */
        void all(Consumer<Map<String, CaseQuery>> answer);

        /** Keeps one; {@code done} runs when it is on the disk. */
        void save(String name, CaseQuery query, Runnable done);

        void remove(String name, Runnable done);
    }

    private final Shelf shelf;
    private final WorklistModel worklist;
    private final ObservableMap<String, CaseQuery> searches = FXCollections.observableMap(new TreeMap<>());

    public SavedSearchModel(Shelf shelf, WorklistModel worklist) {
        this.shelf = shelf;
        this.worklist = worklist;
    }

    /** By name, in alphabetical order. */
    public ObservableMap<String, CaseQuery> searches() {
        return searches;
    }

    /** Reads them anew. */
    public void refresh() {
        shelf.all(found -> {
            searches.keySet().retainAll(found.keySet());
            searches.putAll(found);
        });
    }

    /** Asks what that search asks. */
    void choose(String name) {
        CaseQuery query = searches.get(name);
        if (query != null) {
            worklist.ask(query);
        }
    }

    /** Keeps what the worklist asks now; one of the same name is replaced. */
    void save(String name) {
        shelf.save(name, worklist.wanted(), this::refresh);
    }

    void remove(String name) {
        shelf.remove(name, this::refresh);
    }
}
