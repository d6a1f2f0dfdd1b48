package org.fovea.viewer.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Line2D;
import java.util.List;
import org.fovea.viewer.annotation.MarkStyle;

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

    private final Graphics2D graphics;
    private final int width;
    private final int height;
    private final double unit;
    private final Font font;

    PicturePen(Graphics2D graphics, int width, int height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        unit = Math.max(0.75, Math.min(width, height) / USUAL_WIDTH);
        font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (13 * unit));
    }

    /** Picture pixels to what would be a logical pixel on a screen. */
    double unit() {
        return unit;
    }

    void draw(MarkFigure figure, Color colour) {
        stroke(figure, Color.BLACK, 3.6);
        stroke(figure, colour, 1.6);
        figure.captions()
                .forEach(caption ->
                        words(caption.text(), caption.at().x(), caption.at().y() + BASE * unit, colour));
        if (figure.label().isEmpty()) {
            return;
        }
        List<String> lines = figure.label().lines().toList();
        int widest = lines.stream()
                .mapToInt(line -> graphics.getFontMetrics(font).stringWidth(line))
                .max()
                .orElse(0);
        double x = Math.max(MARGIN * unit, Math.min(figure.labelAt().x(), width - widest - MARGIN * unit));
        double lowest = height - (lines.size() - 1) * LINE * unit - MARGIN * unit;
        double y = Math.max(MARGIN * unit, Math.min(figure.labelAt().y(), lowest)) + BASE * unit;
        for (String line : lines) {
            words(line, x, y, colour);
            y += LINE * unit;
        }
    }

    void corner(List<String> lines) {
        double y = MARGIN * unit + 11 * unit;
        for (String line : lines) {
            words(line, MARGIN * unit, y, TEXT);
            y += LINE * unit;
        }
    }

    void legend(HeatLayer heat, String text) {
        int left = (int) (MARGIN * unit);
        int barWidth = (int) (LEGEND_WIDTH * unit);
        int barHeight = Math.max(3, (int) (LEGEND_HEIGHT * unit));
        int top = height - left - barHeight;
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

    private void stroke(MarkFigure figure, Color colour, double thickness) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) (thickness * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (MarkFigure.Line line : figure.lines()) {
            graphics.draw(new Line2D.Double(
                    line.from().x(), line.from().y(), line.to().x(), line.to().y()));
        }
    }

    private void words(String text, double x, double y, Color colour) {
        GlyphVector glyphs = font.createGlyphVector(graphics.getFontRenderContext(), text);
        Shape outline = glyphs.getOutline((float) x, (float) y);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke((float) (2.4 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        graphics.setColor(colour);
        graphics.fill(outline);
    }
}
