package org.fovea.dicom.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PlaneStack;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/**
 * The order in which images are read: along the common normal where all are parallel, then by Instance Number, then by
 * time, then by SOP Instance UID, so that any input order gives the same result.
 */
public final class SeriesOrder {

    /** Positions nearer than this, in mm, are the same position (several times or echoes). */
    private static final double SAME_POSITION_MM = 1e-3;

    private static final Comparator<Instance> BY_NUMBER = Comparator.comparing(
                    Instance::number, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(instance -> instance.traits(1).acquired(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Instance::sopInstanceUid);

    private static final Comparator<StackImage> FRAMES_BY_NUMBER =
            Comparator.comparing(StackImage::instance, BY_NUMBER).thenComparing(StackImage::frameNumber);

    private SeriesOrder() {}

    public static List<Instance> sorted(Collection<Instance> instances) {
        return sorted(instances, Instance::plane, BY_NUMBER);
    }

    public static List<StackImage> images(Collection<StackImage> images) {
        return sorted(images, StackImage::plane, FRAMES_BY_NUMBER);
    }

    /** By the image with the lowest number of each. */
    static List<ImageGroup> groups(Collection<ImageGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparing(
                        group -> group.images().stream().min(FRAMES_BY_NUMBER).orElseThrow(), FRAMES_BY_NUMBER))
                .toList();
    }

    private static <T> List<T> sorted(
            Collection<T> images, Function<T, @Nullable ImagePlane> plane, Comparator<T> byNumber) {
        Vector3 normal = commonNormal(images, plane, byNumber);
        Comparator<T> order = normal == null
                ? byNumber
                : Comparator.comparingLong((T image) -> along(normal, Objects.requireNonNull(plane.apply(image))))
                        .thenComparing(byNumber);
        return images.stream().sorted(order).toList();
    }

    /** Null where one image has no plane or another orientation. */
    private static <T> @Nullable Vector3 commonNormal(
            Collection<T> images, Function<T, @Nullable ImagePlane> plane, Comparator<T> byNumber) {
        List<ImagePlane> planes = images.stream()
                .sorted(byNumber)
                .map(plane)
                .filter(Objects::nonNull)
                .toList();
        boolean stack = !planes.isEmpty() && planes.size() == images.size() && PlaneStack.parallel(planes);
        return stack ? planes.getFirst().normal() : null;
    }

    private static long along(Vector3 normal, ImagePlane plane) {
        return Math.round(plane.position().dot(normal) / SAME_POSITION_MM);
    }
}
