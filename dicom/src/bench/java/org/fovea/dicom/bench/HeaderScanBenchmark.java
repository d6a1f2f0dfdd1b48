package org.fovea.dicom.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.RawHeader;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.Blackhole;

/** Headers of 2,000 files on one thread: ours, the toolkit's own reader, and {@code dcmdump} as one process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 15)
public class HeaderScanBenchmark {

    /** CPU time of the thread in the two halves of one round: fair where other processes want the processor too. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class CpuTime {
        public double foveaMs;
        public double toolkitMs;
    }

    private static final double NANOS_PER_MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final DicomFiles files = new DicomFiles();
    private ComputedSeries series;

    @Setup
    public void write() {
        series = ComputedSeries.ofSlices(2000, 64);
    }

    @TearDown
    public void delete() throws IOException {
        series.close();
    }

    /** One pass of each in turn, so that what slows the machine slows both. JMH prints the sums over all rounds. */
    @Benchmark
    public void alternating(CpuTime cpu, Blackhole hole) throws IOException {
        long start = threads.getCurrentThreadCpuTime();
        toolkit(hole);
        long between = threads.getCurrentThreadCpuTime();
        fovea(hole);
        long end = threads.getCurrentThreadCpuTime();
        cpu.toolkitMs = (between - start) / NANOS_PER_MILLI;
        cpu.foveaMs = (end - between) / NANOS_PER_MILLI;
    }

    @Benchmark
    public void fovea(Blackhole hole) {
        for (Path file : series.files()) {
            hole.consume(files.instance(file).orElseThrow());
        }
    }

    @Benchmark
    public void dcmdump() {
        List<String> command = new ArrayList<>(List.of("dcmdump", "-q", "+P", "0020,0013"));
        series.files().forEach(file -> command.add(file.toString()));
        Peer.run(command);
    }

    private void toolkit(Blackhole hole) throws IOException {
        for (Path file : series.files()) {
            hole.consume(RawHeader.read(file));
        }
    }
}
