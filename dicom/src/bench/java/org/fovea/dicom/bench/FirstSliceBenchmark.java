package org.fovea.dicom.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.StudyScan;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From the wish to open a folder of 1,000 slices until the first is decoded, while the scan goes on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class FirstSliceBenchmark {

    private ComputedSeries series;
    private ExecutorService threads;
    private ExecutorService readers;
    private Future<?> scan;
    private final DicomFiles files = new DicomFiles();

    @Setup
    public void write() {
        series = ComputedSeries.ofSlices(1000, 512);
        threads = Executors.newFixedThreadPool(2);
        readers = Executors.newFixedThreadPool(2);
    }

    @TearDown
    public void delete() throws IOException {
        threads.shutdownNow();
        readers.shutdownNow();
        series.close();
    }

    /** The next round begins when nothing of this one is left. */
    @TearDown(Level.Invocation)
    public void settle() throws Exception {
        scan.get();
    }

    @Benchmark
    public LoadedFrame firstSlice() throws InterruptedException {
        AtomicReference<LoadedFrame> shown = new AtomicReference<>();
        CountDownLatch there = new CountDownLatch(1);
        ScanObserver observer = new ScanObserver() {
            private boolean asked;

            @Override
            public void found(Instance instance) {
                if (!asked) {
                    asked = true;
                    threads.execute(() -> {
                        shown.set(files.frame(instance.file(), 1).orElseThrow());
                        there.countDown();
                    });
                }
            }

            @Override
            public void unreadable(Unreadable file) {
                throw new IllegalStateException(file.toString());
            }

            @Override
            public void update(long done, long total) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        scan = threads.submit(() -> {
            try (UnpackedFiles unpacked = UnpackedFiles.temporary()) {
                new StudyScan(files, readers).run(List.of(series.folder()), unpacked, observer);
            }
        });
        there.await();
        return shown.get();
    }
}
