package org.fovea.viewer.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;
import org.fovea.viewer.reformat.CutAxes;
import org.fovea.viewer.reformat.CutPlane;
import org.fovea.viewer.reformat.Projection;
import org.fovea.viewer.reformat.Slab;
import org.fovea.viewer.reformat.VolumeCut;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cuts of 512 x 512 pixels through 512 x 512 x 300 voxels, from samples to the screen's pixels on two threads, beside
 * {@code vtkImageReslice} with as many, which stops at the samples.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ReformatBenchmark {

    private static final int SIZE = 512;
    private static final int SLICES = 300;
    private static final double PIXEL_MM = 0.7;
    private static final double SLICE_MM = 1;
    private static final double SLAB_MM = 20;
    private static final int THREADS = 2;

    /** Which way the cut lies. */
    public enum Direction {
        AXIAL(new Vector3(1, 0, 0), new Vector3(0, 1, 0)),
        CORONAL(new Vector3(1, 0, 0), new Vector3(0, 0, -1)),
        SAGITTAL(new Vector3(0, 1, 0), new Vector3(0, 0, -1)),
        /** Leaning from the axial by about 30 degrees. */
        OBLIQUE(new Vector3(1, 0.2, 0.3), new Vector3(-0.2, 1, 0.4)),
        /** Nearer to the sagittal: neighbours in the cut are far apart in memory. */
        STEEP(new Vector3(0.3, 1, 0.2), new Vector3(0.2, 0.1, -1));

        private final CutAxes axes;

        Direction(Vector3 right, Vector3 down) {
            axes = new CutAxes(right, down);
        }
    }

    /** What becomes of the samples across the slab. */
    public enum Thickness {
        THIN(Slab.THIN),
        MAXIMUM(new Slab(Projection.MAXIMUM, SLAB_MM)),
        MEAN(new Slab(Projection.MEAN, SLAB_MM));

        private final Slab slab;

        Thickness(Slab slab) {
            this.slab = slab;
        }
    }

    @Param({"OBLIQUE", "STEEP", "AXIAL", "CORONAL", "SAGITTAL"})
    private Direction direction;

    @Param({"THIN", "MAXIMUM", "MEAN"})
    private Thickness thickness;

    private final int[] argb = new int[SIZE * SIZE];
    private ExecutorService helpers;
    private FrameRenderer renderer;
    private List<short[]> slices;
    private Volume volume;
    private CutPlane plane;
    private long number;

    @Setup
    public void load() {
        helpers = Executors.newFixedThreadPool(THREADS - 1);
        renderer = new FrameRenderer(helpers, THREADS);
        slices = IntStream.range(0, SLICES).mapToObj(ReformatBenchmark::slice).toList();
        VolumeGeometry geometry = new VolumeGeometry(
                SIZE,
                SIZE,
                SLICES,
                new Affine3(
                        new Vector3(PIXEL_MM, 0, 0),
                        new Vector3(0, PIXEL_MM, 0),
                        new Vector3(0, 0, SLICE_MM),
                        new Vector3(0, 0, 0)));
        volume = Volume.of(geometry, SampleMeaning.of(true, new ModalityLut.Rescale(1, -1024, "HU")), "", slices);
        double middle = (SIZE - 1) / 2.0;
        plane = CutPlane.at(
                geometry.centre(), middle, middle, direction.axes.right(), direction.axes.down(), PIXEL_MM, SIZE, SIZE);
    }

    /** VTK with the same samples; started only where it is asked. */
    @State(Scope.Benchmark)
    public static class Vtk {
        private VtkReslice process;

        @Setup
        public void start(ReformatBenchmark ours) throws IOException {
            process = VtkReslice.start(ours.slices, SIZE, SIZE, new double[] {PIXEL_MM, PIXEL_MM, SLICE_MM}, THREADS);
        }

        @TearDown
        public void stop() throws IOException {
            process.close();
        }
    }

    @TearDown
    public void close() {
        helpers.shutdownNow();
        volume.close();
    }

    /** A body with organs, air around it and noise everywhere. */
    private static short[] slice(int z) {
        short[] slice = new short[SIZE * SIZE];
        SplittableRandom random = new SplittableRandom(z);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double fromAxis = Math.hypot((x - 256) / 220.0, (y - 256) / 160.0);
                double organs = Math.sin(x * 0.06) * Math.sin(y * 0.05) * Math.sin(z * 0.07) * 200;
                slice[y * SIZE + x] = (short) ((fromAxis < 1 ? 1064 + organs : 24) + random.nextInt(-20, 20));
            }
        }
        return slice;
    }

    @Benchmark
    public int[] cut() {
        // Each picture is a new one, as it is while the reader scrolls.
        VolumeCut cut = VolumeCut.of(volume, plane, thickness.slab, new FrameKey("cut " + number++, 1));
        RenderRequest request = new RenderRequest(
                cut.pyramid(),
                new ImageSize(SIZE, SIZE, 1),
                new GreyLook(Window.of(40, 400), false),
                ViewTransform.FIT.mapping(new ImageSize(SIZE, SIZE, 1), SIZE, SIZE),
                Interpolation.BILINEAR,
                Optional.empty(),
                List.of(),
                SIZE,
                SIZE);
        renderer.render(request, argb);
        return argb;
    }

    @Benchmark
    public double vtk(Vtk vtk) throws IOException {
        return vtk.process.cut(thickness.name(), SLAB_MM, SIZE, PIXEL_MM, plane.plane());
    }
}
