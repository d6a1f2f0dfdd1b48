package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.platform.Toolkit;
import org.fovea.viewer.render.FramePyramid;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ViewTransform;
import org.junit.jupiter.api.Test;

@NeedsJavaFx
class ImageLayerTest {

    private final List<Runnable> jobs = new ArrayList<>();

    private static RenderRequest request(double center) {
        ImageSize size = new ImageSize(16, 16, 1);
        return new RenderRequest(
                FramePyramid.of(TestFrames.ramp(16, 16)),
                size,
                new GreyLook(Window.of(center, 16), false),
                ViewTransform.FIT.mapping(size, 40, 40),
                Interpolation.BILINEAR,
                Optional.empty(),
                List.of(),
                40,
                40);
    }

    private void drawNext() {
        jobs.removeFirst().run();
        Toolkit.call(() -> null);
    }

    @Test
    void drawsTheLatestRequestAndNeverShowsALateOne() {
        Toolkit.start();
        ImageLayer layer = Toolkit.call(() -> new ImageLayer(new FrameRenderer(), jobs::add, () -> {}));
        RenderRequest first = request(1);
        RenderRequest overtaken = request(2);
        RenderRequest latest = request(3);
        Toolkit.call(() -> {
            layer.request(first, 1, false);
            layer.request(overtaken, 1, false);
            layer.request(latest, 1, false);
            return null;
        });
        assertThat(jobs).hasSize(1);
        drawNext();
        assertThat(Toolkit.call(layer::visible)).containsSame(first);
        assertThat(jobs).hasSize(1);
        drawNext();
        assertThat(Toolkit.call(layer::visible)).containsSame(latest);
        assertThat(jobs).isEmpty();
        assertThat(Toolkit.call(layer::idle)).isTrue();

        Toolkit.call(() -> {
            layer.request(first, 1, false);
            layer.clear();
            return null;
        });
        drawNext();
        assertThat(Toolkit.call(layer::visible)).isEmpty();
        assertThat(Toolkit.call(() -> layer.node().getImage() == null)).isTrue();
    }

    /** A picture's pixels are the device's, whatever the scale of the screen. */
    @Test
    void laysPicturesOutInLogicalPixelsOfAnyScale() {
        Toolkit.start();
        for (double scale : new double[] {1.25, 1.5, 2}) {
            ImageLayer layer = Toolkit.call(() -> new ImageLayer(new FrameRenderer(), jobs::add, () -> {}));
            Toolkit.call(() -> {
                layer.request(request(1), scale, false);
                return null;
            });
            drawNext();
            assertThat(Toolkit.call(() -> layer.node().getFitWidth() * scale)).isEqualTo(40);
            assertThat(Toolkit.call(() -> layer.node().getFitHeight() * scale)).isEqualTo(40);
            assertThat(Toolkit.call(() -> layer.node().getImage().getWidth())).isEqualTo(40);
        }
    }
}
