package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/**
 * What was measured and what an algorithm said, for machines to read: a Comprehensive 3D SR (PS3.3 A.35.13) by the
 * template Imaging Measurement Report (PS3.16 TID 1500), one measurement group (TID 1501, 1410) for each mark
 * and classification. Never verified: it is for research use.
 *
 * @param reader who read, as DICOM writes names; may be empty
 * @param language of labels and names of classes
 */
public record MeasurementReport(
        String reader, ReportLanguage language, List<MeasuredMark> marks, List<ClassifiedImage> classifications) {

    static final Code SOURCE_OF_MEASUREMENT = Code.dcm("121112", "Source of Measurement");

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.34";

    public MeasurementReport {
        marks = List.copyOf(marks);
        classifications = List.copyOf(classifications);
        if (marks.isEmpty() && classifications.isEmpty()) {
            throw new IllegalArgumentException("a report says something");
        }
    }

    public ObjectDraft object(Heading heading) {
        ObjectDraft draft = heading.object(SOP_CLASS, "SR")
                .noItems(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE)
                .text(Tag.CONTENT_DATE, heading.date())
                .text(Tag.CONTENT_TIME, heading.time())
                .text(Tag.COMPLETION_FLAG, "PARTIAL")
                .text(Tag.VERIFICATION_FLAG, "UNVERIFIED")
                .noItems(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE)
                .items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, Evidence.of(images()))
                .items(
                        Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.CODING_SCHEME_DESIGNATOR, Code.OWN_SCHEME)
                                .text(Tag.CODING_SCHEME_NAME, "Concepts of Fovea"));
        ContentItem.root(draft, Code.dcm("126000", "Imaging Measurement Report"), "1500", content(heading));
        return draft;
    }

    private List<ImageReference> images() {
        return Stream.concat(
                        marks.stream().map(MeasuredMark::image),
                        classifications.stream().map(ClassifiedImage::image))
                .toList();
    }

    private List<ObjectDraft> content(Heading heading) {
        List<ObjectDraft> content = new ArrayList<>();
        content.add(ContentItem.code(
                ContentItem.CONCEPT_MODIFIER,
                Code.dcm("121049", "Language of Content Item and Descendants"),
                language.code()));
        content.addAll(Observer.context(reader, heading.softwareVersion()));
        content.add(ContentItem.code(
                ContentItem.CONCEPT_MODIFIER,
                Code.dcm("121058", "Procedure reported"),
                new Code("363679005", "SCT", "Imaging procedure")));
        List<ObjectDraft> groups = new ArrayList<>();
        marks.forEach(mark -> groups.add(group(mark.label(), mark.trackingUid(), mark.content())));
        classifications.forEach(one -> groups.add(group(one.label(), one.trackingUid(), one.content())));
        content.add(ContentItem.container(ContentItem.CONTAINS, Code.dcm("126010", "Imaging Measurements"), groups));
        return content;
    }

    private static ObjectDraft group(String label, String uid, List<ObjectDraft> said) {
        List<ObjectDraft> content = new ArrayList<>();
        content.add(
                ContentItem.text(ContentItem.OBSERVATION_CONTEXT, Code.dcm("112039", "Tracking Identifier"), label));
        content.add(ContentItem.uid(
                ContentItem.OBSERVATION_CONTEXT, Code.dcm("112040", "Tracking Unique Identifier"), uid));
        content.addAll(said);
        return ContentItem.container(ContentItem.CONTAINS, Code.dcm("125007", "Measurement Group"), content);
    }
}
