package org.fovea.app.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.w3c.dom.Element;

/** Puts pictures into markup, without loss. */
final class Picture {

    private static final double WIDEST_MM = 84;
    private static final double TALLEST_MM = 76;
    private static final double SCALE_WIDTH_MM = 26;
    private static final double SCALE_HEIGHT_MM = 2.4;
    private static final int SCALE_STEPS = 256;
    private static final int SCALE_ROWS = 24;

    private Picture() {}

    /** As large as fits its place on the page, in its own proportions. */
    static void add(Markup markup, Element parent, BufferedImage picture, String description) {
        double millimetres = Math.min(WIDEST_MM / picture.getWidth(), TALLEST_MM / picture.getHeight());
        Element image = image(markup, parent, picture, description);
        size(image, picture.getWidth() * millimetres, picture.getHeight() * millimetres);
    }

    private static void size(Element image, double widthMm, double heightMm) {
        image.setAttribute("style", String.format(Locale.ROOT, "width: %.2fmm; height: %.2fmm", widthMm, heightMm));
    }

    /** The colours of a heat map from low to high. */
    static void addScale(Markup markup, Element parent, HeatLegend legend) {
        BufferedImage scale = new BufferedImage(SCALE_STEPS, SCALE_ROWS, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < SCALE_STEPS; x++) {
            int colour = colour(legend.colours(), (double) x / (SCALE_STEPS - 1));
            for (int y = 0; y < SCALE_ROWS; y++) {
                scale.setRGB(x, y, colour);
            }
        }
        size(image(markup, parent, scale, ""), SCALE_WIDTH_MM, SCALE_HEIGHT_MM);
    }

    private static int colour(List<Color> colours, double value) {
        double position = value * (colours.size() - 1);
        int lower = Math.min((int) position, colours.size() - 2);
        double share = position - lower;
        Color from = colours.get(lower);
        Color to = colours.get(lower + 1);
        return new Color(
                        mixed(from.getRed(), to.getRed(), share),
                        mixed(from.getGreen(), to.getGreen(), share),
                        mixed(from.getBlue(), to.getBlue(), share))
                .getRGB();
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static Element image(Markup markup, Element parent, BufferedImage picture, String description) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to take bytes", e);
        }
        Element image = markup.child(parent, "img");
        image.setAttribute("alt", PlainText.line(description));
        image.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
        return image;
    }
}
