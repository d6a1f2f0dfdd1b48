package org.fovea.dicom.document;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/**
 * A structured report, key object selections among them (PS3.3 C.17).
 *
 * @param complete Completion Flag is COMPLETE
 * @param verified Verification Flag is VERIFIED
 * @param verifiers who verified it
 * @param moment when its content was made, as ISO 8601 writes it; may be empty
 * @param root the document's title and content
 */
public record StructuredReport(
        boolean complete, boolean verified, List<Verifier> verifiers, String moment, ContentNode root) {

    /**
     * Who vouches for a report.
     *
     * @param name as DICOM writes names
     * @param organization may be empty
     * @param moment as ISO 8601 writes it; may be empty
     */
    public record Verifier(String name, String organization, String moment) {}

    public StructuredReport {
        verifiers = List.copyOf(verifiers);
    }

    public static Outcome<StructuredReport> of(DicomObject object) {
        if (!object.has(Tag.CONTENT_SEQUENCE) && !object.text(Tag.VALUE_TYPE).equals("CONTAINER")) {
            return Outcome.failure(Problem.of(DocumentProblem.NOT_A_REPORT));
        }
        ContentNode root = new ContentReader().tree(object);
        if (root == null) {
            return Outcome.failure(Problem.of(DocumentProblem.TOO_LARGE));
        }
        return Outcome.success(new StructuredReport(
                object.text(Tag.COMPLETION_FLAG).equals("COMPLETE"),
                object.text(Tag.VERIFICATION_FLAG).equals("VERIFIED"),
                object.items(Tag.VERIFYING_OBSERVER_SEQUENCE).stream()
                        .map(item -> new Verifier(
                                item.text(Tag.VERIFYING_OBSERVER_NAME),
                                item.text(Tag.VERIFYING_ORGANIZATION),
                                Moments.dateTime(item.text(Tag.VERIFICATION_DATE_TIME))))
                        .toList(),
                (Moments.date(object.text(Tag.CONTENT_DATE)) + " " + Moments.time(object.text(Tag.CONTENT_TIME)))
                        .strip(),
                root));
    }

    public CodedConcept title() {
        return root.name();
    }

    /** All content items, parents first. */
    public Stream<ContentNode> items() {
        return root.all();
    }
}
