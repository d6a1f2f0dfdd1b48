package org.fovea.app.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.hanging.Protocols;
import org.fovea.app.worklist.ObjectListing;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.DisplayFacts;
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
 * @param markNumbers of every mark ever drawn in the study, counted from 1
 * @param reports what was written
 * @param priors the patient's other studies, newest first
 * @param facts what headers say of how to hang and play, by SOP Instance UID, where they were read
 * @param protocols by which it can be hung
 */
record OpenStudy(
        Study study,
        List<SeriesStack> series,
        List<ObjectListing> objects,
        List<Finding> findings,
        List<Annotation> annotations,
        List<FrameKey> keyImages,
        Map<UUID, Integer> markNumbers,
        ReportHistory reports,
        List<PriorStudy> priors,
        Map<String, DisplayFacts> facts,
        Protocols protocols) {

    OpenStudy {
        series = List.copyOf(series);
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
        annotations = List.copyOf(annotations);
        keyImages = List.copyOf(keyImages);
        markNumbers = Map.copyOf(markNumbers);
        priors = List.copyOf(priors);
        facts = Map.copyOf(facts);
    }

    Optional<DisplayFacts> facts(Instance instance) {
        return Optional.ofNullable(facts.get(instance.sopInstanceUid()));
    }

    /** Its own series, then the priors'. */
    Stream<SeriesStack> everySeries() {
        return Stream.concat(series.stream(), priors.stream().flatMap(prior -> prior.series().stream()));
    }

    OpenStudy with(Map<String, DisplayFacts> headers, Protocols available) {
        return new OpenStudy(
                study,
                series,
                objects,
                findings,
                annotations,
                keyImages,
                markNumbers,
                reports,
                priors,
                headers,
                available);
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
