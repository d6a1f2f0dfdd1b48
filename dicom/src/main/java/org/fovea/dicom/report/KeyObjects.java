package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/**
 * A choice of images and why they were chosen: a Key Object Selection Document (PS3.3 A.35.4, PS3.16 TID 2010).
 *
 * @param title why
 * @param description in the reader's words, may be empty
 * @param reader who chose, as DICOM writes names; may be empty
 * @param images at least one
 */
public record KeyObjects(Title title, String description, String reader, List<ImageReference> images) {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.59";

    /** Reasons (PS3.16 CID 7010). */
    public enum Title {
        OF_INTEREST("113000", "Of Interest"),
        FOR_REFERRING_PROVIDER("113002", "For Referring Provider"),
        FOR_TEACHING("113004", "For Teaching"),
        FOR_CONFERENCE("113005", "For Conference"),
        FOR_RESEARCH("113009", "For Research"),
        BEST_IN_SET("113013", "Best In Set");

        private final String value;
        private final String meaning;

        Title(String value, String meaning) {
            this.value = value;
            this.meaning = meaning;
        }

        Code code() {
            return Code.dcm(value, meaning);
        }
    }

    public KeyObjects {
        images = List.copyOf(images);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("a choice has at least one image");
        }
    }

    public ObjectDraft object(Heading heading) {
        ObjectDraft draft = heading.object(SOP_CLASS, "KO")
                .noItems(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE)
                .text(Tag.CONTENT_DATE, heading.date())
                .text(Tag.CONTENT_TIME, heading.time())
                .items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, Evidence.of(images));
        List<ObjectDraft> content = new ArrayList<>(Observer.context(reader, heading.softwareVersion()));
        if (!description.isBlank()) {
            content.add(
                    ContentItem.text(ContentItem.CONTAINS, Code.dcm("113012", "Key Object Description"), description));
        }
        images.forEach(image -> content.add(ContentItem.image(ContentItem.CONTAINS, image)));
        ContentItem.root(draft, title.code(), "2010", content);
        return draft;
    }
}
