package org.fovea.viewer.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import org.fovea.viewer.viewport.KeyMap;
import org.fovea.viewer.viewport.ViewportModel;
import org.fovea.viewer.viewport.ViewportServices;
import org.fovea.viewer.viewport.ViewportView;

/** Shows the cells of a window in their layout, with seams that can be dragged. */
public final class GroupView extends Region {

    /** Width of a seam, and of what can be taken hold of. */
    private static final double SEAM = 4;

    private final Screens screens;
    private final ViewportGroup group;
    private final ViewportServices services;
    private final KeyMap keys;
    private final CellHooks hooks;
    /** Views are kept: they listen to models that live as long. */
    private final Map<ViewportModel, CellView> views = new HashMap<>();

    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", true);
    private List<SplitterBar> seams = List.of();
    /** What the children were made for. */
    private List<ViewportModel> built = List.of();

    private List<Divider> borders = List.of();

    public GroupView(Screens screens, ViewportGroup group, ViewportServices services, KeyMap keys, CellHooks hooks) {
        this.screens = screens;
        this.group = group;
        this.services = services;
        this.keys = keys;
        this.hooks = hooks;
        getStyleClass().add("viewport-group");
        group.cells().addListener((ListChangeListener<ViewportModel>) change -> rebuild());
        group.layoutProperty().subscribe(layout -> layoutChanged());
        group.maximisedProperty().subscribe(maximised -> rebuild());
        group.activeProperty().subscribe(cell -> activeChanged());
        screens.activeProperty().subscribe(cell -> mark());
    }

    /** The view of a cell of this window. */
    public ViewportView view(ViewportModel cell) {
        return cellView(cell).viewport();
    }

    /** The view of the window's active cell. */
    public ViewportView activeView() {
        return view(group.active());
    }

    /** True when every visible cell shows what was asked for. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    private CellView cellView(ViewportModel cell) {
        return views.computeIfAbsent(cell, this::make);
    }

    private CellView make(ViewportModel cell) {
        ViewportView view = new ViewportView(cell, services, keys);
        view.settledProperty().subscribe(this::settle);
        CellView made = new CellView(cell, view, hooks, services.words());
        made.onTouch(() -> screens.activate(cell), () -> {
            screens.activate(cell);
            group.toggleMaximised();
        });
        CellDrag.source(made.grip(), CellDrag.CELL, () -> screens.cells().indexOf(cell));
        CellDrag.target(made, series -> hooks.dropped().accept(cell, series), number -> screens.swap(number, cell));
        return made;
    }

    /** While a seam is dragged the same seams only get other places. */
    private void layoutChanged() {
        if (built.equals(group.visible())
                && sameBorders(group.layoutProperty().get().dividers())) {
            requestLayout();
        } else {
            rebuild();
        }
    }

    private boolean sameBorders(List<Divider> now) {
        return IntStream.range(0, Math.max(now.size(), borders.size()))
                .allMatch(
                        i -> i < now.size() && i < borders.size() && now.get(i).same(borders.get(i)));
    }

    private void rebuild() {
        if (group.cells().size() != group.layoutProperty().get().cells()) {
            return;
        }
        built = group.visible();
        borders = group.maximisedProperty().get()
                ? List.of()
                : group.layoutProperty().get().dividers();
        List<SplitterBar> bars = new ArrayList<>();
        for (int i = 0; i < borders.size(); i++) {
            int number = i;
            bars.add(new SplitterBar(borders.get(i).axis(), by -> drag(number, by)));
        }
        seams = List.copyOf(bars);
        List<Region> children = new ArrayList<>();
        built.forEach(cell -> {
            cellView(cell).alone(built.size() == 1);
            children.add(cellView(cell));
        });
        children.addAll(bars);
        getChildren().setAll(children);
        mark();
        settle();
        requestLayout();
    }

    private void activeChanged() {
        if (group.maximisedProperty().get()) {
            rebuild();
        }
        if (views.values().stream().anyMatch(view -> view.viewport().isFocused())) {
            activeView().requestFocus();
        }
        mark();
    }

    private void drag(int number, double pixels) {
        Divider divider = group.layoutProperty().get().dividers().get(number);
        group.move(divider, pixels / (divider.axis() == Axis.COLUMNS ? getWidth() : getHeight()));
    }

    private void mark() {
        views.forEach((cell, view) -> view.active(cell == screens.active()));
    }

    private void settle() {
        settled.set(group.visible().stream()
                .allMatch(cell -> cellView(cell).viewport().settledProperty().get()));
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(GroupView.class.getResource("layout.css")).toExternalForm();
    }

    @Override
    protected void layoutChildren() {
        Layout layout = group.maximisedProperty().get()
                ? Layout.SINGLE
                : group.layoutProperty().get();
        List<ViewportModel> visible = group.visible();
        List<Area> areas = layout.areas();
        if (areas.size() != visible.size()) {
            return;
        }
        for (int i = 0; i < visible.size(); i++) {
            place(cellView(visible.get(i)), areas.get(i), 0);
        }
        List<Divider> dividers = layout.dividers();
        for (int i = 0; i < seams.size(); i++) {
            Divider divider = dividers.get(i);
            place(seams.get(i), divider.span().part(divider.axis(), divider.at(), 0), SEAM);
        }
    }

    /** @param seam width given to a rectangle without one, so that neighbours lie that far apart; 0 for a cell */
    private void place(Region child, Area area, double seam) {
        double left = edge(area.x(), getWidth());
        double right = edge(area.right(), getWidth());
        double top = edge(area.y(), getHeight());
        double bottom = edge(area.bottom(), getHeight());
        double half = SEAM / 2;
        if (seam == 0) {
            left += area.x() > 1e-9 ? half : 0;
            top += area.y() > 1e-9 ? half : 0;
            right -= area.right() < 1 - 1e-9 ? half : 0;
            bottom -= area.bottom() < 1 - 1e-9 ? half : 0;
        } else if (area.width() == 0) {
            left -= half;
            right += half;
        } else {
            top -= half;
            bottom += half;
        }
        child.resizeRelocate(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static double edge(double share, double length) {
        return Math.rint(share * length);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 512;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 512;
    }
}
