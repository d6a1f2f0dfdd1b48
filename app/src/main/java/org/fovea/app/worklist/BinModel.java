package org.fovea.app.worklist;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.cases.Bin;

/** The bin and what can be done with what lies there. Used on the thread of the user interface only. */
public final class BinModel {

    /** Works in the background and answers on the thread of the user interface; says failures itself. */
    public interface Store {
        void entries(Consumer<List<Bin.Entry>> answer);

        void takeBack(Bin.Entry entry, Runnable done);

        void remove(List<Bin.Entry> entries, Runnable done);
    }

    private final Store store;
    private final ObservableList<Bin.Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Bin.Entry>> doomed = new ReadOnlyObjectWrapper<>(List.of());

    public BinModel(Store store) {
        this.store = store;
    }

    ObservableList<Bin.Entry> entries() {
        return entries;
    }

    /** What the reader is asked about before it is removed; empty while nothing is. */
    public ReadOnlyObjectProperty<List<Bin.Entry>> doomed() {
        return doomed.getReadOnlyProperty();
    }

    /** Asks the store again. */
    public void refresh() {
        doomed.set(List.of());
        store.entries(entries::setAll);
    }

    void takeBack(Bin.Entry entry) {
        store.takeBack(entry, this::refresh);
    }

    void askToRemove(List<Bin.Entry> chosen) {
        doomed.set(List.copyOf(chosen));
    }

    void spare() {
        doomed.set(List.of());
    }

    void remove() {
        List<Bin.Entry> chosen = doomed.get();
        doomed.set(List.of());
        store.remove(chosen, this::refresh);
    }
}
