package org.fovea.dicom.structure;

import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;

/**
 * Organs and targets that someone outlined (PS3.3 C.8.8.5).
 *
 * @param label may be empty
 * @param rois at least one, as the object lists them; some may have no outline
 * @param brokenContours outlines that were left out because their coordinates are none
 */
public record StructureSet(String label, List<Roi> rois, int brokenContours) {

    public StructureSet {
        rois = List.copyOf(rois);
    }

    public static Outcome<StructureSet> of(DicomObject object) {
        return new StructureSetReader(object).read();
    }
}
