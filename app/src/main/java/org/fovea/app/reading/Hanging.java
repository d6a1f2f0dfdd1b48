package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fovea.app.hanging.Hangable;
import org.fovea.app.hanging.HangingPlan;
import org.fovea.app.hanging.HangingProtocol;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.FrameKey;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.layout.ViewportGroup;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.SavedView;
import org.fovea.viewer.viewport.ViewportModel;
import org.jspecify.annotations.Nullable;

/** Which series stand in which viewports. Used on the thread of the user interface only. */
final class Hanging {

    private final Screens screens;
    private final ReadOnlyObjectWrapper<@Nullable SeriesStack> series = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<HangingProtocol>> protocol =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Layout usual;
    private Optional<OpenStudy> study = Optional.empty();
    /** Studies that are neither the open one nor priors of it. */
    private final List<PriorStudy> guests = new ArrayList<>();

    /** @param usual for studies that no protocol is for */
    Hanging(Screens screens, Layout usual) {
        this.screens = screens;
        this.usual = usual;
        screens.activeProperty()
                .flatMap(ViewportModel::stackProperty)
                .subscribe(images -> series.set(holding(images).orElse(null)));
    }

    Screens screens() {
        return screens;
    }

    /** The series in the active viewport, a prior's too; null where it is empty. */
    ReadOnlyObjectProperty<@Nullable SeriesStack> series() {
        return series.getReadOnlyProperty();
    }

    /** By which the study hangs; empty once the reader chose a layout. */
    ReadOnlyObjectProperty<Optional<HangingProtocol>> protocol() {
        return protocol.getReadOnlyProperty();
    }

    /** What can be chosen for the open study. */
    List<HangingProtocol> protocols() {
        return study.map(open -> open.protocols().usable()).orElse(List.of());
    }

    /** The layout for studies that no protocol is for: the one that the reader chose last. */
    Layout usual() {
        return usual;
    }

    /** Hangs a study by the protocol made for it, else in the usual layout. */
    void open(OpenStudy opened) {
        clear();
        guests.clear();
        study = Optional.of(opened);
        Optional<HangingProtocol> best = HangingProtocol.best(opened.protocols().usable(), hangables(opened));
        if (best.isPresent()) {
            apply(best.get());
        } else {
            protocol.set(Optional.empty());
            screens.main().arrange(usual);
            fill();
        }
        screens.activate(screens.main().cells().getFirst());
    }

    private void clear() {
        screens.cells().forEach(cell -> cell.stackProperty().set(ImageStack.EMPTY));
    }

    /** The study's series for viewports: segmentations only where nothing else is there, since they are read over images. */
    private static List<SeriesStack> hung(OpenStudy opened) {
        List<SeriesStack> images =
                opened.series().stream().filter(stack -> !stack.segmentation()).toList();
        return images.isEmpty() ? opened.series() : images;
    }

    private static List<Hangable> hangables(OpenStudy opened) {
        List<Hangable> all = new ArrayList<>(Hangable.of(0, hung(opened), opened::facts));
        for (int i = 0; i < opened.priors().size(); i++) {
            all.addAll(Hangable.of(i + 1, opened.priors().get(i).series(), opened::facts));
        }
        return all;
    }

    /** Hangs the open study by a protocol. */
    void apply(HangingProtocol chosen) {
        study.ifPresent(opened -> {
            clear();
            HangingPlan plan = HangingPlan.of(chosen, hangables(opened));
            screens.main().arrange(plan.layout());
            for (int i = 0; i < plan.places().size(); i++) {
                ViewportModel cell = screens.main().cells().get(i);
                plan.places().get(i).ifPresent(place -> put(place, cell));
            }
            protocol.set(Optional.of(chosen));
        });
    }

    private static void put(HangingPlan.Place place, ViewportModel cell) {
        cell.stackProperty().set(place.shown().images());
        cell.anchorProperty().set(place.side());
        if (place.mirrored()) {
            cell.transformProperty().set(cell.transformProperty().get().flippedHorizontally());
        }
    }

    /** The reader wants the main window divided so; what has room stays, what is empty takes the next series. */
    void arrange(Layout layout) {
        usual = layout;
        protocol.set(Optional.empty());
        screens.current().arrange(layout);
        fill();
    }

    /** Puts the series that no viewport shows, in their order, into the viewports of the main window that are empty. */
    void fill() {
        Iterator<SeriesStack> waiting = study.map(Hanging::hung).orElse(List.of()).stream()
                .filter(stack -> screens.cells().stream().noneMatch(cell -> shows(cell, stack)))
                .toList()
                .iterator();
        for (ViewportModel cell : screens.current().cells()) {
            if (cell.stackProperty().get().size() == 0 && waiting.hasNext()) {
                show(waiting.next(), cell);
            }
        }
    }

    /** The open study's series. */
    List<SeriesStack> own() {
        return study.map(OpenStudy::series).orElse(List.of());
    }

