package org.fovea.app;

import java.awt.image.BufferedImage;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.fovea.app.words.Language;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.explain.Occlusion;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.HeatLayer;
import org.fovea.viewer.render.HeatLook;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.KeyImage;
import org.fovea.viewer.render.KeyImages;
import org.fovea.viewer.render.ScalarOverlay;
import org.fovea.viewer.words.ViewerWords;

/** The frame that stands out with its heat map, twice as large as the image. */
public final class HeatPicture {

    private static final int ENLARGED = 2;

    private HeatPicture() {}

    /** @param frame the one that stands out, of which parts were covered */
    public static BufferedImage of(LoadedFrame frame, ClassifiedSeries said, Occlusion covered, Language language) {
        ResourceBundle captions = ResourceBundle.getBundle(
                "org.fovea.app.words.captions",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String legend = new MessageFormat(captions.getString("covered"), language.locale())
                .format(new Object[] {covered.label(), covered.largestFall()});
        double probability = said.standing().classification().scores().stream()
                .filter(score -> score.label().equals(covered.label()))
                .mapToDouble(ClassScore::probability)
                .sum();
        return of(frame, covered.map(), legend, probability, language);
    }

    /** @param frame the one that stands out */
    public static BufferedImage of(LoadedFrame frame, ClassifiedSeries said, Language language) {
        return of(frame, said.standing().classification().heatMap(), said.label(), said.probability(), language);
    }

    private static BufferedImage of(
            LoadedFrame frame, HeatMap map, String label, double probability, Language language) {
        HeatLayer layer = new HeatLayer(
                frame.key(),
                new ScalarOverlay(map.columns(), map.rows(), map.values()),
                HeatLook.USUAL,
                label,
                probability);
        ImageSize size = ImageSize.of(frame);
        int width = size.columns() * ENLARGED;
        return new KeyImages(new FrameRenderer(), new ViewerWords(language.locale()))
                .paint(KeyImage.of(frame).withHeat(layer), width, KeyImages.heightFor(size, width));
    }
}
