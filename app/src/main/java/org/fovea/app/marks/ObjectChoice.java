package org.fovea.app.marks;

import java.util.List;
import org.fovea.dicom.report.ClassifiedImage;

/**
 * Which objects are made of a study's marks.
 *
 * @param states presentation states
 * @param report a measurement report
 * @param classifications what the report says beside the marks
 */
public record ObjectChoice(boolean states, boolean report, List<ClassifiedImage> classifications) {

    /** All marks and nothing else. */
    static final ObjectChoice MARKS = new ObjectChoice(true, true, List.of());

    static final ObjectChoice NOTHING = new ObjectChoice(false, false, List.of());

    public ObjectChoice {
        classifications = List.copyOf(classifications);
    }

    boolean nothing(boolean marks) {
        return !(marks && (states || report)) && classifications.isEmpty();
    }
}