    private Stream<SeriesStack> all() {
        return Stream.concat(
                study.stream().flatMap(OpenStudy::everySeries),
                guests.stream().flatMap(guest -> guest.series().stream()));
    }

    /**
     * Shows another study beside the open one, at that frame: where a study of this kind stands already, else in a viewport
     * other than the active one, made where there is none. What is read stays where it is, and active.
     */
    void compare(PriorStudy guest, FrameKey frame) {
        Optional<SeriesStack> stack = guest.series().stream()
                .filter(one -> one.images().indexOf(frame) >= 0)
                .findFirst()
                .or(() -> guest.series().stream().findFirst());
        if (stack.isPresent()) {
            ViewportModel cell = beside();
            guests.removeIf(other -> other.study().equals(guest.study()));
            guests.add(guest);
            show(stack.get(), cell);
            cell.go(frame);
        }
    }

    private ViewportModel beside() {
        ViewportGroup window = screens.current();
        if (window.maximisedProperty().get()) {
            window.toggleMaximised();
        }
        if (window.cells().size() == 1) {
            protocol.set(Optional.empty());
            window.arrange(Layout.grid(1, 2));
        }
        List<ViewportModel> others =
                window.cells().stream().filter(cell -> cell != window.active()).toList();
        return window.cells().stream()
                .filter(this::showsGuest)
                .findFirst()
                .or(() -> others.stream()
                        .filter(cell -> cell.stackProperty().get().size() == 0)
                        .findFirst())
                .orElse(others.getLast());
    }

    private boolean showsGuest(ViewportModel cell) {
        return guests.stream().flatMap(guest -> guest.series().stream()).anyMatch(stack -> shows(cell, stack));
    }

    /** Shows it in the active viewport. */
    void show(SeriesStack stack) {
        show(stack, screens.active());
    }

    void show(SeriesStack stack, ViewportModel cell) {
        if (!cell.stackProperty().get().equals(stack.images())) {
            cell.stackProperty().set(stack.images());
        }
    }

    /**
     * Shows the images of a presentation state in the active viewport as they were seen.
     *
     * @return false where none of them is here, or the viewport shows a cut
     */
    boolean showSaved(String stateUid) {
        ViewportModel cell = screens.active();
        Optional<SavedView> view = cell.share().savedViewsProperty().get().stream()
                .filter(saved -> saved.sopInstanceUid().equals(stateUid))
                .findFirst();
        Optional<SeriesStack> images = view.flatMap(saved -> Stream.concat(Stream.ofNullable(series.get()), all())
                .filter(stack -> saved.isFor(stack.images()))
                .findFirst());
        if (images.isEmpty() || cell.cutControl().isPresent()) {
            return false;
        }
        show(images.get(), cell);
        view.ifPresent(saved -> saved.showIn(cell));
        return true;
    }

    /** Shows the series of a name, as {@link SeriesStack#uid} gives it, in a viewport and makes that the active one. */
    void drop(String uid, ViewportModel cell) {
        all().filter(stack -> stack.uid().equals(uid)).findFirst().ifPresent(stack -> {
            show(stack, cell);
            screens.activate(cell);
        });
    }

    /** Whether a viewport shows a series or one of its images. */
    static boolean shows(ViewportModel cell, SeriesStack stack) {
        ImageStack images = cell.stackProperty().get();
        return images.size() > 0
                && stack.images().indexOf(images.slots().getFirst().key()) >= 0;
    }

    private Optional<SeriesStack> holding(ImageStack images) {
        return images.size() == 0
                ? Optional.empty()
                : all().filter(stack ->
                                stack.images().indexOf(images.slots().getFirst().key()) >= 0)
                        .findFirst();
    }

    /** Shows the series of the same study that lies so many places from the active one, if there is one. */
    void step(int distance) {
        SeriesStack shown = series.get();
        List<SeriesStack> of = Stream.concat(study.stream().flatMap(open -> open.priors().stream()), guests.stream())
                .map(PriorStudy::series)
                .filter(prior -> prior.contains(shown))
                .findFirst()
                .orElse(study.map(Hanging::hung).orElse(List.of()));
        int at = of.indexOf(shown) + distance;
        if (at >= 0 && at < of.size()) {
            show(of.get(at));
        }
    }

    /** Goes there in a viewport that holds the frame, the active one first; else shows its series in the active one. */
    void goTo(FrameKey frame) {
        if (screens.active().go(frame)) {
            return;
        }
        Optional<ViewportModel> holder = screens.cells().stream()
                .filter(cell -> cell.stackProperty().get().indexOf(frame) >= 0)
                .findFirst();
        holder.ifPresentOrElse(screens::activate, () -> own().stream()
                .filter(stack -> stack.images().indexOf(frame) >= 0)
                .findFirst()
                .ifPresent(this::show));
        screens.active().go(frame);
    }
}
