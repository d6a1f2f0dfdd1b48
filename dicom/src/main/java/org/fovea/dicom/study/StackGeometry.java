package org.fovea.dicom.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;

/**
 * Whether the images of a series stack up to a volume, and what is wrong where they do not: what reformatting must know
 * before it interpolates between slices.
 *
 * @param spacingMm distance from slice to slice along the normal: the most common one; empty where there are not two
 *     positions
 * @param positions distinct positions along the normal
 * @param faults what keeps the series from being an even stack, most serious first; empty for an even one
 */
public record StackGeometry(OptionalDouble spacingMm, int positions, List<Problem> faults) {

    private static final double PARALLEL = 0.99985;
    private static final double SAME_MM = 0.01;

    /** Distances that differ by less, relative to the spacing, count as even. */
    private static final double EVEN = 0.02;

    private static final double LEAST_TILT_DEGREES = 0.5;

    public StackGeometry {
        faults = List.copyOf(faults);
    }

    /** In any order. Objects without an image are passed over. */
    public static StackGeometry of(Collection<Instance> instances) {
        List<Instance> images = SeriesOrder.sorted(instances).stream()
                .filter(Instance::hasImage)
                .toList();
        List<ImagePlane> planes =
                images.stream().map(Instance::plane).filter(Objects::nonNull).toList();
        List<Problem> faults = new ArrayList<>();
        if (planes.size() < images.size()) {
            faults.add(
                    Problem.of(StackFault.WITHOUT_POSITION, "" + (images.size() - planes.size()), "" + images.size()));
        }
        if (planes.isEmpty()) {
            return new StackGeometry(OptionalDouble.empty(), 0, faults);
        }
        Vector3 normal = planes.getFirst().normal();
        if (!planes.stream().allMatch(plane -> plane.normal().dot(normal) > PARALLEL)) {
            faults.add(Problem.of(StackFault.MIXED_ORIENTATION));
            return new StackGeometry(OptionalDouble.empty(), planes.size(), faults);
        }
        if (grids(images).size() > 1) {
            faults.add(Problem.of(StackFault.MIXED_SIZE));
        }
        List<List<ImagePlane>> positions = positions(planes, normal);
        double[] steps = steps(positions, normal);
        addSpacing(steps, faults);
        addTilt(positions, normal, faults);
        int most = positions.stream().mapToInt(List::size).max().orElse(1);
        if (most > 1) {
            long shared = positions.stream().filter(at -> at.size() > 1).count();
            faults.add(Problem.of(StackFault.SEVERAL_AT_A_POSITION, "" + shared, "" + most));
        }
        return new StackGeometry(
                steps.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(steps)),
                positions.size(),
                faults);
    }

    /** An even stack of parallel images of one size, one at each position, without tilt. */
    public boolean even() {
        return faults.isEmpty() && positions > 1;
    }

    private record Grid(int rows, int columns, long rowMicrometres, long columnMicrometres) {}

    private static Set<Grid> grids(List<Instance> images) {
        return images.stream()
                .filter(image -> image.plane() != null)
                .map(image -> new Grid(
                        image.rows(),
                        image.columns(),
                        Math.round(
                                Objects.requireNonNull(image.plane()).spacing().rowMm() * 1000),
                        Math.round(
                                Objects.requireNonNull(image.plane()).spacing().columnMm() * 1000)))
                .collect(Collectors.toSet());
    }

    private static List<List<ImagePlane>> positions(List<ImagePlane> planes, Vector3 normal) {
        List<ImagePlane> sorted = new ArrayList<>(planes);
        sorted.sort(
                (a, b) -> Double.compare(a.position().dot(normal), b.position().dot(normal)));
        List<List<ImagePlane>> positions = new ArrayList<>();
        for (ImagePlane plane : sorted) {
            if (positions.isEmpty() || distance(positions.getLast().getFirst(), plane, normal) > SAME_MM) {
                positions.add(new ArrayList<>());
            }
            positions.getLast().add(plane);
        }
        return positions;
    }

    private static double[] steps(List<List<ImagePlane>> positions, Vector3 normal) {
        double[] steps = new double[Math.max(0, positions.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] =
                    distance(positions.get(i).getFirst(), positions.get(i + 1).getFirst(), normal);
        }
        return steps;
    }

    /** A gap of a whole number of steps is missing slices; any other is uneven. */
    private static void addSpacing(double[] steps, List<Problem> faults) {
        if (steps.length == 0) {
            return;
        }
        double spacing = median(steps);
        long missing = 0;
        boolean uneven = false;
        for (double step : steps) {
            double ratio = step / spacing;
            long whole = Math.max(1, Math.round(ratio));
            missing += whole - 1;
            uneven |= Math.abs(ratio - whole) > EVEN;
        }
        if (uneven) {
            faults.add(Problem.of(
                    StackFault.UNEVEN_SPACING,
                    mm(Arrays.stream(steps).min().orElseThrow()),
                    mm(Arrays.stream(steps).max().orElseThrow())));
        } else if (missing > 0) {
            faults.add(Problem.of(StackFault.MISSING_SLICES, "" + missing));
        }
    }

    private static void addTilt(List<List<ImagePlane>> positions, Vector3 normal, List<Problem> faults) {
        Vector3 through = positions
                .getLast()
                .getFirst()
                .position()
                .minus(positions.getFirst().getFirst().position());
        if (positions.size() < 2) {
            return;
        }
        double cosine = through.dot(normal) / through.length();
        double degrees = Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
        if (degrees > LEAST_TILT_DEGREES) {
            faults.add(Problem.of(StackFault.TILTED, "" + Math.round(degrees * 10) / 10.0));
        }
    }

    private static double distance(ImagePlane from, ImagePlane to, Vector3 normal) {
        return to.position().minus(from.position()).dot(normal);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String mm(double value) {
        return "" + Math.round(value * 100) / 100.0;
    }
}
