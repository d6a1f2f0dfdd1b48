package org.fovea.dicom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.RawHeader;
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
@Warmup(iterations = 6)
@Measurement(iterations = 10)
public class HeaderScanBenchmark {

    private ComputedSeries series;
    private final DicomFiles files = new DicomFiles();

    @Setup
    public void write() {
        series = ComputedSeries.ofSlices(2000, 64);
    }

    @TearDown
    public void delete() throws IOException {
        series.close();
    }

    @Benchmark
    public void fovea(Blackhole hole) {
        for (Path file : series.files()) {
            hole.consume(files.instance(file).orElseThrow());
        }
    }

    @Benchmark
    public void toolkit(Blackhole hole) throws IOException {
        for (Path file : series.files()) {
            hole.consume(RawHeader.read(file));
        }
    }

    @Benchmark
    public void dcmdump() {
        List<String> command = new ArrayList<>(List.of("dcmdump", "-q", "+P", "0020,0013"));
        series.files().forEach(file -> command.add(file.toString()));
        Peer.run(command);
    }
}
