package org.fovea.dicom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.StoredImage;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * 40 frames of 512 x 512 x 16 bit in each syntax: ours on one thread, and GDCM and DCMTK as one process each that
 * decodes the same file and writes it out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class DecodeBenchmark {

    private static final int FRAMES = 40;

    /** What the tools can write. */
    public enum Syntax {
        NATIVE,
        RLE,
        JPEG_LOSSLESS,
        JPEG_LS,
        JPEG_2000
    }

    @Param
    private Syntax syntax;

    private final DicomFiles files = new DicomFiles();
    private ComputedSeries series;
    private Path encoded;
    private Path output;

    @Setup
    public void encode() {
        series = ComputedSeries.ofFrames(FRAMES, 512);
        Path plain = series.files().getFirst();
        encoded = series.folder().resolve("encoded.dcm");
        output = series.folder().resolve("out.dcm");
        switch (syntax) {
            case NATIVE -> encoded = plain;
            case RLE -> Peer.run("dcmcrle", plain, encoded);
            case JPEG_LOSSLESS -> Peer.run("dcmcjpeg", plain, encoded);
            case JPEG_LS -> Peer.run("dcmcjpls", plain, encoded);
            case JPEG_2000 -> Peer.run("gdcmconv", "--j2k", plain, encoded);
        }
    }

    @TearDown
    public void delete() throws IOException {
        series.close();
    }

    @Benchmark
    public void fovea(Blackhole hole) {
        StoredImage image = files.image(encoded).orElseThrow();
        for (int frame = 1; frame <= FRAMES; frame++) {
            hole.consume(image.stored(frame).orElseThrow());
        }
    }

    @Benchmark
    public void gdcm() {
        Peer.run("gdcmconv", "--raw", encoded, output);
    }

    /** DCMTK has no JPEG 2000 of its own in Debian; there GDCM stands alone. */
    @Benchmark
    public void dcmtk() {
        switch (syntax) {
            case NATIVE -> Peer.run("dcmconv", encoded, output);
            case RLE -> Peer.run("dcmdrle", encoded, output);
            case JPEG_LOSSLESS -> Peer.run("dcmdjpeg", encoded, output);
            case JPEG_LS -> Peer.run("dcmdjpls", encoded, output);
            case JPEG_2000 -> Peer.run("gdcmconv", "--raw", encoded, output);
        }
    }
}
