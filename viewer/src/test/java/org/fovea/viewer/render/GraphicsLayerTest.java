package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.DisplayShutter;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.FrameAssembly;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.OverlayPlane;
import org.fovea.dicom.pixel.PhotometricInterpretation;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.TestFrames;
import org.junit.jupiter.api.Test;

class GraphicsLayerTest {

    private static final GreyLook LOOK = new GreyLook(Window.of(32, 64), false);

    private static int[] render(Frame pixels, FrameGraphics graphics, GreyLook look, int width, int height) {
        LoadedFrame frame = new LoadedFrame(new FrameKey("1.2", 1), pixels, TestFrames.facts(null), graphics);
        ImageSize size = ImageSize.of(frame);
        int[] argb = new int[width * height];
        new FrameRenderer()
                .render(
                        new RenderRequest(
                                FramePyramid.of(frame),
                                size,
                                look,
                                ViewTransform.FIT.mapping(size, width, height),
                                Interpolation.BILINEAR,
                                Optional.empty(),
                                List.of(),
                                width,
                                height),
                        argb);
        return argb;
    }

    /** A column of one pixel, three pixels from the left edge of an overlay that starts two pixels into the image. */
    private static FrameGraphics line(int rows) {
        BitSet bits = new BitSet();
        for (int row = 0; row < rows; row++) {
            bits.set(row * 10 + 3);
        }
        return new FrameGraphics(List.of(new OverlayPlane(10, rows, 2, 0, false, "", bits)), null);
    }

    @Test
    void drawsOverlaysWhereTheyLie() {
        int[] drawn = render(TestFrames.ramp(64, 64), line(64), LOOK, 64, 64);
        int[] plain = render(TestFrames.ramp(64, 64), FrameGraphics.NONE, LOOK, 64, 64);
        for (int i = 0; i < drawn.length; i++) {
            assertThat(drawn[i]).isEqualTo(i % 64 == 5 ? GraphicsLayer.OVERLAY : plain[i]);
        }
        GreyLook without = new GreyLook(LOOK.voi(), false, LutChoice.GREY, ImageFilter.OFF, false);
        assertThat(render(TestFrames.ramp(64, 64), line(64), without, 64, 64)).isEqualTo(plain);
    }

    @Test
    void keepsThinLinesWhenMinified() {
        int[] drawn = render(TestFrames.ramp(64, 64), line(64), LOOK, 8, 8);
        for (int row = 1; row < 7; row++) {
            int pixel = drawn[row * 8];
            assertThat((pixel >> 16) & 0xff).isGreaterThan(140);
            assertThat(pixel & 0xff).isLessThan((pixel >> 16) & 0xff);
        }
    }

    @Test
    void coversWhatTheShutterCloses() {
        DisplayShutter shutter = new DisplayShutter(List.of(new DisplayShutter.Rectangle(10, 20, 30, 40)), 0.5);
        int[] drawn = render(TestFrames.ramp(64, 64), new FrameGraphics(List.of(), shutter), LOOK, 64, 64);
        int[] plain = render(TestFrames.ramp(64, 64), FrameGraphics.NONE, LOOK, 64, 64);
        for (int i = 0; i < drawn.length; i++) {
            boolean open = i % 64 >= 10 && i % 64 <= 30 && i / 64 >= 20 && i / 64 <= 40;
            assertThat(drawn[i]).as("pixel %d", i).isEqualTo(open ? plain[i] : 0xff808080);
        }
    }

    @Test
    void paintsSupplementalColoursAndWindowsOnlyTheGrey() throws Exception {
        ObjectDraft object = new ObjectDraft()
                .text(Tag.PIXEL_PRESENTATION, "MIXED")
                .integers(Tag.RED_PALETTE_DESCRIPTOR, 2, 60, 8)
                .integers(Tag.GREEN_PALETTE_DESCRIPTOR, 2, 60, 8)
                .integers(Tag.BLUE_PALETTE_DESCRIPTOR, 2, 60, 8)
                .bytes(Tag.RED_PALETTE_DATA, new byte[] {10, 11})
                .bytes(Tag.GREEN_PALETTE_DATA, new byte[] {20, 21})
                .bytes(Tag.BLUE_PALETTE_DATA, new byte[] {30, 31});
        StoredFrame stored = new StoredFrame(
                new PixelFormat(1, 4, 1, 16, 16, 15, false, PhotometricInterpretation.MONOCHROME2),
                new Samples.Shorts(new short[] {0, 63, 60, 59}));
        Frame frame = FrameAssembly.assemble(object, stored, 1, new ArrayList<>());
        int[] drawn = render(frame, FrameGraphics.NONE, LOOK, 4, 1);
        assertThat(drawn).containsExactly(0xff000000, 0xff0b151f, 0xff0a141e, 0xffefefef);
    }

    @Test
    void overlaysLieOnColourToo() {
        int[] white = new int[64 * 64];
        Arrays.fill(white, -1);
        int[] drawn = render(new ColourFrame(64, 64, white), line(64), LOOK, 64, 64);
        assertThat(drawn[5]).isEqualTo(GraphicsLayer.OVERLAY);
        assertThat(drawn[6]).isEqualTo(-1);
    }
}
