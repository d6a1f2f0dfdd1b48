package org.fovea.dicom.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a series is read: along the common normal where all images are parallel, then by Instance Number,
 * then by SOP Instance UID, so that any input order gives the same result.
 */
public final class SeriesOrder {

    /** Normals further apart than this (cosine) are different orientations: about 1 degree. */
    private static final double PARALLEL = 0.99985;

    /** Positions nearer than this, in mm, are the same position (several times or echoes). */
    private static final double SAME_POSITION_MM = 1e-3;

    private SeriesOrder() {}

    public static List<Instance> sorted(Collection<Instance> instances) {
        Comparator<Instance> order = Comparator.comparing(
                        Instance::number, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Instance::sopInstanceUid);
        Vector3 normal = commonNormal(instances, order);
        if (normal != null) {
            order = Comparator.comparingLong((Instance instance) -> along(normal, instance))
                    .thenComparing(order);
        }
        return instances.stream().sorted(order).toList();
    }

    /** Null where one image has no plane or another orientation. */
    private static @Nullable Vector3 commonNormal(Collection<Instance> instances, Comparator<Instance> order) {
        List<ImagePlane> planes = instances.stream()
                .sorted(order)
                .map(Instance::plane)
                .filter(Objects::nonNull)
                .toList();
        if (planes.isEmpty() || planes.size() < instances.size()) {
            return null;
        }
        Vector3 normal = planes.getFirst().normal();
        return planes.stream().allMatch(plane -> plane.normal().dot(normal) > PARALLEL) ? normal : null;
    }

    private static long along(Vector3 normal, Instance instance) {
        ImagePlane plane = Objects.requireNonNull(instance.plane());
        return Math.round(plane.position().dot(normal) / SAME_POSITION_MM);
    }
}
