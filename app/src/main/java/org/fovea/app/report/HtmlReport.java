package org.fovea.app.report;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.fovea.app.output.OutputFile;
import org.fovea.app.output.OutputProblem;
import org.fovea.dicom.Outcome;

/** Writes a report as one page for a browser. It holds its pictures and asks for nothing from anywhere. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Writes the report; the file appears complete or not at all. Failures as {@link OutputProblem}. */
    public static Outcome<Path> write(ReportContent content, Locale language, Path file) {
        byte[] page = html(content, language).getBytes(StandardCharsets.UTF_8);
        return OutputFile.write(file, stream -> stream.write(page));
    }

    static String html(ReportContent content, Locale language) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.METHOD, "html");
            transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            transformer.setOutputProperty(OutputKeys.INDENT, "no");
            StringWriter page = new StringWriter();
            page.write("<!DOCTYPE html>\n");
            transformer.transform(
                    new DOMSource(ReportPage.of(content, new ReportWords(language), false)), new StreamResult(page));
            return page.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a page of our own making cannot be written", e);
        }
    }
}
