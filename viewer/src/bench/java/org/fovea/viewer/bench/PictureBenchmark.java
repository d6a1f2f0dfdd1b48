package org.fovea.viewer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.render.FramePyramid;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ViewTransform;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Frames with 16 bit samples that are there already, drawn by two threads; each picture has another window or frame. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class PictureBenchmark {

    private static final int VIEWPORT = 900;
    private static final int THREADS = 2;
    private static final int STACK = 16;

    private final int[] argb = new int[VIEWPORT * VIEWPORT];
    private ExecutorService helpers;
    private FrameRenderer renderer;
    private FramePyramid slice;
    private FramePyramid radiograph;
    private List<FramePyramid> stack;
    private int number;

    @Setup
    public void make() {
        helpers = Executors.newFixedThreadPool(THREADS - 1);
        renderer = new FrameRenderer(helpers, THREADS);
        slice = noise(512, 512);
        radiograph = noise(2048, 2500);
        stack = new ArrayList<>();
        for (int i = 0; i < STACK; i++) {
            stack.add(noise(1024, 1024));
        }
    }

    @TearDown
    public void stop() {
        helpers.shutdownNow();
    }

    private static FramePyramid noise(int columns, int rows) {
        SplittableRandom random = new SplittableRandom(columns);
        short[] values = new short[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (1000 + 600 * Math.sin(i % columns / 40.0) + random.nextInt(200));
        }
        return FramePyramid.of(new GreyFrame(
                columns,
                rows,
                new GreyValues.Shorts(values, true),
                new ModalityLut.Rescale(1, -1024, "HU"),
                List.of(),
                false,
                GreyFrame.Padding.NONE));
    }

    private int[] draw(FramePyramid frame, int viewport) {
        ImageSize size = new ImageSize(frame.frame().columns(), frame.frame().rows(), 1);
        renderer.render(
                new RenderRequest(
                        frame,
                        size,
                        new GreyLook(Window.of(40 + number++ % 50, 400), false),
                        ViewTransform.FIT.mapping(size, viewport, viewport),
                        Interpolation.BILINEAR,
                        Optional.empty(),
                        List.of(),
                        viewport,
                        viewport),
                argb);
        return argb;
    }

    /** 512 x 512 into 900 x 900. */
    @Benchmark
    public int[] slice() {
        return draw(slice, VIEWPORT);
    }

    /** 2048 x 2500 into 900 x 900. */
    @Benchmark
    public int[] radiograph() {
        return draw(radiograph, VIEWPORT);
    }

    /** The next of a stack of 1024 x 1024 into 900 x 900. */
    @Benchmark
    public int[] scroll() {
        return draw(stack.get(number % STACK), VIEWPORT);
    }

    /** A window dragged over four viewports of 450 x 450 with 512 x 512 each. */
    @Benchmark
    public int[] fourViewports() {
        for (int i = 0; i < 3; i++) {
            draw(slice, VIEWPORT / 2);
        }
        return draw(slice, VIEWPORT / 2);
    }
}
