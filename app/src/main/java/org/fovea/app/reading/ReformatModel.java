package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fovea.app.task.Task;
import org.fovea.dicom.Problem;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.layout.ViewportGroup;
import org.fovea.viewer.reformat.VoxelBlocks;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.MprSession;
import org.fovea.viewer.viewport.ReformatSource;
import org.fovea.viewer.viewport.ViewportModel;
import org.jspecify.annotations.Nullable;

/**
 * The active series in linked cuts: four viewports take the place of the window's layout, which comes back afterwards. Owns
 * the volume as long as it is looked at. Used on the thread of the user interface only.
 */
final class ReformatModel {

    private static final Layout FOUR = Layout.grid(2, 2);

    private final ReadingModel reading;
    private final BiFunction<ImageStack, ReformatDesk.Listener, Task<?>> load;
    private final Consumer<Problem> complain;
    private final ReadOnlyObjectWrapper<@Nullable MprSession> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private Optional<Run> run = Optional.empty();

    ReformatModel(
            ReadingModel reading,
            BiFunction<ImageStack, ReformatDesk.Listener, Task<?>> load,
            Consumer<Problem> complain) {
        this.reading = reading;
        this.load = load;
        this.complain = complain;
        reading.study().subscribe(this::end);
    }

    /** The cuts, null while there are none. */
    ReadOnlyObjectProperty<@Nullable MprSession> session() {
        return session.getReadOnlyProperty();
    }

    /** From the wish on, while the volume is loaded too. */
    ReadOnlyBooleanProperty active() {
        return active.getReadOnlyProperty();
    }

    void toggle() {
        if (run.isPresent()) {
            end();
            return;
        }
        ImageStack images = reading.viewport().stackProperty().get();
        if (images.size() > 0) {
            Run begun = new Run(images);
            run = Optional.of(begun);
            active.set(true);
            begun.task = Optional.of(load.apply(images, begun));
        }
    }

    /** Back to the layout and the images from before. */
    void end() {
        run.ifPresent(Run::end);
    }

    /** What a cell showed. */
    private record Place(ImageStack images, int index) {}

    /** One series, from the wish to see it cut to the end. */
    private final class Run implements ReformatDesk.Listener {
        private final ImageStack images;
        private Optional<Task<?>> task = Optional.empty();
        private Optional<ReformatSource> source = Optional.empty();
        private Layout layout = Layout.SINGLE;
        private List<Place> places = List.of();
        private int activeCell;

        Run(ImageStack images) {
            this.images = images;
        }

        private boolean ended() {
            return run.filter(current -> current == this).isEmpty();
        }

        @Override
        public void begun(ReformatSource arrived) {
            if (ended()) {
                arrived.volume().close();
                return;
            }
            source = Optional.of(arrived);
            ViewportGroup window = reading.screens().main();
            layout = window.layoutProperty().get();
            places = window.cells().stream()
                    .map(cell -> new Place(
                            cell.stackProperty().get(), cell.indexProperty().get()))
                    .toList();
            activeCell = Math.max(0, window.cells().indexOf(window.active()));
            window.arrange(FOUR);
            List<ViewportModel> cells = new ArrayList<>(window.cells());
            cells.forEach(cell -> show(cell, images));
            session.set(new MprSession(arrived, cells));
            reading.screens().activate(cells.getFirst());
        }

        @Override
        public void arrived() {
            MprSession shown = session.get();
            if (!ended() && shown != null) {
                shown.refresh();
            }
        }

        @Override
        public void complete(VoxelBlocks blocks) {
            MprSession shown = session.get();
            if (!ended() && shown != null) {
                shown.complete(blocks);
            }
        }

        @Override
        public void failed(Problem problem) {
            if (!ended()) {
                end();
                complain.accept(problem);
            }
        }

        @Override
        public void stopped() {
            if (!ended()) {
                end();
            }
        }

        void end() {
            run = Optional.empty();
            active.set(false);
            task.ifPresent(Task::cancel);
            MprSession shown = session.get();
            if (shown != null) {
                session.set(null);
                shown.leave();
                restore();
            }
            source.ifPresent(made -> made.volume().close());
        }

        private void restore() {
            ViewportGroup window = reading.screens().main();
            window.arrange(layout);
            List<ViewportModel> cells = window.cells();
            boolean sameStudy =
                    cells.stream().anyMatch(cell -> cell.stackProperty().get().equals(images));
            if (!sameStudy || cells.size() != places.size()) {
                return;
            }
            for (int i = 0; i < cells.size(); i++) {
                show(cells.get(i), places.get(i).images());
                cells.get(i).reset();
                cells.get(i).go(places.get(i).index());
            }
            reading.screens().activate(cells.get(activeCell));
        }

        private static void show(ViewportModel cell, ImageStack wanted) {
            if (!cell.stackProperty().get().equals(wanted)) {
                cell.stackProperty().set(wanted);
            }
        }
    }
}
