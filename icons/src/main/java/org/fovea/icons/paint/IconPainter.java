package org.fovea.icons.paint;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.fovea.icons.FoveaIcons;

/** Paints a square SVG drawing as PNG in every size of {@link FoveaIcons#SIZES}; run by the build. */
public final class IconPainter {

    private IconPainter() {}

    /**
     * @param arguments the drawing and the folder for {@code <name>-<size>.png}
     * @throws IOException if the drawing cannot be read or a picture cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path drawing = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        SVGDocument svg = new SVGLoader().load(drawing.toUri().toURL());
        if (svg == null) {
            throw new IOException("not an SVG drawing: " + drawing);
        }
        String name = drawing.getFileName().toString().replace(".svg", "");
        for (int size : FoveaIcons.SIZES) {
            Path file = folder.resolve(name + "-" + size + ".png");
            ImageIO.write(paint(svg, size), "png", file.toFile());
        }
    }

    private static BufferedImage paint(SVGDocument svg, int size) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        svg.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        return picture;
    }
}
