package org.fovea.dicom.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PlaneStack;

/**
 * Whether the images of a stack make a volume, and what is wrong where they do not: what reformatting must know before it
 * interpolates between slices.
 *
 * @param spacingMm distance from slice to slice along the normal: the most common one; empty where there are not two
 *     positions
 * @param positions distinct positions along the normal
 * @param faults what keeps the series from being an even stack, most serious first; empty for an even one
 */
public record StackGeometry(OptionalDouble spacingMm, int positions, List<Problem> faults) {

    /** Steps that differ by less, relative to the spacing, count as even. */
    private static final double EVEN = 0.02;

    private static final double LEAST_TILT_DEGREES = 0.5;

    /** Slices that lie beside their line by less than this part of a pixel count as lying on it. */
    private static final double ALIGNED_PIXELS = 0.25;

    public StackGeometry {
        faults = List.copyOf(faults);
    }

    /** In any order. Objects without an image are passed over; of an object of several frames, each has its place. */
    public static StackGeometry of(Collection<Instance> instances) {
        return ofPlaces(instances.stream()
                .flatMap(instance -> IntStream.rangeClosed(1, instance.frames())
                        .mapToObj(frame -> new StackImage(instance, frame).place()))
                .toList());
    }

    /** In any order. */
    public static StackGeometry ofPlaces(Collection<StackPlace> images) {
        List<ImagePlane> planes =
                images.stream().map(StackPlace::plane).filter(Objects::nonNull).toList();
        List<Problem> faults = new ArrayList<>();
        if (planes.size() < images.size()) {
            faults.add(
                    Problem.of(StackFault.WITHOUT_POSITION, "" + (images.size() - planes.size()), "" + images.size()));
        }
        if (planes.isEmpty()) {
            return new StackGeometry(OptionalDouble.empty(), 0, faults);
        }
        if (!PlaneStack.parallel(planes)) {
            faults.add(Problem.of(StackFault.MIXED_ORIENTATION));
            return new StackGeometry(OptionalDouble.empty(), planes.size(), faults);
        }
        if (grids(images) > 1) {
            faults.add(Problem.of(StackFault.MIXED_SIZE));
        }
        PlaneStack stack = PlaneStack.of(planes);
        int positions = stack.planes().size();
        if (positions > 1) {
            addSpacing(stack, faults);
            addLine(stack, faults);
        }
        addShared(stack, faults);
        return new StackGeometry(
                positions > 1 ? OptionalDouble.of(stack.spacingMm()) : OptionalDouble.empty(), positions, faults);
    }

    /** An even stack of parallel images of one size, one at each position, without tilt. */
    public boolean even() {
        return faults.isEmpty() && positions > 1;
    }

    private record Grid(int rows, int columns, long rowMicrometres, long columnMicrometres) {}

    private static long grids(Collection<StackPlace> images) {
        return images.stream()
                .flatMap(image -> image.plane() == null ? Stream.empty() : Stream.of(grid(image, image.plane())))
                .distinct()
                .count();
    }

    private static Grid grid(StackPlace image, ImagePlane plane) {
        return new Grid(
                image.rows(),
                image.columns(),
                Math.round(plane.spacing().rowMm() * 1000),
                Math.round(plane.spacing().columnMm() * 1000));
    }

    /** A gap of a whole number of steps is missing slices; any other is uneven. */
    private static void addSpacing(PlaneStack stack, List<Problem> faults) {
        List<PlaneStack.Gap> gaps = stack.gaps();
        if (!gaps.isEmpty()) {
            int missing = gaps.stream().mapToInt(PlaneStack.Gap::slices).sum();
            String after = gaps.stream().map(gap -> "" + (gap.after() + 1)).collect(Collectors.joining(", "));
            faults.add(Problem.of(StackFault.MISSING_SLICES, "" + missing, after));
        }
        if (stack.unevenness() > EVEN) {
            double[] steps = stack.stepsMm();
            faults.add(Problem.of(
                    StackFault.UNEVEN_SPACING,
                    hundredths(Arrays.stream(steps).min().orElseThrow()),
                    hundredths(Arrays.stream(steps).max().orElseThrow())));
        }
    }

    private static void addLine(PlaneStack stack, List<Problem> faults) {
        double pixel = Math.min(
                stack.planes().getFirst().spacing().rowMm(),
                stack.planes().getFirst().spacing().columnMm());
        if (stack.sidewaysMm() > ALIGNED_PIXELS * pixel) {
            faults.add(Problem.of(StackFault.NOT_ALIGNED, hundredths(stack.sidewaysMm())));
        }
        double degrees = stack.tiltDegrees();
        if (degrees > LEAST_TILT_DEGREES) {
            faults.add(Problem.of(StackFault.TILTED, "" + Math.round(degrees * 10) / 10.0));
        }
    }

    private static void addShared(PlaneStack stack, List<Problem> faults) {
        int most = stack.mostShared();
        if (most > 1) {
            long shared = stack.shared().stream().filter(count -> count > 1).count();
            faults.add(Problem.of(StackFault.SEVERAL_AT_A_POSITION, "" + shared, "" + most));
        }
    }

    private static String hundredths(double mm) {
        return "" + Math.round(mm * 100) / 100.0;
    }
}
