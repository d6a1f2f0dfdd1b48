package org.fovea.viewer.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ViewportModel;

/**
 * The viewports of one window: the layout, a viewport for each of its cells, which one is active, and whether that one
 * fills the window for now. There is always at least one cell and exactly one active. Confined to the UI thread.
 */
public final class ViewportGroup {

    private final Supplier<ViewportModel> make;
    /** Cells that the layout has no room for now; they are empty. */
    private final Deque<ViewportModel> spare = new ArrayDeque<>();

    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(this, "layout", Layout.SINGLE);
    private final ObservableList<ViewportModel> cells = FXCollections.observableArrayList();
    private final ObservableList<ViewportModel> cellsView = FXCollections.unmodifiableObservableList(cells);
    private final ReadOnlyObjectWrapper<ViewportModel> active;
    private final ReadOnlyBooleanWrapper maximised = new ReadOnlyBooleanWrapper(this, "maximised", false);

    /** @param make a new, empty viewport */
    public ViewportGroup(Supplier<ViewportModel> make) {
        this.make = make;
        cells.add(make.get());
        active = new ReadOnlyObjectWrapper<>(this, "active", cells.getFirst());
    }

    public ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    /** One viewport for each cell of the layout, in reading order. Changes before the layout does. */
    public ObservableList<ViewportModel> cells() {
        return cellsView;
    }

    /** What keys and buttons act on. */
    public ReadOnlyObjectProperty<ViewportModel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public ViewportModel active() {
        return active.get();
    }

    /** Whether the active cell has the window for itself; the others stay as they are. */
    public ReadOnlyBooleanProperty maximisedProperty() {
        return maximised.getReadOnlyProperty();
    }

    /** What is on the screen, in reading order. */
    public List<ViewportModel> visible() {
        return maximised.get() ? List.of(active.get()) : List.copyOf(cells);
    }

    /**
     * Divides the window anew. Cells keep their viewports in reading order; new ones are empty. Where cells become fewer
     * the last ones are emptied, but never the active one.
     */
    public void arrange(Layout wanted) {
        int count = wanted.cells();
        List<ViewportModel> kept = new ArrayList<>(cells);
        int at = kept.indexOf(active.get());
        if (at >= count) {
            Collections.swap(kept, at, count == 1 ? 0 : count - 1);
        }
        while (kept.size() < count) {
            kept.add(spare.isEmpty() ? make.get() : spare.pop());
        }
        List<ViewportModel> gone = List.copyOf(kept.subList(count, kept.size()));
        kept.subList(count, kept.size()).clear();
        // In one step: no listener may meet a cell twice.
        if (!kept.equals(cells)) {
            cells.setAll(kept);
        }
        gone.forEach(this::retire);
        maximised.set(false);
        layout.set(wanted);
    }

    private void retire(ViewportModel model) {
        model.stackProperty().set(ImageStack.EMPTY);
        spare.push(model);
    }

    /** Moves a border of the layout; see {@link Layout#moved}. */
    public void move(Divider divider, double by) {
        layout.set(layout.get().moved(divider, by));
    }

    /** Divides the active cell in two; the new cell beside it is empty. */
    public void divide(Axis axis) {
        Layout before = layout.get();
        int at = cells.indexOf(active.get());
        Layout after = before.divided(at, axis);
        if (!after.equals(before)) {
            cells.add(at + 1, spare.isEmpty() ? make.get() : spare.pop());
            maximised.set(false);
            layout.set(after);
        }
    }

    /** Takes the active cell away, if it is not the only one; the one before it becomes active. */
    public void remove() {
        if (cells.size() > 1) {
            ViewportModel gone = active.get();
            int at = cells.indexOf(gone);
            active.set(cells.get(at == 0 ? 1 : at - 1));
            Layout after = layout.get().without(at);
            cells.remove(at);
            maximised.set(false);
            retire(gone);
            layout.set(after);
        }
    }

    /** @throws IllegalArgumentException if it is no cell of this window */
    public void activate(ViewportModel cell) {
        if (!cells.contains(cell)) {
            throw new IllegalArgumentException("not a cell of this window");
        }
        active.set(cell);
    }

    /** Gives the active cell the window, or brings the others back. */
    public void toggleMaximised() {
        maximised.set(!maximised.get() && cells.size() > 1);
    }

    /** Exchanges the places of two cells with all that they show. */
    public void swap(ViewportModel one, ViewportModel other) {
        int first = cells.indexOf(one);
        int second = cells.indexOf(other);
        if (first >= 0 && second >= 0 && first != second) {
            List<ViewportModel> swapped = new ArrayList<>(cells);
            Collections.swap(swapped, first, second);
            cells.setAll(swapped);
        }
    }

    /** The nearest cell in a direction, if there is one: overlapping ones first, then the upper or left one. */
    public Optional<ViewportModel> neighbour(ViewportModel from, Heading heading) {
        List<Area> areas = layout.get().areas();
        Area here = areas.get(cells.indexOf(from));
        return cells.stream()
                .filter(cell -> Neighbour.lies(here, areas.get(cells.indexOf(cell)), heading))
                .min(Comparator.comparingDouble(
                        cell -> Neighbour.distance(here, areas.get(cells.indexOf(cell)), heading)));
    }
}
