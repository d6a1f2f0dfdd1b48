package org.fovea.viewer.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ViewportModel;

/**
 * The windows that show a reading: the main one and further ones for other monitors. One cell of all is active; it is the
 * active cell of the window that was touched last. Confined to the UI thread.
 */
public final class Screens {

    private final Supplier<ViewportModel> make;
    private final ViewportGroup main;
    private final ObservableList<ViewportGroup> groups = FXCollections.observableArrayList();
    private final ObservableList<ViewportGroup> groupsView = FXCollections.unmodifiableObservableList(groups);
    private final ReadOnlyObjectWrapper<ViewportGroup> current;
    private final ReadOnlyObjectWrapper<ViewportModel> active;
    private Subscription following;

    /** @param make a new, empty viewport */
    public Screens(Supplier<ViewportModel> make) {
        this.make = make;
        main = new ViewportGroup(make);
        groups.add(main);
        current = new ReadOnlyObjectWrapper<>(this, "current", main);
        active = new ReadOnlyObjectWrapper<>(this, "active", main.active());
        following = main.activeProperty().subscribe(active::set);
    }

    /** The main window's cells. */
    public ViewportGroup main() {
        return main;
    }

    /** Every window, the main one first. */
    public ObservableList<ViewportGroup> groups() {
        return groupsView;
    }

    /** The window that was touched last. */
    public ReadOnlyObjectProperty<ViewportGroup> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ViewportGroup current() {
        return current.get();
    }

    /** What keys and buttons act on. */
    public ReadOnlyObjectProperty<ViewportModel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public ViewportModel active() {
        return active.get();
    }

    /** The cells of all windows, the main one's first. */
    public List<ViewportModel> cells() {
        return groups.stream().flatMap(group -> group.cells().stream()).toList();
    }

    /** Makes a cell the active one, in whichever window it is. */
    public void activate(ViewportModel cell) {
        windowOf(cell).ifPresent(group -> {
            group.activate(cell);
            use(group);
        });
    }

    /** The window that holds a cell. */
    public Optional<ViewportGroup> windowOf(ViewportModel cell) {
        return groups.stream().filter(group -> group.cells().contains(cell)).findFirst();
    }

    /**
     * Exchanges two cells: their places within a window, what they show across windows.
     *
     * @param number of the one among {@link #cells}; nothing happens where there is none
     */
    public void swap(int number, ViewportModel other) {
        List<ViewportModel> all = cells();
        if (number < 0 || number >= all.size()) {
            return;
        }
        ViewportModel one = all.get(number);
        if (windowOf(one).equals(windowOf(other))) {
            windowOf(one).ifPresent(group -> group.swap(one, other));
        } else {
            ImageStack stack = one.stackProperty().get();
            one.stackProperty().set(other.stackProperty().get());
            other.stackProperty().set(stack);
        }
    }

    /** Makes the cells of another window, one to begin with. */
    public ViewportGroup open() {
        ViewportGroup opened = new ViewportGroup(make);
        groups.add(opened);
        return opened;
    }

    /** The other window is gone; what its cells showed is put away. The main window stays. */
    public void close(ViewportGroup closed) {
        if (closed != main && groups.remove(closed)) {
            if (current.get() == closed) {
                use(main);
            }
            closed.cells().forEach(cell -> cell.stackProperty().set(ImageStack.EMPTY));
        }
    }

    private void use(ViewportGroup group) {
        if (current.get() != group) {
            following.unsubscribe();
            current.set(group);
            following = group.activeProperty().subscribe(active::set);
        }
    }
}
