package org.fovea.dicom.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.SliceFiles;
import org.fovea.dicom.memory.MemoryLedger;
import org.fovea.dicom.study.SeriesSplit;
import org.fovea.dicom.study.StackImage;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeLoader;
import org.fovea.dicom.volume.VolumePlan;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** 300 slices of 512 x 512 from files to a complete volume, headers included, and the memory that it keeps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class VolumeBenchmark {

    /** Bytes kept for each byte of the pixels, the heap after a collection included. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Kept {
        public double perPixelByte;
    }

    /** Of all threads together, those that collect garbage included. JMH prints the sum over all rounds. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cpu {
        public double processMs;
    }

    @Param({"1", "2"})
    private int threads;

    @Param({"false", "true"})
    private boolean compressed;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final VolumeLoader loader = new VolumeLoader(new SliceFiles(), new MemoryLedger(1L << 30));
    private ComputedSeries series;
    private List<StackImage> images;
    private ExecutorService executor;
    private long heapBefore;

    @Setup
    public void write() throws IOException {
        series = ComputedSeries.ofSlices(300, 512);
        if (compressed) {
            for (Path file : series.files()) {
                Path encoded = file.resolveSibling("encoded");
                Peer.run("dcmcjpls", file, encoded);
                Files.move(encoded, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        DicomFiles files = new DicomFiles();
        images = SeriesSplit.of(series.files().stream()
                        .map(file -> files.instance(file).orElseThrow())
                        .toList())
                .getFirst()
                .images();
        executor = Executors.newFixedThreadPool(threads);
        heapBefore = heap();
    }

    @TearDown
    public void delete() throws IOException {
        executor.shutdownNow();
        series.close();
    }

    @Benchmark
    public void load(Cpu cpu) {
        long start = system.getProcessCpuTime();
        loaded().close();
        cpu.processMs = (system.getProcessCpuTime() - start) / 1e6;
    }

    /** Not for its time, which holds a collection of the heap. */
    @Benchmark
    public void memory(Kept kept) {
        try (Volume volume = loaded()) {
            kept.perPixelByte = (heap() - heapBefore + volume.bytes()) / (double) (2L * 512 * 512 * 300);
        }
    }

    private Volume loaded() {
        VolumePlan plan = loader.plan(images, executor, threads, Progress.NONE).orElseThrow();
        return loader.start(plan, images, executor, threads, Progress.NONE)
                .orElseThrow()
                .finished()
                .join()
                .orElseThrow();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
