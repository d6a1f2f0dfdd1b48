package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.LookupTable;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.TestFrames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with the definition: PS3.4 N.2 and PS3.3 C.11.2, value by value, in doubles. */
class FrameRendererTest {

    private static final int BLACK = 0xff000000;

    private static int[] render(
            FrameRenderer renderer,
            Frame frame,
            GreyLook look,
            ViewTransform transform,
            Interpolation interpolation,
            double aspect,
            int width,
            int height) {
        ImageSize size = new ImageSize(frame.columns(), frame.rows(), aspect);
        int[] argb = new int[width * height];
        renderer.render(
                new RenderRequest(
                        FramePyramid.of(frame),
                        size,
                        look,
                        transform.mapping(size, width, height),
                        interpolation,
                        Optional.empty(),
                        List.of(),
                        width,
                        height),
                argb);
        return argb;
    }

    private static int[] render(Frame frame, VoiLut voi, int width, int height) {
        return render(
                new FrameRenderer(),
                frame,
                new GreyLook(voi, false),
                ViewTransform.FIT,
                Interpolation.BILINEAR,
                1,
                width,
                height);
    }

    private static GreyFrame noise(GreyValues values, ModalityLut modality, boolean inverse) {
        return new GreyFrame(24, 20, values, modality, List.of(), inverse, GreyFrame.Padding.NONE);
    }

