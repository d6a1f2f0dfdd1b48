package org.fovea.app.evaluation;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fovea.app.Program;
import org.fovea.app.output.OutputFile;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.inference.evaluate.Curve;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.Interval;
import org.fovea.inference.evaluate.ReliabilityBin;
import org.jspecify.annotations.Nullable;

/** An evaluation as one page for a browser. It holds its drawings and asks for nothing from anywhere. */
public final class EvaluationPage {

    private static final String STYLE = """
            body { font: 14px/1.45 system-ui, sans-serif; color: #1b1f24; max-width: 1100px; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 22px; margin: 0 } h2 { font-size: 16px; margin: 1.8em 0 .5em }
            table { border-collapse: collapse } td, th { padding: 4px 14px 4px 0; text-align: right; font-variant-numeric: tabular-nums }
            th { font-weight: 600; border-bottom: 1px solid #aaaaaa } td:first-child, th:first-child { text-align: left }
            .charts { display: flex; flex-wrap: wrap; gap: 1em } figure { margin: 0 } svg text { font-size: 11px; fill: #444444 }
            .research { font-weight: 600 } .quiet { color: #57606a } .digest { overflow-wrap: anywhere }
            """;

    private final Evaluation evaluation;
    private final WindowWords words;
    private final ClassNames names;

    private EvaluationPage(Evaluation evaluation, WindowWords words, ClassNames names) {
        this.evaluation = evaluation;
        this.words = words;
        this.names = names;
    }

    /** Writes the page, in full or not at all. */
    public static Outcome<Path> write(Evaluation evaluation, WindowWords words, ClassNames names, Path file) {
        byte[] page = html(evaluation, words, names).getBytes(StandardCharsets.UTF_8);
        return OutputFile.write(file, stream -> stream.write(page));
    }

