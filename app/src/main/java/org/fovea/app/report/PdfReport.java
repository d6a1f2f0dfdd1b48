package org.fovea.app.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fovea.app.output.OutputFile;
import org.fovea.app.output.OutputProblem;
import org.fovea.app.report.font.PageFonts;
import org.fovea.app.report.font.ReportFonts;
import org.fovea.dicom.Outcome;
import org.w3c.dom.Document;

/**
 * Writes a report as PDF on A4: one page for the usual case, more where the text is long. Every font is embedded, so the
 * file looks the same everywhere. Thread-safe.
 */
public final class PdfReport {

    private final ReportFonts fonts;

    /**
     * @param fonts where the page's characters come from
     */
    public PdfReport(ReportFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggerImpl(new LayoutLog());
    }

    /**
     * Writes the report. The file appears complete or not at all; one of that name is replaced.
     *
     * @param language Chinese for Simplified Chinese, every other for English
     * @param file in a folder that exists
     * @return the file, or one of {@link ReportProblem} and {@link OutputProblem}
     */
    public Outcome<Path> write(ReportContent content, Locale language, Path file) {
        return bytes(content, language).then(pdf -> OutputFile.write(file, stream -> stream.write(pdf)));
    }

    /** What such a document is called. */
    public static String title(Locale language) {
        return new ReportWords(language).say("title");
    }

    /** The file's content. */
    public Outcome<byte[]> bytes(ReportContent content, Locale language) {
        ReportWords words = new ReportWords(language);
        Set<Integer> characters = characters(ReportPage.of(content, words, true));
        return fonts.forPage(characters, words.chinese()).map(found -> {
            boolean boxes = !found.missing().isEmpty();
            return rendered(ReportPage.of(content, words, boxes), found, content.program());
        });
    }

    /** All that the page shows, and what page numbers are made of. */
    private static Set<Integer> characters(Document page) {
        Set<Integer> characters = new TreeSet<>();
        for (int printable = ' '; printable <= '~'; printable++) {
            characters.add(printable);
        }
        page.getDocumentElement().getTextContent().codePoints().forEach(characters::add);
        characters.remove((int) '\n');
        return characters;
    }

    private static byte[] rendered(Document page, PageFonts fonts, String program) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder renderer = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .withProducer(PlainText.line(program))
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(
                        () -> new ByteArrayInputStream(fonts.regular()),
                        ReportFonts.FAMILY,
                        400,
                        FontStyle.NORMAL,
                        true)
                .useFont(() -> new ByteArrayInputStream(fonts.bold()), ReportFonts.FAMILY, 700, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (address, kind) -> address.startsWith("data:image/png;base64,"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(pdf);
        if (TextDirection.matters(page.getDocumentElement().getTextContent())) {
            renderer.useUnicodeBidiSplitter(TextDirection.Runs::new).useUnicodeBidiReorderer(new TextDirection.Order());
        }
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page of our own making cannot be laid out", e);
        }
        return pdf.toByteArray();
    }
}
