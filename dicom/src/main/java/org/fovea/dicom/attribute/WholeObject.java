package org.fovea.dicom.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a file says.
 *
 * @param meta file meta information; without elements where the file has none
 * @param object the data set without its pixel data
 * @param pixels the pixel data as a line of a list, null where there is none
 */
public record WholeObject(
        DicomObject meta, DicomObject object, @Nullable Element pixels) {

    /** In ascending order of tags. */
    public List<Element> elements() {
        List<Element> all = new ArrayList<>(meta.elements());
        all.addAll(object.elements());
        if (pixels != null) {
            all.add(pixels);
        }
        return all;
    }
}