    static Stream<Arguments> frames() {
        Random random = new Random(7);
        short[] shorts = new short[480];
        int[] ints = new int[480];
        float[] floats = new float[480];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) random.nextInt();
            ints[i] = random.nextInt() >>> 4;
            floats[i] = random.nextFloat() * 3 - 1;
        }
        int[] entries = random.ints(4096, 0, 4096).sorted().toArray();
        ModalityLut ct = new ModalityLut.Rescale(0.5, -1024, "HU");
        ModalityLut table = new ModalityLut.Table(new LookupTable(-2048, 12, entries), "OD");
        Window linear = Window.of(40, 9000);
        Window exact = new Window(40, 9000, Window.Function.LINEAR_EXACT, "");
        Window sigmoid = new Window(40, 9000, Window.Function.SIGMOID, "");
        VoiLut curve = new VoiLut.Table(new LookupTable(-2000, 12, entries), "");
        GreyValues signed = new GreyValues.Shorts(shorts, true);
        GreyValues unsigned = new GreyValues.Shorts(shorts, false);
        return Stream.of(
                Arguments.of(noise(signed, ct, false), linear),
                Arguments.of(noise(unsigned, ct, true), linear),
                Arguments.of(noise(signed, ct, false), exact),
                Arguments.of(noise(signed, ct, true), sigmoid),
                Arguments.of(noise(signed, ct, false), curve),
                Arguments.of(noise(signed, table, false), Window.of(2048, 4096)),
                Arguments.of(noise(signed, ct, false), Window.of(40, 1)),
                Arguments.of(noise(new GreyValues.Ints(ints, false), ModalityLut.IDENTITY, false), Window.of(1e8, 2e8)),
                Arguments.of(
                        noise(new GreyValues.Floats(floats), ModalityLut.IDENTITY, false),
                        new Window(0.5, 2, Window.Function.LINEAR_EXACT, "")));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void followsTheDefinitionWithinOneLevel(GreyFrame frame, VoiLut voi) {
        ViewTransform transform = new ViewTransform(1.3, 0.45, 0.55, 1, true);
        for (boolean inverted : new boolean[] {false, true}) {
            for (Interpolation interpolation : Interpolation.values()) {
                int[] drawn = render(
                        new FrameRenderer(),
                        frame,
                        new GreyLook(voi, inverted),
                        transform,
                        interpolation,
                        1.25,
                        91,
                        73);
                PixelMapping mapping = transform.mapping(new ImageSize(24, 20, 1.25), 91, 73);
                for (int i = 0; i < drawn.length; i++) {
                    ImagePoint at = mapping.toImage(i % 91 + 0.5, i / 91 + 0.5);
                    int expected = defined(frame, voi, inverted, interpolation, at);
                    assertThat(drawn[i] & 0xff).as("pixel %d", i).isCloseTo(expected, within(1));
                    assertThat(drawn[i] >>> 24).isEqualTo(255);
                }
            }
        }
    }

    /** Keys 1981 with a = -1/2, tap by tap. */
    private static double cubic(GreyFrame frame, ImagePoint at) {
        double sum = 0;
        for (int row = (int) Math.floor(at.row()) - 1; row <= Math.floor(at.row()) + 2; row++) {
            for (int column = (int) Math.floor(at.column()) - 1; column <= Math.floor(at.column()) + 2; column++) {
                sum += stored(frame, column, row) * kernel(at.column() - column) * kernel(at.row() - row);
            }
        }
        return sum;
    }

    private static double kernel(double distance) {
        double x = Math.abs(distance);
        return x < 1 ? 1.5 * x * x * x - 2.5 * x * x + 1 : x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0;
    }

    private static int defined(
            GreyFrame frame, VoiLut voi, boolean inverted, Interpolation interpolation, ImagePoint at) {
        if (!new ImageSize(frame.columns(), frame.rows(), 1).contains(at)) {
            return 0;
        }
        double stored;
        if (interpolation == Interpolation.NEAREST) {
            stored = stored(frame, (int) Math.floor(at.column() + 0.5), (int) Math.floor(at.row() + 0.5));
        } else if (interpolation == Interpolation.BICUBIC) {
            stored = cubic(frame, at);
        } else {
            int column = (int) Math.floor(at.column());
            int row = (int) Math.floor(at.row());
            double c = at.column() - column;
            double r = at.row() - row;
            stored = stored(frame, column, row) * (1 - c) * (1 - r)
                    + stored(frame, column + 1, row) * c * (1 - r)
                    + stored(frame, column, row + 1) * (1 - c) * r
                    + stored(frame, column + 1, row + 1) * c * r;
        }
        double grey = voi.toGrey(frame.modality().toOutput((float) stored));
        return (int) Math.round(255 * (frame.inverse() != inverted ? 1 - grey : grey));
    }

    private static double stored(GreyFrame frame, int column, int row) {
        return frame.values()
                .at(Math.clamp(row, 0, frame.rows() - 1) * frame.columns()
                        + Math.clamp(column, 0, frame.columns() - 1));
    }

    @Test
    void interpolatesBeforeTheWindow() {
        // Between 0 and 100 a window of 40 to 60 turns from black to white within a fifth of the way, not all along it.
        GreyFrame edge = TestFrames.grey(2, 1, new short[] {0, 100}, List.of());
        int[] drawn = render(edge, new Window(50, 20, Window.Function.LINEAR_EXACT, ""), 200, 100);
        int row = 50 * 200;
        assertThat(drawn[row + 85]).isEqualTo(BLACK);
        assertThat(drawn[row + 115]).isEqualTo(0xffffffff);
        assertThat(drawn[row + 100] & 0xff).isCloseTo(134, within(3));
    }

    @Test
    void minifiedTextureBecomesItsMean() {
        short[] stripes = new short[1024 * 1024];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (short) (((i % 1024 + i / 1024) & 1) * 1000);
        }
        int[] drawn = render(TestFrames.grey(1024, 1024, stripes, List.of()), Window.of(500, 1001), 240, 240);
        assertThat(drawn).containsOnly(0xff808080);
    }

    @Test
    void minifyingMovesNothing() {
        GreyFrame ramp = TestFrames.ramp(1000, 1000);
        int[] drawn = render(ramp, new Window(500, 1000, Window.Function.LINEAR_EXACT, ""), 100, 100);
        for (int x = 5; x < 95; x++) {
            // Centre of device pixel x lies at column 10 x + 4.5.
            assertThat(drawn[50 * 100 + x] & 0xff).isCloseTo((int) ((10 * x + 4.5) * 255 / 1000), within(1));
        }
    }

    @Test
    void paddingIsBlackAndDoesNotBleed() {
        short[] values = new short[64];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (i % 8 < 4 ? -2000 : 100);
        }
        for (boolean inverse : new boolean[] {false, true}) {
            GreyFrame frame = new GreyFrame(
                    8,
                    8,
                    new GreyValues.Shorts(values, true),
                    ModalityLut.IDENTITY,
                    List.of(),
                    inverse,
                    new GreyFrame.Padding(-2000, -2000));
            int[] large = render(frame, Window.of(100, 400), 80, 80);
            int inside = large[40 * 80 + 75];
            for (int x = 0; x < 80; x++) {
                assertThat(large[40 * 80 + x]).isEqualTo(x < 40 ? BLACK : inside);
            }
            int[] small = render(frame, Window.of(100, 400), 4, 4);
            assertThat(small[0]).isEqualTo(BLACK);
            assertThat(small[3]).isEqualTo(inside);
        }
    }

    @Test
    void severalThreadsDrawTheSamePicture() {
        GreyFrame frame = TestFrames.ramp(500, 700);
        ViewTransform transform = new ViewTransform(2.3, 0.4, 0.7, 3, true);
        GreyLook look = new GreyLook(Window.of(200, 300), false);
        int[] alone = render(new FrameRenderer(), frame, look, transform, Interpolation.BILINEAR, 1, 640, 480);
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            // Drawn on the only thread of the pool it waits for: must not lock up.
            int[] together = single.submit(() -> render(
                            new FrameRenderer(single, 4), frame, look, transform, Interpolation.BILINEAR, 1, 640, 480))
                    .get();
            assertThat(together).isEqualTo(alone);
        } catch (InterruptedException | java.util.concurrent.ExecutionException fault) {
            throw new AssertionError(fault);
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void colourIsShownAsItIsAveragedWhenSmallAndInvertedInsideOnly() {
        int[] pixels = new int[64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i & 1) == 0 ? 0xffff0000 : 0xff0000ff;
        }
        ColourFrame frame = new ColourFrame(8, 8, pixels);
        GreyLook look = new GreyLook(Window.of(0, 2), false);
        int[] same = render(new FrameRenderer(), frame, look, ViewTransform.FIT, Interpolation.NEAREST, 1, 8, 8);
        assertThat(same).isEqualTo(pixels);
        int[] small = render(new FrameRenderer(), frame, look, ViewTransform.FIT, Interpolation.NEAREST, 1, 4, 4);
        assertThat(small).containsOnly(0xff800080);
        int[] inverted = render(
                new FrameRenderer(),
                frame,
                new GreyLook(look.voi(), true),
                ViewTransform.FIT,
                Interpolation.NEAREST,
                1,
                16,
                8);
        assertThat(inverted[0]).isEqualTo(BLACK);
        assertThat(inverted[4]).isEqualTo(0xff00ffff);
    }
}
