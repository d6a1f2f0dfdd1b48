package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.quantity.SuvFactor;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.volume.Volume;
import org.fovea.viewer.reformat.FusionLayer;
import org.fovea.viewer.reformat.FusionProblem;
import org.fovea.viewer.reformat.SegmentLayer;
import org.fovea.viewer.reformat.SegmentLook;
import org.fovea.viewer.reformat.SpatialLayer;
import org.fovea.viewer.reformat.VoxelBlocks;
import org.fovea.viewer.render.ColourMap;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ReformatSource;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the images of the study that is read: one fusion, and the segments of one object. Owns the second volume.
 * Used on the thread of the user interface only.
 */
final class OverlayModel {

    private static final String STRUCTURES = "RTSTRUCT";

    /** Series that are read as colours over another. */
    private static final List<String> FUNCTIONAL = List.of("PT", "NM");

    /** Uptake values that are shown from no colour to full colour. */
    private static final double FULL_SUV = 8;

    private static final double FUSION_OPACITY = 0.6;

    /**
     * The colours of a second series.
     *
     * @param suv full colour in uptake values, empty where values are not uptake
     */
    record Fused(SeriesStack series, FusionLayer layer, Optional<Double> suv, Optional<Problem> whyNoSuv) {}

    private final ReadingModel reading;
    private final OverlayDesk desk;
    private final BiConsumer<ImageStack, ReformatDesk.Listener> load;
    private final Consumer<Problem> complain;
    private final ReadOnlyObjectWrapper<Optional<Fused>> fusion = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<SegmentLayer>> segments = new ReadOnlyObjectWrapper<>(List.of());
    private int wishes;

    OverlayModel(
            ReadingModel reading,
            OverlayDesk desk,
            BiConsumer<ImageStack, ReformatDesk.Listener> load,
            Consumer<Problem> complain) {
        this.reading = reading;
        this.desk = desk;
        this.load = load;
        this.complain = complain;
        reading.study().subscribe(this::clear);
        reading.series().subscribe(this::open);
        fusion.subscribe(this::lay);
        segments.subscribe(this::lay);
    }

