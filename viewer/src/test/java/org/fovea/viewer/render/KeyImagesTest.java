package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.words.ViewerWords;
import org.junit.jupiter.api.Test;

class KeyImagesTest {

    private static final int YELLOW = 0xffffd60a;

    private final LoadedFrame frame =
            TestFrames.head(TestFrames.instances("CT", 1, 256).getFirst());
    private final KeyImages images = new KeyImages(new FrameRenderer(), new ViewerWords(Locale.ENGLISH));

    private static Annotation on(FrameKey frame, Shape shape) {
        Instant now = Instant.EPOCH;
        return Annotation.drawn(new Site.OnFrame(frame, null), shape, "", now);
    }

    private HeatLayer heat(FrameKey key) {
        float[] values = new float[64];
        values[2 * 8 + 5] = 1;
        values[2 * 8 + 4] = 0.8f;
        return new HeatLayer(key, new ScalarOverlay(8, 8, values), HeatLook.USUAL, "Glioma", 0.87);
    }

    @Test
    void paintsGreyIntoAPictureThatFilesKeepAsItIs() {
        BufferedImage picture = images.paint(KeyImage.of(frame), 300, 200);
        assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(picture.getWidth()).isEqualTo(300);
        assertThat(picture.getRGB(10, 100)).isEqualTo(0xff000000);
        int brain = picture.getRGB(150, 150) & 0xff;
        assertThat(brain).isBetween(100, 135);
        assertThat(KeyImages.heightFor(new ImageSize(256, 128, 1.5), 512)).isEqualTo(384);
    }

    @NeedsJavaFx
    @Test
    void drawsTheFramesOwnMarksAndHeatMapOnly() throws IOException {
        Shape line = new Shape.Length(new ImagePoint(60, 180), new ImagePoint(180, 180));
        Shape arrow = new Shape.TextArrow(new ImagePoint(172, 100), new ImagePoint(130, 60), "hyperdense");
        KeyImage own = KeyImage.of(frame)
                .withAnnotations(List.of(on(frame.key(), line), on(frame.key(), arrow)))
                .withHeat(heat(frame.key()))
                .withCorner(List.of("CT 3  11/20", "W 120 L 40"));
        BufferedImage picture = images.paint(own, 512, 512);
        assertThat(picture.getRGB(240, 361)).isEqualTo(YELLOW);
        BufferedImage plain = images.paint(KeyImage.of(frame), 512, 512);
        assertThat(picture.getRGB(352, 160)).isNotEqualTo(plain.getRGB(352, 160));
        assertThat(picture.getRGB(150, 430)).as("below the threshold").isEqualTo(plain.getRGB(150, 430));
        File folder = new File("target/screenshots");
        assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
        ImageIO.write(picture, "png", new File(folder, "key-image.png"));

        FrameKey other = new FrameKey("1.2", 1);
        KeyImage foreign =
                KeyImage.of(frame).withAnnotations(List.of(on(other, line))).withHeat(heat(other));
        BufferedImage untouched = images.paint(foreign, 512, 512);
        assertThat(pixels(untouched)).isEqualTo(pixels(plain));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
