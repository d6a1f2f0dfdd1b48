package org.fovea.dicom.hanging;

import java.util.List;

/**
 * Where images of a set are shown, and how (PS3.3 C.23.3).
 *
 * @param group Display Set Presentation Group (0072,0204): groups are looked at one after the other
 * @param imageSet number of the {@link ImageSet}
 * @param boxes in their order; at least one
 * @param filters all of which an image has to satisfy besides
 * @param orientation of the patient along the rows and down the columns, for example {@code [A, F]}; may be empty
 * @param justification Display Set Horizontal Justification (0072,0717): LEFT, CENTER or RIGHT; may be empty
 * @param further names of attributes by which it asks for more than that
 */
public record DisplaySet(
        int group,
        int imageSet,
        List<ImageBox> boxes,
        List<AttributeChoice> filters,
        List<String> orientation,
        String justification,
        List<String> further) {

    public DisplaySet {
        boxes = List.copyOf(boxes);
        filters = List.copyOf(filters);
        orientation = List.copyOf(orientation);
        further = List.copyOf(further);
    }
}
