package org.fovea.dicom.report;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.ObjectDraft;

/**
 * What a reader decided about an algorithm's finding.
 *
 * @param corrected what it is instead, in the reader's words; empty unless the decision is {@link Decision#CHANGED}
 * @param comment may be empty
 */
public record ReaderVerdict(Decision decision, String corrected, String comment) {

    private static final Code VERDICT = Code.own("VERDICT", "Verdict of the reader");
    private static final Code CORRECTED = Code.own("CORRECTED", "Corrected classification");

    /** The three answers. */
    public enum Decision {
        AGREE("Reader agrees"),
        DISAGREE("Reader disagrees"),
        CHANGED("Reader changed the classification");

        private final String meaning;

        Decision(String meaning) {
            this.meaning = meaning;
        }

        Code code() {
            return Code.own(name(), meaning);
        }
    }

    public ReaderVerdict {
        if ((decision == Decision.CHANGED) == corrected.isBlank()) {
            throw new IllegalArgumentException("a changed class has a name, other verdicts have none: " + decision);
        }
    }

    List<ObjectDraft> content() {
        List<ObjectDraft> items = new ArrayList<>();
        items.add(ContentItem.code(ContentItem.CONTAINS, VERDICT, decision.code()));
        if (decision == Decision.CHANGED) {
            items.add(ContentItem.text(ContentItem.CONTAINS, CORRECTED, corrected));
        }
        if (!comment.isBlank()) {
            items.add(ContentItem.text(ContentItem.CONTAINS, Code.dcm("121106", "Comment"), comment));
        }
        return items;
    }
}
