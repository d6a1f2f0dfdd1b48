package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/**
 * A report as text, section by section: a Basic Text SR (PS3.3 A.35.1) by the template Basic Diagnostic Imaging Report
 * (PS3.16 TID 2000). Never verified: it is for research use.
 *
 * @param reader who read, as DICOM writes names; may be empty
 * @param language of the text
 * @param complete whether the reader has signed it
 * @param passages in reading order; at least one
 * @param images what was read; at least one
 */
public record TextReport(
        String reader, ReportLanguage language, boolean complete, List<Passage> passages, List<ImageReference> images) {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.11";

    /** A section's heading (PS3.16 CID 7001) and what a text in it is called (CID 7002). */
    public enum Section {
        REQUEST("121062", "Request", "121062", "Request"),
        PREVIOUS_FINDINGS("121068", "Previous Findings", "121069", "Previous Finding"),
        FINDINGS("121070", "Findings", "121071", "Finding"),
        IMPRESSIONS("121072", "Impressions", "121073", "Impression"),
        ADDENDUM("121078", "Addendum", "121077", "Conclusion");

        private final String section;
        private final String title;
        private final String element;
        private final String name;

        Section(String section, String title, String element, String name) {
            this.section = section;
            this.title = title;
            this.element = element;
            this.name = name;
        }

        private Code section() {
            return Code.dcm(section, title);
        }

        private Code element() {
            return Code.dcm(element, name);
        }
    }

    /**
     * @param text not blank
     */
    public record Passage(Section heading, String text) {}

    public TextReport {
        passages = List.copyOf(passages);
        images = List.copyOf(images);
        if (passages.isEmpty() || images.isEmpty()) {
            throw new IllegalArgumentException("a report says something about an image");
        }
    }

    public ObjectDraft object(Heading heading) {
        ObjectDraft draft = heading.object(SOP_CLASS, "SR")
                .noItems(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE)
                .text(Tag.CONTENT_DATE, heading.date())
                .text(Tag.CONTENT_TIME, heading.time())
                .text(Tag.COMPLETION_FLAG, complete ? "COMPLETE" : "PARTIAL")
                .text(Tag.VERIFICATION_FLAG, "UNVERIFIED")
                .noItems(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE)
                .items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, Evidence.of(images));
        List<ObjectDraft> content = new ArrayList<>();
        content.add(ContentItem.code(
                ContentItem.CONCEPT_MODIFIER,
                Code.dcm("121049", "Language of Content Item and Descendants"),
                language.code()));
        content.addAll(Observer.context(reader, heading.softwareVersion()));
        for (Passage passage : passages) {
            content.add(ContentItem.container(
                    ContentItem.CONTAINS,
                    passage.heading().section(),
                    List.of(ContentItem.text(
                            ContentItem.CONTAINS, passage.heading().element(), passage.text()))));
        }
        ContentItem.root(draft, new Code("18748-4", "LN", "Diagnostic Imaging Report"), "2000", content);
        return draft;
    }
}