    static String html(Evaluation evaluation, WindowWords words, ClassNames names) {
        StringWriter page = new StringWriter();
        page.write("<!DOCTYPE html>\n");
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
            new EvaluationPage(evaluation, words, names).write(out);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a page of our own making cannot be written", e);
        }
        return page.toString();
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        String title = words.of(
                "evaluation.title", evaluation.model().id(), evaluation.model().version());
        out.writeStartElement("html");
        out.writeAttribute("lang", words.language().locale().toLanguageTag());
        out.writeStartElement("head");
        out.writeEmptyElement("meta");
        out.writeAttribute("charset", StandardCharsets.UTF_8.name());
        element(out, "title", title);
        element(out, "style", STYLE);
        out.writeEndElement();
        out.writeStartElement("body");
        element(out, "h1", title);
        paragraph(out, "research", words.of("researchUse"));
        paragraph(out, "", words.of("evaluation.images", evaluation.n(), evaluation.groups()));
        paragraph(out, "quiet", words.of("evaluation.interval"));
        overall(out);
        classes(out);
        confusion(out);
        charts(out);
        if (!evaluation.unreadable().isEmpty()) {
            element(
                    out,
                    "h2",
                    words.of("evaluation.unreadable", evaluation.unreadable().size()));
            for (String file : evaluation.unreadable()) {
                paragraph(out, "quiet", file);
            }
        }
        paragraph(
                out,
                "quiet digest",
                Program.nameAndVersion() + " · SHA-256 " + evaluation.model().sha256());
        out.writeEndElement();
        out.writeEndElement();
    }

    private void overall(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("table");
        figure(out, "accuracy", evaluation.accuracy());
        figure(out, "balancedAccuracy", evaluation.balancedAccuracy());
        figure(out, "brier", evaluation.brier());
        figure(out, "expectedCalibrationError", evaluation.expectedCalibrationError());
        @Nullable Double inBox = evaluation.attentionPeakInBox();
        if (inBox != null) {
            figure(out, "attentionPeakInBox", inBox);
        }
        out.writeEndElement();
    }

    private void figure(XMLStreamWriter out, String key, double value) throws XMLStreamException {
        row(out, "td", List.of(words.of("evaluation." + key), withInterval(value, key)));
    }

    private void classes(XMLStreamWriter out) throws XMLStreamException {
        element(out, "h2", words.of("evaluation.byClass"));
        out.writeStartElement("table");
        row(
                out,
                "th",
                List.of(
                        "",
                        words.of("evaluation.recall"),
                        words.of("evaluation.specificity"),
                        words.of("evaluation.auc"),
                        words.of("evaluation.averagePrecision")));
        for (String label : evaluation.classes()) {
            row(
                    out,
                    "td",
                    List.of(
                            name(label),
                            ofClass("recall", evaluation.recall(), label),
                            ofClass("specificity", evaluation.specificity(), label),
                            ofClass("auc", evaluation.auc(), label),
                            ofClass("averagePrecision", evaluation.averagePrecision(), label)));
        }
        out.writeEndElement();
    }

    private String ofClass(String figure, Map<String, Double> values, String label) {
        Double value = values.get(label);
        return value == null ? "–" : withInterval(value, figure + "." + label);
    }

    private void confusion(XMLStreamWriter out) throws XMLStreamException {
        element(out, "h2", words.of("evaluation.confusion"));
        out.writeStartElement("table");
        List<String> head = new ArrayList<>(List.of(""));
        evaluation.classes().forEach(label -> head.add(name(label)));
        row(out, "th", head);
        for (int truth = 0; truth < evaluation.classes().size(); truth++) {
            List<String> cells =
                    new ArrayList<>(List.of(name(evaluation.classes().get(truth))));
            for (int count : evaluation.confusion()[truth]) {
                cells.add(Integer.toString(count));
            }
            row(out, "td", cells);
        }
        out.writeEndElement();
    }

    private void charts(XMLStreamWriter out) throws XMLStreamException {
        element(out, "h2", words.of("evaluation.curves"));
        out.writeStartElement("div");
        out.writeAttribute("class", "charts");
        curves(out, "roc", evaluation.roc(), true);
        curves(out, "precisionRecall", evaluation.precisionRecall(), false);
        Chart reliability = begin(out, "reliability");
        reliability.diagonal();
        for (ReliabilityBin bin : evaluation.reliability()) {
            reliability.bin(bin);
        }
        end(out, reliability);
        out.writeEndElement();
        out.writeStartElement("p");
        for (int i = 0; i < evaluation.classes().size(); i++) {
            Chart.sample(out, i);
            out.writeCharacters(name(evaluation.classes().get(i)) + "   ");
        }
        out.writeEndElement();
    }

    private void curves(XMLStreamWriter out, String key, Map<String, Curve> curves, boolean chance)
            throws XMLStreamException {
        Chart chart = begin(out, key);
        if (chance) {
            chart.diagonal();
        }
        for (int i = 0; i < evaluation.classes().size(); i++) {
            Curve curve = curves.get(evaluation.classes().get(i));
            if (curve != null) {
                chart.curve(curve, i);
            }
        }
        end(out, chart);
    }

    private Chart begin(XMLStreamWriter out, String key) throws XMLStreamException {
        String title = words.of("evaluation." + key);
        out.writeStartElement("figure");
        element(out, "figcaption", title);
        return new Chart(out, title, words.of("evaluation.x." + key), words.of("evaluation.y." + key));
    }

    private static void end(XMLStreamWriter out, Chart chart) throws XMLStreamException {
        chart.end();
        out.writeEndElement();
    }

    private String name(String label) {
        return names.name(evaluation.model().id(), label);
    }

    private String withInterval(double value, String key) {
        Interval interval = evaluation.intervals().get(key);
        return interval == null
                ? String.format(Locale.ROOT, "%.3f", value)
                : String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", value, interval.low(), interval.high());
    }

    private static void row(XMLStreamWriter out, String cell, List<String> cells) throws XMLStreamException {
        out.writeStartElement("tr");
        for (String text : cells) {
            element(out, cell, text);
        }
        out.writeEndElement();
    }

    private static void paragraph(XMLStreamWriter out, String style, String text) throws XMLStreamException {
        out.writeStartElement("p");
        if (!style.isEmpty()) {
            out.writeAttribute("class", style);
        }
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
