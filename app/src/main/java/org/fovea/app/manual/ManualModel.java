package org.fovea.app.manual;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which page is open, what was searched for and found, and the way back. Used on the thread of the user interface only. */
public final class ManualModel {

    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<ManualSearch.Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ManualPage> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
    private final Deque<ManualPage> before = new ArrayDeque<>();
    private @Nullable Manual manual;

    public ManualModel() {
        search.subscribe(wanted -> find());
    }

    /** The pages were read; the contents are open. */
    public void use(Manual read) {
        manual = read;
        before.clear();
        canGoBack.set(false);
        current.set(read.pages().getFirst());
        find();
    }

    private void find() {
        if (manual != null) {
            hits.setAll(ManualSearch.find(manual.pages(), search.get()));
        }
    }

    /** What the reader searches for; every change finds anew. */
    public StringProperty search() {
        return search;
    }

    /** The pages found; all while nothing is searched for. */
    ObservableList<ManualSearch.Hit> hits() {
        return hits;
    }

    /** Null until the pages were read. */
    public ReadOnlyObjectProperty<@Nullable ManualPage> current() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Opens a page; the one before can be gone back to. */
    void open(ManualPage page) {
        ManualPage open = current.get();
        if (!page.equals(open)) {
            if (open != null) {
                before.push(open);
            }
            canGoBack.set(!before.isEmpty());
            current.set(page);
        }
    }

    /** Opens what was found first, if anything was. */
    void openFirst() {
        if (!hits.isEmpty()) {
            open(hits.getFirst().page());
        }
    }

    /** Opens the page that a link names; a link to anything else leads nowhere. */
    public void follow(String destination) {
        page(destination).ifPresent(this::open);
    }

    /** Whether a link leads to a page. */
    boolean leads(String destination) {
        return page(destination).isPresent();
    }

    private Optional<ManualPage> page(String destination) {
        return manual == null ? Optional.empty() : manual.page(destination);
    }

    public void back() {
        if (!before.isEmpty()) {
            current.set(before.pop());
            canGoBack.set(!before.isEmpty());
        }
    }

    /** Where a picture of the open page lies. */
    Optional<String> picture(String destination) {
        return manual == null ? Optional.empty() : manual.picture(destination).map(Object::toString);
    }
}
