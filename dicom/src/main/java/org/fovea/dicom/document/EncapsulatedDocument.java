package org.fovea.dicom.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/**
 * A file inside an object (PS3.3 C.24.2).
 *
 * @param title may be empty
 * @param mimeType as the object states it, in lower case
 * @param bytes the file, with the padding byte that DICOM may add
 */
public record EncapsulatedDocument(Kind kind, String title, String mimeType, byte[] bytes) {

    /** The mark of a PDF may stand behind other bytes, as many as readers have always looked at. */
    private static final int MARK_WITHIN = 1024;

    /** What can be shown of it. */
    public enum Kind {
        PDF,
        /** Clinical Document Architecture, XML. */
        CDA,
        /** Neither: listed with its attributes only. */
        OTHER
    }

    public static Outcome<EncapsulatedDocument> of(DicomObject object) {
        byte[] bytes = object.bytes(Tag.ENCAPSULATED_DOCUMENT);
        if (bytes.length == 0) {
            return Outcome.failure(Problem.of(DocumentProblem.NOTHING_INSIDE));
        }
        String type = object.text(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT).toLowerCase(Locale.ROOT);
        boolean pdf = begin(bytes).contains("%PDF-");
        boolean xml = begin(bytes).replace("\0", "").contains("<");
        Kind kind =
                switch (type) {
                    case "application/pdf" -> Kind.PDF;
                    case "text/xml", "application/xml" -> Kind.CDA;
                    // Objects exist that do not say; a PDF is known by its mark.
                    case "" -> pdf ? Kind.PDF : Kind.OTHER;
                    default -> Kind.OTHER;
                };
        if ((kind == Kind.PDF && !pdf) || (kind == Kind.CDA && !xml)) {
            return Outcome.failure(Problem.of(DocumentProblem.NOT_WHAT_IT_SAYS, type));
        }
        return Outcome.success(new EncapsulatedDocument(kind, object.text(Tag.DOCUMENT_TITLE), type, bytes));
    }

    private static String begin(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, MARK_WITHIN), StandardCharsets.ISO_8859_1);
    }
}
