package org.fovea.dicom.volume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PlaneStack;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.study.StackFault;
import org.fovea.dicom.study.StackGeometry;
import org.fovea.dicom.study.StackPlace;
import org.jspecify.annotations.Nullable;

/**
 * A volume that can be built: made from what headers say, before any memory is taken.
 *
 * @param slices in the volume's order
 */
public record VolumePlan(
        VolumeGeometry geometry, SampleMeaning meaning, String frameOfReferenceUid, List<SliceFacts> slices) {

    /** Fewer slices cut across show nothing. */
    public static final int LEAST_SLICES = 3;

    /**
     * Slices may lie off the even grid by this part of the spacing: positions written with few digits do. Beyond, places
     * between slices would lie.
     */
    private static final double OFF_GRID = 0.1;

    public VolumePlan {
        slices = List.copyOf(slices);
        if (slices.size() != geometry.slices()) {
            throw new IllegalArgumentException(slices.size() + " slices for " + geometry);
        }
    }

    /**
     * Refuses what would lie, with a {@link StackFault} or a {@link VolumeProblem}. A tilt is no reason: the third axis
     * leans with it.
     *
     * @param images in any order
     */
    public static Outcome<VolumePlan> of(Collection<SliceFacts> images) {
        Problem refusal = refusal(images);
        if (refusal != null) {
            return Outcome.failure(refusal);
        }
        List<SliceFacts> slices = sorted(images);
        PlaneStack stack =
                PlaneStack.of(slices.stream().map(VolumePlan::planeOf).toList());
        SliceFacts middle = slices.get(slices.size() / 2);
        return Outcome.success(new VolumePlan(
                new VolumeGeometry(middle.columns(), middle.rows(), slices.size(), stack.grid()),
                CommonScale.of(slices.stream().map(VolumePlan::greyOf).toList(), greyOf(middle)),
                middle.frameOfReferenceUid(),
                slices));
    }

    /** Bytes that the volume takes. */
    public long bytes() {
        return geometry.voxels() * Volume.SAMPLE_BYTES;
    }

    /** @throws OutOfMemoryError where the system has no such block */
    Volume allocate() {
        return new Volume(geometry, meaning, frameOfReferenceUid);
    }

    /** A decoded frame's samples as the volume stores them; null where the frame is not the one that was planned. */
    short @Nullable [] samples(Frame frame, int slice) {
        SliceFacts.Grey planned = greyOf(slices.get(slice));
        boolean same =
                frame instanceof GreyFrame && frame.columns() == geometry.columns() && frame.rows() == geometry.rows();
        if (!same || !(frame instanceof GreyFrame grey) || !planned.fits(grey)) {
            return null;
        }
        return CommonScale.samples(grey, meaning);
    }

    private static @Nullable Problem refusal(Collection<SliceFacts> images) {
        if (images.stream().anyMatch(image -> image.grey() == null)) {
            return Problem.of(VolumeProblem.COLOUR);
        }
        if (images.stream().map(SliceFacts::frameOfReferenceUid).distinct().count() > 1) {
            return Problem.of(VolumeProblem.SEVERAL_FRAMES_OF_REFERENCE);
        }
        List<String> units = images.stream()
                .map(image -> greyOf(image).meaning().modality())
                .map(ModalityLut::unit)
                .distinct()
                .toList();
        if (units.size() > 1) {
            return Problem.of(VolumeProblem.SEVERAL_UNITS, String.join(", ", units));
        }
        return stackRefusal(images);
    }

    private static @Nullable Problem stackRefusal(Collection<SliceFacts> images) {
        StackGeometry stack = StackGeometry.ofPlaces(images.stream()
                .map(image -> new StackPlace(image.rows(), image.columns(), image.plane()))
                .toList());
        for (Problem fault : stack.faults()) {
            boolean tolerable = fault.reason() == StackFault.TILTED
                    || (fault.reason() == StackFault.UNEVEN_SPACING && nearlyEven(images, stack));
            if (!tolerable) {
                return fault;
            }
        }
        return stack.positions() < LEAST_SLICES
                ? Problem.of(VolumeProblem.TOO_FEW_SLICES, "" + stack.positions(), "" + LEAST_SLICES)
                : null;
    }

    private static boolean nearlyEven(Collection<SliceFacts> images, StackGeometry stack) {
        List<ImagePlane> planes = images.stream().map(VolumePlan::planeOf).toList();
        return PlaneStack.of(planes).offGridMm() <= OFF_GRID * stack.spacingMm().orElseThrow();
    }

    private static List<SliceFacts> sorted(Collection<SliceFacts> images) {
        List<SliceFacts> slices = new ArrayList<>(images);
        Vector3 normal = planeOf(slices.getFirst()).normal();
        slices.sort(
                Comparator.comparingDouble(image -> planeOf(image).position().dot(normal)));
        return slices;
    }

    private static ImagePlane planeOf(SliceFacts image) {
        return Objects.requireNonNull(image.plane());
    }

    private static SliceFacts.Grey greyOf(SliceFacts image) {
        return Objects.requireNonNull(image.grey());
    }
}
