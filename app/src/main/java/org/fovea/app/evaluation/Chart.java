package org.fovea.app.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fovea.inference.evaluate.Curve;
import org.fovea.inference.evaluate.ReliabilityBin;

/** A square drawing of shares from 0 to 1 on both axes, as SVG. */
final class Chart {

    private static final int SIDE = 260;
    private static final int MARGIN = 40;
    private static final int TICKS = 5;
    /** Told apart by the colour-blind (Okabe and Ito, Color Universal Design, 2008), and by their dashes in print. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9");

    private static final List<String> DASHES = List.of("none", "6 3", "2 2", "8 2 2 2", "1 3", "10 4");

    private final XMLStreamWriter out;

    /** Begins a chart; {@link #end} ends it. */
    Chart(XMLStreamWriter out, String title, String x, String y) throws XMLStreamException {
        this.out = out;
        int whole = SIDE + 2 * MARGIN;
        out.writeStartElement("svg");
        attributes("viewBox", "0 0 " + whole + " " + whole, "width", whole, "height", whole, "role", "img");
        element("title", title);
        rectangle(0, 0, 1, 1, "none", "#888888");
        for (int i = 0; i <= TICKS; i++) {
            double at = (double) i / TICKS;
            String share = String.format(Locale.ROOT, "%.1f", at);
            text(px(at), py(0) + 16, "middle", share);
            text(px(0) - 6, py(at) + 4, "end", share);
        }
        text(px(0.5), py(0) + 34, "middle", x);
        out.writeStartElement("g");
        attributes("transform", String.format(Locale.ROOT, "translate(12 %.1f) rotate(-90)", py(0.5)));
        text(0, 0, "middle", y);
        out.writeEndElement();
    }

    /** @param index gives the line its colour and its dashes */
    void curve(Curve curve, int index) throws XMLStreamException {
        String points = IntStream.range(0, curve.x().length)
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", px(curve.x()[i]), py(curve.y()[i])))
                .collect(Collectors.joining(" "));
        out.writeEmptyElement("polyline");
        attributes("points", points, "fill", "none");
        stroke(out, index);
    }

    void diagonal() throws XMLStreamException {
        out.writeEmptyElement("line");
        attributes("x1", px(0), "y1", py(0), "x2", px(1), "y2", py(1), "stroke", "#888888", "stroke-dasharray", "3 3");
    }

    /** A bar up to the share that was right, and a stroke at what was said. */
    void bin(ReliabilityBin bin) throws XMLStreamException {
        rectangle(bin.low(), 0, bin.high(), bin.right(), "#9ec9e2", "#0072b2");
        out.writeEmptyElement("circle");
        attributes("cx", px(bin.said()), "cy", py(bin.right()), "r", 3, "fill", "#0072b2");
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    /** A short piece of the line that {@link #curve} draws, for a legend. */
    static void sample(XMLStreamWriter out, int index) throws XMLStreamException {
        out.writeStartElement("svg");
        attributes(out, "width", 34, "height", 10);
        out.writeEmptyElement("line");
        attributes(out, "x1", 0, "y1", 6, "x2", 28, "y2", 6);
        stroke(out, index);
        out.writeEndElement();
    }

    private static void stroke(XMLStreamWriter out, int index) throws XMLStreamException {
        attributes(out, "stroke-width", 2, "stroke", COLOURS.get(index % COLOURS.size()));
        attributes(out, "stroke-dasharray", DASHES.get(index % DASHES.size()));
    }

    private void rectangle(double left, double bottom, double right, double top, String fill, String stroke)
            throws XMLStreamException {
        out.writeEmptyElement("rect");
        attributes("x", px(left), "y", py(top), "width", px(right) - px(left), "height", py(bottom) - py(top));
        attributes("fill", fill, "stroke", stroke);
    }

    private void text(double x, double y, String anchor, String text) throws XMLStreamException {
        out.writeStartElement("text");
        attributes("x", x, "y", y, "text-anchor", anchor);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        attributes(out, namesAndValues);
    }

    private static void attributes(XMLStreamWriter out, Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            String text =
                    value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(value);
            out.writeAttribute(String.valueOf(namesAndValues[i]), text);
        }
    }

    private static double px(double share) {
        return MARGIN + share * SIDE;
    }

    private static double py(double share) {
        return MARGIN + (1 - share) * SIDE;
    }
}
