package org.fovea.dicom.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;

/** A report as it was printed: a PDF inside a DICOM object (PS3.3 A.45.1). */
public final class EncapsulatedPdf {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.104.1";
    private static final byte[] SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** The value field of one element must not outgrow an array. */
    private static final long LARGEST = 1L << 30;

    private final String title;
    private final byte[] pdf;
    private final List<ImageReference> sources;

    private EncapsulatedPdf(String title, byte[] pdf, List<ImageReference> sources) {
        this.title = title;
        this.pdf = pdf;
        this.sources = List.copyOf(sources);
    }

    /**
     * Reads a PDF file.
     *
     * @param title of the document
     * @param sources what the report was made from
     * @return or {@link ReportObjectProblem}: no such file, no PDF, larger than 1 GiB, unreadable
     */
    public static Outcome<EncapsulatedPdf> of(Path file, String title, List<ImageReference> sources) {
        try {
            if (Files.size(file) > LARGEST) {
                return Outcome.failure(Problem.of(ReportObjectProblem.PDF_TOO_LARGE, file.toString()));
            }
            byte[] pdf = Files.readAllBytes(file);
            return isPdf(pdf)
                    ? Outcome.success(new EncapsulatedPdf(title, pdf, sources))
                    : Outcome.failure(Problem.of(ReportObjectProblem.NOT_A_PDF, file.toString()));
        } catch (NoSuchFileException e) {
            return Outcome.failure(Problem.of(ReportObjectProblem.NO_PDF, file.toString()));
        } catch (IOException e) {
            return Outcome.failure(
                    Problem.of(ReportObjectProblem.PDF_UNREADABLE, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    /**
     * Takes a PDF file's content.
     *
     * @throws IllegalArgumentException for bytes that are no PDF
     */
    public static EncapsulatedPdf of(byte[] pdf, String title, List<ImageReference> sources) {
        if (!isPdf(pdf)) {
            throw new IllegalArgumentException("no PDF");
        }
        return new EncapsulatedPdf(title, pdf.clone(), sources);
    }

    private static boolean isPdf(byte[] content) {
        return Arrays.mismatch(content, SIGNATURE) == SIGNATURE.length;
    }

    public ObjectDraft object(Heading heading) {
        ObjectDraft draft = heading.object(SOP_CLASS, "DOC")
                .text(Tag.CONVERSION_TYPE, "WSD")
                .text(Tag.CONTENT_DATE, heading.date())
                .text(Tag.CONTENT_TIME, heading.time())
                .text(Tag.ACQUISITION_DATE_TIME, "")
                // A report names its patient.
                .text(Tag.BURNED_IN_ANNOTATION, "YES")
                .text(Tag.DOCUMENT_TITLE, title)
                .noItems(Tag.CONCEPT_NAME_CODE_SEQUENCE)
                .text(Tag.VERIFICATION_FLAG, "UNVERIFIED")
                .text(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT, "application/pdf")
                .integers(Tag.ENCAPSULATED_DOCUMENT_LENGTH, pdf.length)
                .bytes(Tag.ENCAPSULATED_DOCUMENT, Arrays.copyOf(pdf, pdf.length + pdf.length % 2));
        if (!sources.isEmpty()) {
            draft.items(
                    Tag.SOURCE_INSTANCE_SEQUENCE,
                    sources.stream()
                            .map(ImageReference::whole)
                            .distinct()
                            .map(ImageReference::item)
                            .toArray(ObjectDraft[]::new));
        }
        return draft;
    }
}
