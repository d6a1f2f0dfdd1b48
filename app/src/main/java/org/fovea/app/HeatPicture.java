package org.fovea.app;

import java.awt.image.BufferedImage;
import org.fovea.app.words.Language;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.explain.HeatMap;
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

    /** @param frame the one that stands out */
    public static BufferedImage of(LoadedFrame frame, ClassifiedSeries said, Language language) {
        HeatMap map = said.standing().classification().heatMap();
        HeatLayer layer = new HeatLayer(
                frame.key(),
                new ScalarOverlay(map.columns(), map.rows(), map.values()),
                HeatLook.USUAL,
                said.label(),
                said.probability());
        ImageSize size = ImageSize.of(frame);
        int width = size.columns() * ENLARGED;
        return new KeyImages(new FrameRenderer(), new ViewerWords(language.locale()))
                .paint(KeyImage.of(frame).withHeat(layer), width, KeyImages.heightFor(size, width));
    }
}
