package org.fovea.app.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.List;
import org.fovea.app.Program;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.render.LineBreaks;

/**
 * What every picture that leaves the program says of itself.
 *
 * @param program name and version
 * @param researchUse the line in the reader's language
 */
public record Provenance(String program, String researchUse) {

    /** Narrower pictures have no room for a sentence: theirs stands in the file only. */
    static final int NARROWEST = 160;

    private static final Color TEXT = new Color(0xb4b8be);
    private static final int PADDING = 5;

    public static Provenance of(Language language) {
        return new Provenance(Program.nameAndVersion(), new WindowWords(language).of("researchUse"));
    }

    /** The picture with the line in a strip below it: no pixel of the image is covered. */
    public BufferedImage under(BufferedImage picture) {
        int width = picture.getWidth();
        if (width < NARROWEST) {
            return picture;
        }
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.clamp(width / 45, 11, 26));
        FontRenderContext context = new FontRenderContext(null, true, true);
        int line = (int) Math.ceil(font.getLineMetrics(researchUse, context).getHeight());
        List<String> lines = LineBreaks.of(
                researchUse + "  " + program, width - 2.0 * PADDING, words -> font.getStringBounds(words, context)
                        .getWidth());
        BufferedImage whole = new BufferedImage(
                width, picture.getHeight() + lines.size() * line + 2 * PADDING, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = whole.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.drawImage(picture, 0, 0, null);
            graphics.setColor(TEXT);
            graphics.setFont(font);
            int ascent =
                    (int) Math.ceil(font.getLineMetrics(researchUse, context).getAscent());
            for (int i = 0; i < lines.size(); i++) {
                graphics.drawString(lines.get(i), PADDING, picture.getHeight() + PADDING + i * line + ascent);
            }
        } finally {
            graphics.dispose();
        }
        return whole;
    }
}
