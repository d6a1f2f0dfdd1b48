package org.fovea.viewer.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.annotation.MarkStyle;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.measure.MarkMeasure;
import org.fovea.viewer.measure.MeasureWords;
import org.fovea.viewer.measure.Measurement;
import org.fovea.viewer.words.ViewerWords;

/**
 * Paints pictures of frames without a window. They are TYPE_INT_RGB: Java treats TYPE_BYTE_GRAY as linear light, and files
 * made from it come out washed out. Thread-safe.
 */
public final class KeyImages {

    private final FrameRenderer renderer;
    private final ViewerWords words;

    /** @param words language of measurements and legends */
    public KeyImages(FrameRenderer renderer, ViewerWords words) {
        this.renderer = renderer;
        this.words = words;
    }

    /** Height that shows the whole image without bars at a given width, at least 1. */
    public static int heightFor(ImageSize image, int width) {
        return Math.max(1, (int) Math.round(width * image.rows() * image.aspectRatio() / image.columns()));
    }

    /**
     * @param width pixels across, at least 1
     * @param height pixels down, at least 1; the image is fitted in, black around it
     */
    public BufferedImage paint(KeyImage content, int width, int height) {
        ImageSize size = ImageSize.of(content.frame());
        PixelMapping mapping = content.transform().mapping(size, width, height);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] argb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        Optional<HeatLayer> heat = Optional.ofNullable(content.heat())
                .filter(layer -> layer.frame().equals(content.frame().key()));
        renderer.render(
                new RenderRequest(
                        FramePyramid.of(content.frame()),
                        size,
                        content.look(),
                        mapping,
                        Interpolation.BILINEAR,
                        heat,
                        List.of(),
                        width,
                        height),
                argb);
        Graphics2D graphics = picture.createGraphics();
        try {
            PicturePen pen = new PicturePen(graphics, width, height);
            heat.ifPresent(layer -> pen.draw(
                    MarkFigure.outline(layer, size, mapping).dashed(pen.unit()), new Color(MarkStyle.NETWORK.argb())));
            for (Annotation annotation : content.annotations()) {
                figure(annotation, content, mapping, pen.unit())
                        .ifPresent(figure -> pen.draw(
                                figure, new Color(annotation.look().colour().argb())));
            }
            pen.corner(ViewPicture.Corner.TOP_LEFT, content.corner());
            heat.ifPresent(layer -> pen.legend(layer, Legend.text(layer, words), 0));
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    /** Empty where the mark does not belong to the frame, or is hidden. */
    private Optional<MarkFigure> figure(Annotation annotation, KeyImage content, PixelMapping mapping, double unit) {
        if (annotation.look().hidden()) {
            return Optional.empty();
        }
        LoadedFrame frame = content.frame();
        return MarkPlacement.of(annotation.site(), Site.of(frame), mapping).map(placed -> {
            Measurement measured =
                    MarkMeasure.of(annotation, frame, AnnotationBook.calibration(content.annotations(), frame.key()));
            String label = new MeasureWords(words).label(annotation.shape(), measured);
            return MarkFigure.of(annotation.shape(), placed, label, unit);
        });
    }
}
