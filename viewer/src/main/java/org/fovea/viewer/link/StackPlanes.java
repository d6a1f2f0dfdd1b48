package org.fovea.viewer.link;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;

/**
 * Where the images of a stack lie, in its order.
 *
 * @param planes empty for an image without geometry
 */
public record StackPlanes(List<Optional<ImagePlane>> planes) {

    /** Cosine of the largest angle between stacks that are scrolled together: about 25 degrees. */
    private static final double SAME_WAY = 0.9;

    public StackPlanes {
        planes = List.copyOf(planes);
    }

    /** The image whose plane is nearest to a point; empty where none has a plane. */
    public OptionalInt nearest(Vector3 point) {
        return least(plane -> Math.abs(plane.distance(point)));
    }

    /**
     * The image that lies where another one does, looking the same way or the opposite one.
     *
     * @param middle a point in the middle of the other image: tilted stacks agree best there
     * @return empty where no image of this stack looks that way
     */
    public OptionalInt alongside(ImagePlane other, Vector3 middle) {
        return least(plane -> parallel(plane, other) ? Math.abs(plane.distance(middle)) : Double.POSITIVE_INFINITY);
    }

    public static boolean parallel(ImagePlane one, ImagePlane other) {
        return Math.abs(one.normal().dot(other.normal())) >= SAME_WAY;
    }

    private OptionalInt least(ToDoubleFunction<ImagePlane> distance) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < planes.size(); i++) {
            double here = planes.get(i).map(distance::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
            if (here < least) {
                least = here;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** First and last image with a plane; the same twice where there is one, empty where there is none. */
    public List<ImagePlane> ends() {
        List<ImagePlane> known = planes.stream().flatMap(Optional::stream).toList();
        return known.isEmpty() ? List.of() : List.of(known.getFirst(), known.getLast());
    }

    Optional<ImagePlane> at(int index) {
        return index >= 0 && index < planes.size() ? planes.get(index) : Optional.empty();
    }
}
