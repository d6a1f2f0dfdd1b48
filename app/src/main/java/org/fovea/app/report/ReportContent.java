package org.fovea.app.report;

import java.time.ZonedDateTime;
import java.util.List;
import org.fovea.dicom.report.MeasuredMark;
import org.fovea.dicom.study.Study;

/**
 * All that stands on one report. Free text and labels are already in the report's language; headings, units and the
 * research-use line are added when it is written. Any text may be hostile: it is shown, never interpreted.
 *
 * @param study with patient and institution
 * @param technique how the images were made
 * @param reading what the clinician wrote
 * @param findings what networks said, each with the clinician's decision on it; may be empty
 * @param measured what the clinician measured, for forms that machines read; people find it in the text and on the images
 * @param keyImages in reading order, two to a row; may be empty
 * @param created when the report was made, in the reader's time zone
 * @param program name and version of the program, for example {@code Fovea 0.1.0}
 * @param phantom whether the study shows a computed phantom and no patient
 */
public record ReportContent(
        Study study,
        Technique technique,
        Reading reading,
        List<AiFinding> findings,
        List<MeasuredMark> measured,
        List<KeyImage> keyImages,
        ZonedDateTime created,
        String program,
        boolean phantom) {

    public ReportContent {
        findings = List.copyOf(findings);
        measured = List.copyOf(measured);
        keyImages = List.copyOf(keyImages);
    }
}
