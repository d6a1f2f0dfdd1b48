package org.fovea.viewer.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.layout.ViewportGroup;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.Shown;
import org.fovea.viewer.viewport.ViewportModel;

/**
 * Makes the viewports follow the active one as the reader chose. Only the active viewport leads; what follows never leads
 * back. Confined to the UI thread.
 */
public final class Links {

    private final Screens screens;
    private final LinkChoices choices;
    private final Guides guides;
    private final Map<ViewportModel, Subscription> watched = new HashMap<>();
    /** Where each stood when stacks were linked, for {@link LinkMode#RELATIVE}. */
    private final Map<ViewportModel, Integer> homes = new HashMap<>();

    private final Map<ViewportModel, StackPlanes> planes = new HashMap<>();
    private boolean following;

    public Links(Screens screens, LinkChoices choices) {
        this.screens = screens;
        this.choices = choices;
        guides = new Guides(screens, choices);
        ListChangeListener<ViewportModel> cellsChanged = change -> watch();
        screens.main().cells().addListener(cellsChanged);
        screens.groups().addListener((ListChangeListener<ViewportGroup>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(group -> group.cells().addListener(cellsChanged));
                change.getRemoved().forEach(group -> group.cells().removeListener(cellsChanged));
            }
            watch();
        });
        screens.activeProperty().subscribe(active -> guides.draw());
        choices.scrollProperty().subscribe(mode -> link());
        choices.windowProperty().subscribe(linked -> window(screens.active()));
        choices.viewProperty().subscribe(linked -> view(screens.active()));
        choices.linesProperty().subscribe(wanted -> guides.draw());
        choices.endsProperty().subscribe(wanted -> guides.draw());
        choices.cursorProperty().subscribe(wanted -> guides.forgetPoint());
        watch();
    }

    private void watch() {
        List<ViewportModel> cells = screens.cells();
        watched.keySet().stream().filter(cell -> !cells.contains(cell)).toList().forEach(this::unwatch);
        cells.stream().filter(cell -> !watched.containsKey(cell)).forEach(cell -> watched.put(cell, watch(cell)));
        link();
    }

    private void unwatch(ViewportModel cell) {
        Optional.ofNullable(watched.remove(cell)).ifPresent(Subscription::unsubscribe);
        homes.remove(cell);
        planes.remove(cell);
    }

    private Subscription watch(ViewportModel cell) {
        return Subscription.combine(
                cell.stackProperty().subscribe((before, now) -> stackChanged(cell)),
                cell.indexProperty().subscribe((before, now) -> scrolled(cell)),
                cell.shownProperty().subscribe((before, now) -> shown(cell)),
                cell.voiProperty().subscribe((before, now) -> window(cell)),
                cell.invertedProperty().subscribe((before, now) -> window(cell)),
                cell.transformProperty().subscribe((before, now) -> view(cell)));
    }

    /** Where the stacks stand now is where they belong together. */
    private void link() {
        screens.cells().forEach(cell -> homes.put(cell, cell.indexProperty().get()));
    }

    private void stackChanged(ViewportModel cell) {
        planes.remove(cell);
        link();
        guides.draw();
    }

    private void shown(ViewportModel cell) {
        guides.draw();
        // A viewport that just got its first image comes to where the reader is.
        boolean arrived =
                cell != screens.active() && !following && cell.shownProperty().get() instanceof Shown.Visible;
        if (arrived && choices.scrollProperty().get() == LinkMode.POSITION) {
            follow(screens.active(), cell);
        }
    }

    private void scrolled(ViewportModel cell) {
        if (cell != screens.active()) {
            return;
        }
        if (!following) {
            followers(cell).forEach(other -> follow(cell, other));
        }
        guides.draw();
    }

    private List<ViewportModel> followers(ViewportModel leader) {
        return screens.cells().stream()
                .filter(cell -> cell != leader && cell.stackProperty().get().size() > 0)
                .toList();
    }

    private void follow(ViewportModel leader, ViewportModel other) {
        // A cut is where its cross-hair is, not at a place in the stack that it was made of.
        if (other.shownProperty().get() instanceof Shown.Cut) {
            return;
        }
        OptionalInt wanted =
                switch (choices.scrollProperty().get()) {
                    case OFF -> OptionalInt.empty();
                    case POSITION -> alongside(leader, other);
                    case INDEX -> OptionalInt.of(leader.indexProperty().get());
                    case RELATIVE -> relative(leader, other);
                };
        wanted.ifPresent(index -> lead(() -> {
            if (index != other.indexProperty().get()) {
                other.go(index);
            }
        }));
    }

    private void lead(Runnable work) {
        boolean before = following;
        following = true;
        try {
            work.run();
        } finally {
            following = before;
        }
    }

    private OptionalInt alongside(ViewportModel leader, ViewportModel other) {
        Optional<PlaneCut> place = wanted(leader);
        return place.isPresent() && PlanesOf.sharePatient(leader, other)
                ? planes(other).alongside(place.get().plane(), place.get().middle())
                : OptionalInt.empty();
    }

    /** Where the leader is going, even before the image is there. */
    private Optional<PlaneCut> wanted(ViewportModel leader) {
        Optional<PlaneCut> shown = PlanesOf.shown(leader);
        if (leader.shownProperty().get() instanceof Shown.Cut) {
            return shown;
        }
        Optional<ImagePlane> plane = planes(leader).at(leader.indexProperty().get());
        return plane.flatMap(at -> shown.map(cut -> new PlaneCut(at, cut.columns(), cut.rows())));
    }

    private OptionalInt relative(ViewportModel leader, ViewportModel other) {
        int from = homes.getOrDefault(leader, leader.indexProperty().get());
        int home = homes.getOrDefault(other, other.indexProperty().get());
        int gone = leader.indexProperty().get() - from;
        Optional<ImagePlane> start = planes(leader).at(from);
        Optional<ImagePlane> now = planes(leader).at(leader.indexProperty().get());
        Optional<ImagePlane> base = planes(other).at(home);
        if (start.isPresent() && now.isPresent() && base.isPresent() && StackPlanes.parallel(start.get(), base.get())) {
            var step = now.get().position().minus(start.get().position());
            var way = start.get().normal();
            return planes(other).nearest(base.get().position().plus(way.times(step.dot(way))));
        }
        return OptionalInt.of(home + gone);
    }

    private StackPlanes planes(ViewportModel model) {
        return planes.computeIfAbsent(model, PlanesOf::stack);
    }

    private void window(ViewportModel cell) {
        if (!choices.windowProperty().get() || cell != screens.active() || following) {
            return;
        }
        String modality = modality(cell);
        lead(() -> followers(cell).stream()
                .filter(other -> modality(other).equals(modality))
                .forEach(other -> {
                    other.voiProperty().set(cell.voiProperty().get());
                    other.invertedProperty().set(cell.invertedProperty().get());
                }));
    }

    private static String modality(ViewportModel cell) {
        ImageStack stack = cell.stackProperty().get();
        return stack.size() == 0
                ? ""
                : stack.slots().getFirst().instance().series().modality();
    }

    private void view(ViewportModel cell) {
        if (!choices.viewProperty().get() || cell != screens.active() || following) {
            return;
        }
        lead(() -> followers(cell).forEach(other -> follow(cell, PlanesOf.shown(cell), other, PlanesOf.shown(other))));
    }

    private static void follow(
            ViewportModel leader, Optional<PlaneCut> from, ViewportModel other, Optional<PlaneCut> to) {
        var before = other.transformProperty().get();
        var leading = leader.transformProperty().get();
        boolean sameSpace = from.isPresent()
                && to.isPresent()
                && PlanesOf.sharePatient(leader, other)
                && StackPlanes.parallel(from.get().plane(), to.get().plane());
        other.transformProperty()
                .set(
                        sameSpace
                                ? LinkedView.follow(leading, from.get(), before, to.get())
                                : LinkedView.follow(leading, before));
    }

    /** The pointer is over a point of what a viewport shows: with the 3D cursor on, the others go there and show it. */
    public void pointAt(ViewportModel cell, ImagePoint at) {
        Optional<PlaneCut> cut = PlanesOf.shown(cell);
        if (!choices.cursorProperty().get() || cut.isEmpty()) {
            return;
        }
        var point = cut.get().plane().toPatient(at);
        lead(() -> followers(cell).stream()
                .filter(other -> PlanesOf.sharePatient(cell, other))
                .forEach(other -> planes(other).nearest(point).ifPresent(index -> {
                    if (index != other.indexProperty().get()) {
                        other.go(index);
                    }
                })));
        guides.point(cell, point);
    }
}
