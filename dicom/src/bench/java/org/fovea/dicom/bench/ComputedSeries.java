package org.fovea.dicom.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;

/** A series of the phantom's head as large as wanted, in a temporary folder, with as many attributes as scanners write. */
final class ComputedSeries implements AutoCloseable {

    private static final int PHANTOM_SIZE = 256;

    /** First of the private elements that fill the header up to a scanner's usual 250 attributes. */
    private static final int PRIVATE = 0x00091000;

    private static final int FILLING = 190;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private ComputedSeries(Path folder) {
        this.folder = folder;
    }

    /** One file for each slice. */
    static ComputedSeries ofSlices(int slices, int size) {
        ComputedSeries series = new ComputedSeries(temporary());
        List<short[]> head = head();
        List<Path> written = IntStream.range(0, slices)
                .parallel()
                .mapToObj(slice -> write(
                        header(slice, size).bytes(Tag.PIXEL_DATA, pixels(head, slice, slices, size)),
                        series.folder.resolve("CT%05d.dcm".formatted(slice + 1))))
                .toList();
        series.files.addAll(written);
        return series;
    }

    /** One file with all slices as its frames. */
    static ComputedSeries ofFrames(int frames, int size) {
        ComputedSeries series = new ComputedSeries(temporary());
        List<short[]> head = head();
        byte[] all = new byte[2 * size * size * frames];
        for (int frame = 0; frame < frames; frame++) {
            byte[] one = pixels(head, frame, frames, size);
            System.arraycopy(one, 0, all, frame * one.length, one.length);
        }
        ObjectDraft draft = header(0, size)
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7.3")
                .text(Tag.NUMBER_OF_FRAMES, "" + frames)
                .bytes(Tag.PIXEL_DATA, all);
        series.files.add(write(draft, series.folder.resolve("frames.dcm")));
        return series;
    }

    Path folder() {
        return folder;
    }

    List<Path> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fovea-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(ObjectDraft draft, Path file) {
        return new DicomWriter().write(draft, file).orElseThrow();
    }

    private static List<short[]> head() {
        Path folder = temporary();
        try (ComputedSeries phantom = new ComputedSeries(folder)) {
            DicomFiles files = new DicomFiles();
            return HeadPhantom.write(folder).orElseThrow().stream()
                    .map(file -> files.stored(file, 1).orElseThrow())
                    .map(ComputedSeries::shorts)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static short[] shorts(StoredFrame frame) {
        if (frame.samples() instanceof Samples.Shorts(short[] values)) {
            return values;
        }
        throw new IllegalStateException("the phantom has 16 bits");
    }

    /** The phantom's slice at that height, enlarged, with noise in every pixel: codecs find no repetition. */
    private static byte[] pixels(List<short[]> head, int slice, int slices, int size) {
        short[] from = head.get(slice * head.size() / slices);
        SplittableRandom random = new SplittableRandom(slice);
        byte[] bytes = new byte[2 * size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int at = row * PHANTOM_SIZE / size * PHANTOM_SIZE + column * PHANTOM_SIZE / size;
                int value = (from[at] & 0xffff) + random.nextInt(16);
                bytes[2 * (row * size + column)] = (byte) value;
                bytes[2 * (row * size + column) + 1] = (byte) (value >> 8);
            }
        }
        return bytes;
    }

    private static ObjectDraft header(int slice, int size) {
        ObjectDraft draft = new ObjectDraft()
                .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
                .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                .text(Tag.SOP_INSTANCE_UID, "2.25.77." + (slice + 1))
                .text(Tag.STUDY_DATE, "20260101")
                .text(Tag.STUDY_TIME, "120000")
                .text(Tag.ACQUISITION_DATE, "20260101")
                .text(Tag.ACQUISITION_TIME, "120000")
                .text(Tag.MODALITY, "CT")
                .text(Tag.STUDY_DESCRIPTION, "Benchmark")
                .text(Tag.SERIES_DESCRIPTION, "Computed head")
                .text(Tag.PATIENT_NAME, "Phantom^Bench")
                .text(Tag.PATIENT_ID, "BENCH")
                .text(Tag.SLICE_THICKNESS, "1")
                .text(Tag.STUDY_INSTANCE_UID, "2.25.75")
                .text(Tag.SERIES_INSTANCE_UID, "2.25.76")
                .text(Tag.SERIES_NUMBER, "1")
                .text(Tag.ACQUISITION_NUMBER, "1")
                .text(Tag.INSTANCE_NUMBER, "" + (slice + 1))
                .text(Tag.IMAGE_POSITION_PATIENT, "-120", "-120", "" + slice)
                .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                .text(Tag.FRAME_OF_REFERENCE_UID, "2.25.78")
                .integers(Tag.SAMPLES_PER_PIXEL, 1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
                .integers(Tag.ROWS, size)
                .integers(Tag.COLUMNS, size)
                .text(Tag.PIXEL_SPACING, "0.47", "0.47")
                .integers(Tag.BITS_ALLOCATED, 16)
                .integers(Tag.BITS_STORED, 16)
                .integers(Tag.HIGH_BIT, 15)
                .integers(Tag.PIXEL_REPRESENTATION, 0)
                .text(Tag.WINDOW_CENTER, "420")
                .text(Tag.WINDOW_WIDTH, "840")
                .text(Tag.RESCALE_INTERCEPT, "-1024")
                .text(Tag.RESCALE_SLOPE, "1");
        draft.text(0x00090010, "FOVEA BENCH");
        for (int i = 0; i < FILLING; i++) {
            draft.bytes(PRIVATE + i, ("value " + i + "  ").substring(0, 8).getBytes(StandardCharsets.US_ASCII));
        }
        return draft;
    }
}
