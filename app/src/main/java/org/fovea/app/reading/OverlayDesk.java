package org.fovea.app.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fovea.app.Workstation;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.InstanceReference;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.quantity.SuvFactor;
import org.fovea.dicom.segment.Segmentation;
import org.fovea.dicom.structure.StructureSet;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.StackGeometry;
import org.fovea.dicom.study.StackImage;
import org.fovea.viewer.reformat.SegmentLayer;
import org.fovea.viewer.reformat.SegmentSource;
import org.fovea.viewer.viewport.ImageStack;

/** Reads what is laid over images, as tasks that the status line shows. */
final class OverlayDesk {

    static final double OPACITY = 0.25;

    private final Workstation station;
    private final Background background;
    private final WindowWords words;

    OverlayDesk(Workstation station, Background background, WindowWords words) {
        this.station = station;
        this.background = background;
        this.words = words;
    }

    void segments(Instance object, Consumer<Outcome<List<SegmentLayer>>> answer) {
        ask(
                () -> station.files()
                        .image(object.file())
                        .then(Segmentation::of)
                        .then(segmentation -> SegmentSource.of(
                                segmentation, OPACITY, object.series().description())),
                answer);
    }

    /** SOP Instance UIDs of the images that a segmentation's frames were drawn on, as far as stated. */
    void referred(Instance object, Consumer<Outcome<Set<String>>> answer) {
        background.ask(
                Lane.DECODE,
                () -> station.files()
                        .image(object.file())
                        .then(Segmentation::of)
                        .map(segmentation -> segmentation.frames().stream()
                                .flatMap(frame -> frame.sources().stream())
                                .map(InstanceReference::sopInstanceUid)
                                .collect(Collectors.toSet())),
                answer);
    }

    /** @param images over which the outlines are read */
    void structures(
            Instance object,
            ImageStack images,
            String frameOfReferenceUid,
            Consumer<Outcome<List<SegmentLayer>>> answer) {
        List<StackImage> stack = images.slots().stream()
                .map(slot -> new StackImage(slot.instance(), slot.frameNumber()))
                .toList();
        List<ImagePlane> planes =
                stack.stream().map(StackImage::plane).filter(Objects::nonNull).toList();
        double sliceMm = StackGeometry.ofPlaces(
                        stack.stream().map(StackImage::place).toList())
                .spacingMm()
                .orElse(1);
        Instance first = images.slots().getFirst().instance();
        ask(
                () -> station.files()
                        .header(object.file())
                        .then(StructureSet::of)
                        .then(set -> SegmentSource.of(
                                set, planes, first.columns(), first.rows(), sliceMm, frameOfReferenceUid, OPACITY)),
                answer);
    }

    /** What output values of a series become uptake values by; a failure says why they do not. */
    void uptake(Instance image, Consumer<Outcome<SuvFactor>> answer) {
        background.ask(Lane.DECODE, () -> station.files().header(image.file()).then(SuvFactor::of), answer);
    }

    private void ask(Supplier<Outcome<List<SegmentLayer>>> question, Consumer<Outcome<List<SegmentLayer>>> answer) {
        background.follow(
                station.tasks().start(Lane.VOLUME, words.of("overlay.task"), progress -> question.get()),
                answer,
                () -> {},
                () -> {});
    }
}
