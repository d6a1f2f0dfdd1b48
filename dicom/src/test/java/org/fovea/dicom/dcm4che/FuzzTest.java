package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.codec.Span;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Damaged files end as a picture or as a problem, never as an exception; none takes the process down, hangs or asks for
 * more memory than it may. {@code -Pfuzz} runs 50,000 and 20,000 of them.
 */
class FuzzTest {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
    private static final long LARGEST_SEED = 200_000;

    /** What reading a damaged copy of such a small file may allocate, header, frame and all tags together. */
    private static final long MOST_BYTES = 512L << 20;

    private static final long SLOW_NANOS = 500_000_000;

    /** No file may keep the processor busy for longer. */
    private static final long HANG_NANOS = 2_000_000_000;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private final DicomFiles files = new DicomFiles();
    private final Map<ReadProblem, Integer> reasons = new EnumMap<>(ReadProblem.class);
    private int shown;
    private long slowestNanos;
    private long mostBytes;

    /** A file, where its pixels begin and in which pieces. */
    private record Seed(byte[] bytes, int pixels, List<Span> fragments) {}

    @Test
    void damagedHeadersAreAnsweredFor() throws IOException {
        List<Seed> seeds = seeds();
        Mutator mutator = new Mutator(20261122);
        int mutants = Integer.getInteger("fovea.fuzz.headers", 1400);
        for (int i = 0; i < mutants; i++) {
            Seed seed = seeds.get(mutator.choose(seeds.size()));
            read(mutator.header(seed.bytes(), seed.pixels()));
        }
        report("header", mutants);
    }

    @Test
    void damagedCodecStreamsAreAnsweredFor() throws IOException {
        List<Seed> seeds =
                seeds().stream().filter(seed -> !seed.fragments().isEmpty()).toList();
        Mutator mutator = new Mutator(20261123);
        int mutants = Integer.getInteger("fovea.fuzz.streams", 600);
        for (int i = 0; i < mutants; i++) {
            Seed seed = seeds.get(mutator.choose(seeds.size()));
            read(mutator.stream(seed.bytes(), seed.fragments()));
        }
        report("codec stream", mutants);
        assertThat(reasons).containsKey(ReadProblem.UNDECODABLE);
    }

    private void read(byte[] bytes) throws IOException {
        Path mutant = Files.write(folder.resolve("mutant.dcm"), bytes);
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        long nanos = timed(mutant);
        mostBytes = Math.max(mostBytes, THREADS.getTotalThreadAllocatedBytes() - allocated);
        assertThat(mostBytes).as("bytes allocated for %s", mutant).isLessThan(MOST_BYTES);
        // Compiling and collecting garbage count too and come now and then; a file that is slow by itself is so each
        // time.
        for (int again = 0; again < 3 && nanos > SLOW_NANOS; again++) {
            nanos = Math.min(nanos, timed(mutant));
        }
        slowestNanos = Math.max(slowestNanos, nanos);
        assertThat(slowestNanos).as("processor time for %s", mutant).isLessThan(HANG_NANOS);
        switch (files.frame(mutant, 1)) {
            case Outcome.Success<LoadedFrame> success -> shown++;
            case Outcome.Failure<LoadedFrame>(Problem problem) ->
                reasons.merge((ReadProblem) problem.reason(), 1, Integer::sum);
        }
    }

    /**
     * Processor time of the whole process, since codecs run on threads of their own: the clock on the wall would measure
     * who else uses the machine. What waits without working runs into the time limit instead, which {@link #report} finds.
     */
    private long timed(Path mutant) {
        long start = SYSTEM.getProcessCpuTime();
        files.instance(mutant);
        if (files.header(mutant) instanceof Outcome.Success<DicomObject>(DicomObject header)) {
            header.elements();
        }
        files.frame(mutant, 1);
        return SYSTEM.getProcessCpuTime() - start;
    }

    private void report(String kind, int mutants) throws IOException {
        LOG.info("{} mutants, refused: {}", kind, reasons);
        // The row of docs/reliability.md.
        String row = String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %d MiB | %.1f s |",
                kind,
                mutants,
                shown,
                mutants - shown,
                mostBytes >> 20,
                slowestNanos / 1e9);
        LOG.info("{}", row);
        Files.writeString(Path.of("target", "fuzz-" + kind.replace(' ', '-') + ".md"), row + "\n");
        assertThat(shown).isPositive();
        assertThat(reasons).doesNotContainKeys(ReadProblem.IO, ReadProblem.TOO_SLOW, ReadProblem.CANCELLED);
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(temporary)
                    .noneMatch(file -> file.getFileName().toString().matches("blk.*\\.tmp"));
        }
    }

    private static List<Seed> seeds() throws IOException {
        Part10Reader reader = new Part10Reader(ReadLimits.DEFAULT);
        List<Seed> seeds = new ArrayList<>();
        for (Path file : Corpus.files()) {
            if (Files.size(file) < LARGEST_SEED && Files.size(file) > 200) {
                byte[] bytes = Files.readAllBytes(file);
                Outcome<ParsedFile> parsed =
                        Guard.attempt(file, () -> reader.read(file, Part10Reader.Extent.WHOLE, Progress.NONE));
                seeds.add(
                        parsed instanceof Outcome.Success<ParsedFile>(ParsedFile whole)
                                ? seed(bytes, whole.pixels())
                                : new Seed(bytes, bytes.length, List.of()));
            }
        }
        return seeds;
    }

    private static Seed seed(byte[] bytes, PixelElement pixels) {
        return switch (pixels) {
            case null -> new Seed(bytes, bytes.length, List.of());
            case PixelElement.Uncompressed(int tag, boolean words, Span span) ->
                new Seed(bytes, (int) Math.min(span.offset(), bytes.length), List.of());
            case PixelElement.Encapsulated(Span table, List<Span> fragments) ->
                new Seed(bytes, (int) Math.min(table.end(), bytes.length), fragments);
        };
    }
}
