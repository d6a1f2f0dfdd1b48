package org.fovea.app.reading;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.ReportText;
import org.fovea.app.worklist.ObjectListing;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Study;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.viewport.FrameSlot;

/**
 * All that the reading room needs of a study when it opens.
 *
 * @param series those with images; may be empty
 * @param objects those without an image; may be empty
 * @param findings in the order in which they came
 * @param annotations in the order in which they were drawn
 * @param keyImages in the order in which they were chosen
 * @param reports every version, newest first
 */
record OpenStudy(
        Study study,
        List<SeriesStack> series,
        List<ObjectListing> objects,
        List<Finding> findings,
        List<Annotation> annotations,
        List<FrameKey> keyImages,
        List<ReportText> reports) {

    OpenStudy {
        series = List.copyOf(series);
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
        annotations = List.copyOf(annotations);
        keyImages = List.copyOf(keyImages);
        reports = List.copyOf(reports);
    }

    String uid() {
        return study.studyInstanceUid();
    }

    /** Whether it shows no patient. */
    boolean phantom() {
        return series.stream().anyMatch(SeriesStack::phantom);
    }

    /** Every object without an image. */
    List<Instance> withoutImage() {
        return objects.stream().flatMap(listing -> listing.instances().stream()).toList();
    }

    /** Every object of the study, those with images first. */
    List<Instance> instances() {
        return Stream.concat(
                        series.stream()
                                .flatMap(stack -> stack.images().slots().stream())
                                .map(FrameSlot::instance)
                                .distinct(),
                        withoutImage().stream())
                .toList();
    }
}
