package org.fovea.app;

import java.util.List;
import org.fovea.dicom.study.Unreadable;

/**
 * What an import did.
 *
 * @param studies Study Instance UIDs of what was stored, in the order they were found
 * @param stored instances in the case database now, new and brought up to date
 * @param images how many of these have an image
 * @param unreadable files passed by, with their reasons
 * @param cancelled whether the user stopped it; what was stored stays
 */
public record ImportSummary(
        List<String> studies, int stored, int images, List<Unreadable> unreadable, boolean cancelled) {

    public ImportSummary {
        studies = List.copyOf(studies);
        unreadable = List.copyOf(unreadable);
    }

    /** Reports, plans, outlines and whatever else has no image of its own. */
    public int otherObjects() {
        return stored - images;
    }
}
