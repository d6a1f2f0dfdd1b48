package org.fovea.dicom.structure;

import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.jspecify.annotations.Nullable;

/**
 * A region of interest (PS3.3 C.8.8.5).
 *
 * @param number identifies it within the structure set
 * @param name may be empty
 * @param description may be empty
 * @param rgb display colour {@code 0xRRGGBB}, null where the object states none
 * @param interpretedType for example ORGAN, GTV, EXTERNAL; may be empty
 * @param generationAlgorithm AUTOMATIC, SEMIAUTOMATIC or MANUAL; may be empty
 * @param frameOfReferenceUid of its coordinates; may be empty
 */
public record Roi(
        int number,
        String name,
        String description,
        @Nullable Integer rgb,
        String interpretedType,
        String generationAlgorithm,
        String frameOfReferenceUid,
        List<Contour> contours) {

    public Roi {
        contours = List.copyOf(contours);
    }

    /**
     * What of the region lies in a slice of the same frame of reference.
     *
     * @param halfSliceMm half the distance to the next slice
     */
    public SliceOutline in(ImagePlane slice, double halfSliceMm) {
        return SliceOutline.of(
                contours.stream()
                        .filter(contour -> contour.liesIn(slice, halfSliceMm))
                        .toList(),
                slice);
    }
}