    ReadOnlyObjectProperty<Optional<Fused>> fusion() {
        return fusion.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<SegmentLayer>> segments() {
        return segments.getReadOnlyProperty();
    }

    /** What the open study has to lay over its images. */
    List<OverlayChoice> choices() {
        OpenStudy open = reading.study().get();
        if (open == null) {
            return List.of();
        }
        List<OverlayChoice> choices = new ArrayList<>();
        for (SeriesStack stack : open.series()) {
            if (stack.segmentation()) {
                Instance object = stack.middle().instance();
                OverlayChoice choice = new OverlayChoice.Segments(object);
                if (!choices.contains(choice)) {
                    choices.add(choice);
                }
            } else if (FUNCTIONAL.contains(stack.series().modality())) {
                choices.add(new OverlayChoice.Fusion(stack));
            }
        }
        for (Instance object : open.withoutImage()) {
            if (object.series().modality().equals(STRUCTURES)) {
                choices.add(new OverlayChoice.Structures(object));
            }
        }
        return List.copyOf(choices);
    }

    /** A segmentation that was asked for gives its viewport to the images it was drawn on, and lies over them. */
    private void open(@Nullable SeriesStack asked) {
        if (asked == null || !asked.segmentation()) {
            return;
        }
        Instance object = asked.middle().instance();
        desk.referred(object, outcome -> {
            if (asked.equals(reading.series().get())
                    && outcome instanceof Outcome.Success<Set<String>>(Set<String> uids)) {
                reading.hanging().own().stream()
                        .filter(stack -> !stack.segmentation())
                        .filter(stack -> stack.images().slots().stream()
                                .anyMatch(slot -> uids.contains(slot.instance().sopInstanceUid())))
                        .findFirst()
                        .ifPresent(images -> over(images, object));
            }
        });
    }

    /** The images are its sources, so that no frame of reference need tell where it lies. */
    private void over(SeriesStack images, Instance object) {
        reading.hanging().show(images);
        int wish = ++wishes;
        desk.segments(object, outcome -> take(wish, layer -> true, outcome));
    }

    /** Lays it over the images; of several quick wishes the last is fulfilled. */
    void choose(OverlayChoice choice) {
        Optional<String> frameOfReference =
                reading.viewport().frame().map(frame -> frame.facts().frameOfReferenceUid());
        if (frameOfReference.isEmpty()) {
            return;
        }
        int wish = ++wishes;
        String uid = frameOfReference.get();
        Predicate<SegmentLayer> here = layer -> layer.frameOfReferenceUid().equals(uid);
        switch (choice) {
            case OverlayChoice.Segments(Instance object) -> desk.segments(object, outcome -> take(wish, here, outcome));
            case OverlayChoice.Structures(Instance object) ->
                desk.structures(
                        object, reading.viewport().stackProperty().get(), uid, outcome -> take(wish, here, outcome));
            case OverlayChoice.Fusion(SeriesStack series) ->
                load.accept(series.images(), new Arrival(wish, uid, series));
        }
    }

    private void take(int wish, Predicate<SegmentLayer> here, Outcome<List<SegmentLayer>> outcome) {
        if (wish != wishes) {
            return;
        }
        switch (outcome) {
            case Outcome.Success<List<SegmentLayer>>(List<SegmentLayer> layers)
            when layers.stream().noneMatch(here) -> complain.accept(Problem.of(FusionProblem.OTHER_FRAME_OF_REFERENCE));
            case Outcome.Success<List<SegmentLayer>>(List<SegmentLayer> layers) -> segments.set(layers);
            case Outcome.Failure<List<SegmentLayer>>(Problem problem) -> complain.accept(problem);
        }
    }

    /** Shows or hides a segment. */
    void show(int layer, int segment, boolean visible) {
        change(layer, (looks, old) -> {
            looks.set(segment, looks.get(segment).withVisible(visible));
            return old.opacity();
        });
    }

    /** Of the fillings of all segments. */
    void segmentOpacity(double opacity) {
        for (int i = 0; i < segments.get().size(); i++) {
            change(i, (looks, old) -> opacity);
        }
    }

    private void change(int layer, BiFunction<List<SegmentLook>, SegmentLayer, Double> how) {
        List<SegmentLayer> layers = new ArrayList<>(segments.get());
        SegmentLayer old = layers.get(layer);
        List<SegmentLook> looks = new ArrayList<>(old.looks());
        double opacity = how.apply(looks, old);
        layers.set(layer, new SegmentLayer(old.grid(), old.frameOfReferenceUid(), looks, opacity));
        segments.set(List.copyOf(layers));
    }

    void fusionOpacity(double opacity) {
        fusion.get()
                .ifPresent(now -> fusion.set(Optional.of(new Fused(
                        now.series(),
                        new FusionLayer(
                                now.layer().volume(),
                                now.layer().voi(),
                                now.layer().colours(),
                                opacity),
                        now.suv(),
                        now.whyNoSuv()))));
    }

    /** Takes everything away. */
    void clear() {
        wishes++;
        segments.set(List.of());
        fusion.get().ifPresent(old -> old.layer().volume().close());
        fusion.set(Optional.empty());
    }

    private void lay() {
        List<SpatialLayer> layers = new ArrayList<>();
        fusion.get().ifPresent(fused -> layers.add(fused.layer()));
        layers.addAll(segments.get());
        reading.share().spatialLayersProperty().set(List.copyOf(layers));
    }

    /** A second volume on its way. */
    private final class Arrival implements ReformatDesk.Listener {
        private final int wish;
        private final String frameOfReference;
        private final SeriesStack series;
        private Optional<ReformatSource> source = Optional.empty();

        Arrival(int wish, String frameOfReference, SeriesStack series) {
            this.wish = wish;
            this.frameOfReference = frameOfReference;
            this.series = series;
        }

        @Override
        public void begun(ReformatSource arrived) {
            source = Optional.of(arrived);
        }

        @Override
        public void arrived() {}

        @Override
        public void complete(VoxelBlocks blocks) {
            source.ifPresent(found -> {
                Volume volume = found.volume();
                if (wish != wishes) {
                    volume.close();
                } else if (!volume.frameOfReferenceUid().equals(frameOfReference)) {
                    volume.close();
                    complain.accept(Problem.of(FusionProblem.OTHER_FRAME_OF_REFERENCE));
                } else {
                    desk.uptake(found.instance(), outcome -> lay(found, outcome));
                }
            });
        }

        private void lay(ReformatSource found, Outcome<SuvFactor> uptake) {
            if (wish != wishes) {
                found.volume().close();
                return;
            }
            VoiLut voi = found.voi();
            Optional<Double> suv = Optional.empty();
            Optional<Problem> why = Optional.empty();
            switch (uptake) {
                case Outcome.Success<SuvFactor>(SuvFactor factor) -> {
                    double full = FULL_SUV / factor.factor();
                    voi = new Window(full / 2, full, Window.Function.LINEAR_EXACT, "");
                    suv = Optional.of(FULL_SUV);
                }
                case Outcome.Failure<SuvFactor>(Problem problem) -> why = Optional.of(problem);
            }
            fusion.get().ifPresent(old -> old.layer().volume().close());
            fusion.set(Optional.of(new Fused(
                    series, new FusionLayer(found.volume(), voi, ColourMap.INFERNO, FUSION_OPACITY), suv, why)));
        }

        @Override
        public void failed(Problem problem) {
            stopped();
            complain.accept(problem);
        }

        @Override
        public void stopped() {
            source.ifPresent(found -> found.volume().close());
        }
    }
}
