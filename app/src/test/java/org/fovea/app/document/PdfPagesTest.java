package org.fovea.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    @Test
    void paintsAPageAtTheSizeAskedFor() throws IOException {
        try (PdfPages pages = PdfPages.open(pdf(new PDRectangle(144, 72), "")).orElseThrow()) {
            assertThat(pages.count()).isEqualTo(1);
            PdfPages.Picture picture = pages.paint(1, 100).orElseThrow();
            assertThat(picture.columns()).isEqualTo(200);
            assertThat(picture.rows()).isEqualTo(100);
            assertThat(picture.rgb()).containsOnly(0xffffffff);
            assertThat(pages.paint(2, 100)).isEqualTo(Outcome.failure(Problem.of(PdfProblem.PAGE, "2")));
        }
    }

    @Test
    void aHugePageIsPaintedSmaller() throws IOException {
        try (PdfPages pages =
                PdfPages.open(pdf(new PDRectangle(14400, 14400), "")).orElseThrow()) {
            assertThat(pages.paint(1, 600).orElseThrow().columns()).isLessThan(5000);
        }
    }

    @Test
    void namesWhatCannotBeOpened() throws IOException {
        assertThat(PdfPages.open("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Outcome.failure(Problem.of(PdfProblem.BROKEN)));
        assertThat(PdfPages.open(pdf(PDRectangle.A4, "secret")))
                .isEqualTo(Outcome.failure(Problem.of(PdfProblem.LOCKED)));
    }

    @Test
    void everyPlaceToCutAPdfAtHasItsOutcome() throws IOException {
        byte[] whole = pdf(PDRectangle.A4, "");
        for (int length = 0; length < whole.length; length += 7) {
            switch (PdfPages.open(Arrays.copyOf(whole, length))) {
                case Outcome.Success<PdfPages>(PdfPages pages) -> pages.close();
                case Outcome.Failure<PdfPages>(Problem problem) ->
                    assertThat(problem.reason()).isInstanceOf(PdfProblem.class);
            }
        }
    }

    private static byte[] pdf(PDRectangle size, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(size));
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
