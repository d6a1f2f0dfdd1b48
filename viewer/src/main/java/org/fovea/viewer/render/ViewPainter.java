package org.fovea.viewer.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/** Paints what stands in a viewport without a window, at the viewport's own resolution. Thread-safe. */
public final class ViewPainter {

    private final FrameRenderer renderer;

    public ViewPainter(FrameRenderer renderer) {
        this.renderer = renderer;
    }

    /** TYPE_INT_RGB, of the request's size. */
    public BufferedImage paint(ViewPicture content) {
        RenderRequest request = content.request();
        BufferedImage picture = new BufferedImage(request.width(), request.height(), BufferedImage.TYPE_INT_RGB);
        renderer.render(request, ((DataBufferInt) picture.getRaster().getDataBuffer()).getData());
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.scale(content.unit(), content.unit());
            draw(
                    content,
                    new PicturePen(graphics, request.width() / content.unit(), request.height() / content.unit(), 1));
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private static void draw(ViewPicture content, PicturePen pen) {
        content.bar().ifPresentOrElse(pen::scaleBar, () -> pen.barWord(content.barWord()));
        for (ViewPicture.Mark mark : content.marks()) {
            MarkFigure figure = mark.style().dashed() ? mark.figure().dashed(1) : mark.figure();
            pen.strokes(figure, new Color(mark.argb()), mark.look().thickness().pixels());
        }
        // Words come last, so that no stroke runs through them.
        for (ViewPicture.Mark mark : content.marks()) {
            pen.label(mark.figure(), new Color(mark.argb()));
        }
        content.words().forEach(pen::corner);
        pen.letters(content.letters());
        content.request().heat().ifPresent(heat -> {
            int below = content.words()
                    .getOrDefault(ViewPicture.Corner.BOTTOM_LEFT, List.of())
                    .size();
            pen.legend(heat, content.legend(), below);
        });
    }
}
