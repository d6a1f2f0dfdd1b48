package org.fovea.viewer.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Line2D;
import java.util.List;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.annotation.MarkThickness;

/** Draws marks and words with a thin black halo, sized for the picture. */
final class PicturePen {

    private static final Color TEXT = new Color(0xd7dadf);
    private static final double USUAL_WIDTH = 512;
    private static final int LEGEND_WIDTH = 96;
    private static final int LEGEND_HEIGHT = 8;
    private static final int MARGIN = 8;
    /** From the middle of a line of words to its base line. */
    private static final double BASE = 4.5;

    private static final double LINE = 16;
    private static final double HALO = 2;

    private static final double BAR_BOTTOM = 34;
    private static final double BAR_TICK = 4;
    private static final double NOTES_TOP = 24;
    private static final double NOTES_SHARE = 0.4;
    private static final double USUAL_THICKNESS = MarkThickness.NORMAL.pixels();

    private final Graphics2D graphics;
    private final double width;
    private final double height;
    private final double unit;
    private final Font font;
    private final LabelPlacement labels;

    /** A pen for a picture without a screen: strokes and words grow with it. */
    PicturePen(Graphics2D graphics, int width, int height) {
        this(graphics, width, height, Math.max(0.75, Math.min(width, height) / USUAL_WIDTH));
    }

    /**
     * @param width of the picture in units of {@code graphics}
     * @param unit of those to what would be a logical pixel on a screen
     */
    PicturePen(Graphics2D graphics, double width, double height, double unit) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        this.unit = unit;
        font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (13 * unit));
        labels = new LabelPlacement(width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Picture pixels to what would be a logical pixel on a screen. */
    double unit() {
        return unit;
    }

    void draw(MarkFigure figure, Color colour) {
        strokes(figure, colour, USUAL_THICKNESS);
        label(figure, colour);
    }

    /** @param thickness in logical pixels */
    void strokes(MarkFigure figure, Color colour, double thickness) {
        stroke(figure, Color.BLACK, thickness + HALO);
        stroke(figure, colour, thickness);
    }

    /** The words beside a figure, where there is room for them. */
    void label(MarkFigure figure, Color colour) {
        figure.captions()
                .forEach(caption ->
                        words(caption.text(), caption.at().x(), caption.at().y() + BASE * unit, colour));
        if (figure.label().isEmpty()) {
            return;
        }
        List<String> lines = figure.label().lines().toList();
        double widest = lines.stream().mapToDouble(this::widthOf).max().orElse(0);
        LabelPlacement.Box box = labels.place(figure, widest, LINE * unit, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            words(lines.get(i), box.left(), box.top() + (i + 0.5) * LINE * unit + BASE * unit, colour);
        }
    }

    void corner(ViewPicture.Corner corner, List<String> text) {
        List<String> lines = corner == ViewPicture.Corner.NOTES
                ? text.stream()
                        .flatMap(
                                note -> LineBreaks.of(note, Math.max(120, width * NOTES_SHARE), this::widthOf).stream())
                        .toList()
                : text;
        double margin = MARGIN * unit;
        double line = LINE * unit;
        double top =
                switch (corner) {
                    case TOP_LEFT, TOP_RIGHT -> margin;
                    case BOTTOM_LEFT, BOTTOM_RIGHT -> height - margin - lines.size() * line;
                    case NOTES -> margin + NOTES_TOP * unit;
                };
        for (int i = 0; i < lines.size(); i++) {
            double x =
                    switch (corner) {
                        case TOP_LEFT, BOTTOM_LEFT -> margin;
                        case TOP_RIGHT, BOTTOM_RIGHT -> width - margin - widthOf(lines.get(i));
                        case NOTES -> (width - widthOf(lines.get(i))) / 2;
                    };
            words(lines.get(i), x, top + (i + 0.5) * line + BASE * unit, TEXT);
        }
    }

    void letters(OrientationLetters letters) {
        double margin = MARGIN * unit;
        double middle = height / 2 + BASE * unit;
        words(letters.left(), margin, middle, TEXT);
        words(letters.right(), width - margin - widthOf(letters.right()), middle, TEXT);
        words(letters.top(), (width - widthOf(letters.top())) / 2, margin + (LINE / 2 + BASE) * unit, TEXT);
        words(
                letters.bottom(),
                (width - widthOf(letters.bottom())) / 2,
                height - margin - (LINE / 2 - BASE) * unit,
                TEXT);
    }

    void scaleBar(ScaleBar bar) {
        double from = Math.rint((width - bar.pixels()) / 2) + 0.5;
        double to = Math.rint(from + bar.pixels()) + 0.5;
        double y = height - BAR_BOTTOM * unit + 0.5;
        double tick = BAR_TICK * unit;
        List<MarkFigure.Line> lines =
                List.of(line(from, y, to, y), line(from, y - tick, from, y + tick), line(to, y - tick, to, y + tick));
        strokes(new MarkFigure(lines, "", new DevicePoint(to, y), List.of()), TEXT, 1);
        words(bar.text(), to + 8 * unit, y + BASE * unit, TEXT);
    }

    /** What stands in the place of a bar. */
    void barWord(String text) {
        words(text, (width - widthOf(text)) / 2, height - BAR_BOTTOM * unit + BASE * unit, TEXT);
    }

    private static MarkFigure.Line line(double x, double y, double toX, double toY) {
        return new MarkFigure.Line(new DevicePoint(x, y), new DevicePoint(toX, toY));
    }

    /** @param below lines of words that stand under the legend in the same corner */
    void legend(HeatLayer heat, String text, int below) {
        int left = (int) (MARGIN * unit);
        int barWidth = (int) (LEGEND_WIDTH * unit);
        int barHeight = Math.max(3, (int) (LEGEND_HEIGHT * unit));
        int top = (int) (height - left - barHeight - (below == 0 ? 0 : (below * LINE + MARGIN) * unit));
        graphics.setColor(Color.BLACK);
        graphics.fillRect(left - 1, top - 1, barWidth + 2, barHeight + 2);
        for (int x = 0; x < barWidth; x++) {
            double value = x / (double) (barWidth - 1);
            if (value >= heat.look().threshold()) {
                graphics.setColor(new Color(heat.look().map().argb(value)));
                graphics.fillRect(left + x, top, 1, barHeight);
            }
        }
        words(text, left, top - 6 * unit, new Color(MarkStyle.NETWORK.argb()));
    }

    private double widthOf(String text) {
        return text.isEmpty()
                ? 0
                : font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
    }

    private void stroke(MarkFigure figure, Color colour, double thickness) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) (thickness * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (MarkFigure.Line line : figure.lines()) {
            graphics.draw(new Line2D.Double(
                    line.from().x(), line.from().y(), line.to().x(), line.to().y()));
        }
    }

    private void words(String text, double x, double y, Color colour) {
        if (text.isEmpty()) {
            return;
        }
        GlyphVector glyphs = font.createGlyphVector(graphics.getFontRenderContext(), text);
        Shape outline = glyphs.getOutline((float) x, (float) y);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke((float) (2.4 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        graphics.setColor(colour);
        graphics.fill(outline);
    }
}
