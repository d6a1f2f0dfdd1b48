package org.fovea.dicom.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Parallel planes sorted along their normal, as a series of slices should be, and how far they are from a regular grid.
 *
 * @param planes one for each position, along the normal of the first one given
 * @param shared how many planes lie at each of these positions
 */
public record PlaneStack(List<ImagePlane> planes, List<Integer> shared) {

    /** Normals further apart than this (cosine) are different orientations: about 1 degree. */
    private static final double PARALLEL = 0.99985;

    /** Planes nearer than this share a position: scanners write positions with a few digits. */
    public static final double SAME_MM = 0.01;

    /** A step this near to a whole number of usual ones, in usual ones, is that number of them. */
    private static final double WHOLE = 0.1;

    /**
     * Slices that are missing.
     *
     * @param after index of the last position before the gap
     * @param slices how many would fill it
     */
    public record Gap(int after, int slices) {}

    public PlaneStack {
        planes = List.copyOf(planes);
        shared = List.copyOf(shared);
        if (planes.isEmpty() || planes.size() != shared.size()) {
            throw new IllegalArgumentException(planes.size() + " positions, " + shared.size() + " counts");
        }
    }

    /** All rows and all normals point the same way. */
    public static boolean parallel(Collection<ImagePlane> planes) {
        if (planes.isEmpty()) {
            return true;
        }
        ImagePlane first = planes.iterator().next();
        Vector3 normal = first.normal();
        return planes.stream()
                .allMatch(plane -> plane.normal().dot(normal) > PARALLEL
                        && plane.rowDirection().dot(first.rowDirection()) > PARALLEL);
    }

    /** Planes at the position that holds most of them. */
    public int mostShared() {
        return shared.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** There are several positions, and at half of them or more lie several planes. */
    public boolean mostlyShared() {
        return shared.size() > 1
                && 2 * shared.stream().filter(count -> count > 1).count() >= shared.size();
    }

    /** @param planes parallel ones, at least one, in any order */
    public static PlaneStack of(Collection<ImagePlane> planes) {
        Vector3 normal = planes.iterator().next().normal();
        List<ImagePlane> sorted = new ArrayList<>(planes);
        sorted.sort(Comparator.comparingDouble(plane -> plane.position().dot(normal)));
        List<ImagePlane> positions = new ArrayList<>();
        List<Integer> shared = new ArrayList<>();
        for (ImagePlane plane : sorted) {
            if (positions.isEmpty() || step(positions.getLast(), plane, normal) > SAME_MM) {
                positions.add(plane);
                shared.add(1);
            } else {
                shared.set(shared.size() - 1, shared.getLast() + 1);
            }
        }
        return new PlaneStack(positions, shared);
    }

    /** Distances from position to position along the normal, in mm: one less than there are positions. */
    public double[] stepsMm() {
        Vector3 normal = planes.getFirst().normal();
        double[] steps = new double[planes.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(planes.get(i), planes.get(i + 1), normal);
        }
        return steps;
    }

    /** The usual distance from slice to slice along the normal, in mm: the median; NaN for a single position. */
    public double spacingMm() {
        double[] sorted = stepsMm();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** Steps of a multiple of the usual one, or near enough, each explained by slices that are missing. */
    public List<Gap> gaps() {
        double[] steps = stepsMm();
        double spacing = spacingMm();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            double ratio = steps[i] / spacing;
            int whole = (int) Math.rint(ratio);
            if (whole > 1 && Math.abs(ratio - whole) < WHOLE) {
                gaps.add(new Gap(i, whole - 1));
            }
        }
        return gaps;
    }

    /** Greatest difference of a step from a whole number of usual steps, as a part of the usual step. */
    public double unevenness() {
        double spacing = spacingMm();
        return Arrays.stream(stepsMm())
                .map(step -> Math.abs(step / spacing - Math.max(1, Math.rint(step / spacing))))
                .max()
                .orElse(0);
    }

    /** Angle between the normal and the way from the first position to the last: the gantry tilt. */
    public double tiltDegrees() {
        if (planes.size() < 2) {
            return 0;
        }
        Vector3 through = through();
        double cosine = through.dot(planes.getFirst().normal()) / through.length();
        return Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    /** How far the first pixel of any slice lies beside the straight line from the first slice's to the last's, in mm. */
    public double sidewaysMm() {
        Vector3 first = planes.getFirst().position();
        Vector3 normal = planes.getFirst().normal();
        double height = through().dot(normal);
        double most = 0;
        for (ImagePlane plane : planes) {
            Vector3 from = plane.position().minus(first);
            Vector3 onLine = height == 0 ? from : through().times(from.dot(normal) / height);
            Vector3 beside = from.minus(onLine);
            most = Math.max(most, beside.length());
        }
        return most;
    }

    /** Greatest distance along the normal of a slice from its place on the even grid from first to last, in mm. */
    public double offGridMm() {
        Vector3 normal = planes.getFirst().normal();
        double even = through().dot(normal) / Math.max(1, planes.size() - 1);
        double most = 0;
        for (int i = 0; i < planes.size(); i++) {
            double along = step(planes.getFirst(), planes.get(i), normal);
            most = Math.max(most, Math.abs(along - i * even));
        }
        return most;
    }

    /**
     * From (column, row, position) to patient coordinates, positions spread evenly from the first to the last: sheared
     * where the stack is tilted.
     *
     * @throws IllegalStateException for a single position
     */
    public Affine3 grid() {
        if (planes.size() < 2) {
            throw new IllegalStateException("one slice spans no space");
        }
        ImagePlane first = planes.getFirst();
        return new Affine3(
                first.rowDirection().times(first.spacing().columnMm()),
                first.columnDirection().times(first.spacing().rowMm()),
                through().times(1.0 / (planes.size() - 1)),
                first.position());
    }

    private Vector3 through() {
        return planes.getLast().position().minus(planes.getFirst().position());
    }

    private static double step(ImagePlane from, ImagePlane to, Vector3 normal) {
        return to.position().minus(from.position()).dot(normal);
    }
}
