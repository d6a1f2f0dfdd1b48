package org.fovea.viewer.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Element;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.FrameAssembly;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.LoadedFrame;
import org.junit.jupiter.api.Assumptions;

/** A picture of a file's first frame by DCMTK's command line. */
public final class ReferencePicture {

    private static final List<String> DECODERS = List.of("dcmj2pnm", "dcml2pnm");

    private final DicomObject header;
    private final Path file;
    private final Path folder;

    /**
     * @param header the file's own
     * @param folder for files in between
     */
    ReferencePicture(DicomObject header, Path file, Path folder) {
        this.header = header;
        this.file = file;
        this.folder = folder;
    }

    public static Path corpus() {
        return Path.of(System.getProperty("fovea.corpus", "")).resolve("dicom");
    }

    static void assumePresent() {
        Assumptions.assumeTrue(Files.isDirectory(corpus()), "skipped: corpus not present");
        for (String command : List.of("dcmj2pnm", "dcml2pnm")) {
            Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin", command)), "skipped: no " + command);
        }
    }

    /** Opaque pixels; none where DCMTK cannot draw the file. */
    int[] of(Frame frame, VoiLut voi, boolean overlays) throws IOException {
        List<String> options = new ArrayList<>();
        if (overlays) {
            options.addAll(List.of("+O", "0", "+Omr"));
        } else {
            options.add("-O");
        }
        if (frame instanceof GreyFrame grey) {
            options.addAll(lookup(grey, voi));
        }
        for (String decoder : DECODERS) {
            int[] drawn = drawn(decoder, options, file);
            if (drawn.length > 0) {
                return drawn;
            }
        }
        Path raw = folder.resolve("raw.dcm");
        return Files.isExecutable(Path.of("/usr/bin/gdcmconv"))
                        && run(List.of("gdcmconv", "--raw", file.toString(), raw.toString()))
                ? drawn("dcmj2pnm", options, raw)
                : new int[0];
    }

    /** DCMTK knows no LINEAR_EXACT; half a unit to the right and one wider its linear function is the same line. */
    private List<String> lookup(GreyFrame frame, VoiLut voi) {
        if (!(voi instanceof Window window)) {
            long before = frame.voi().stream()
                    .takeWhile(own -> own != voi)
                    .filter(VoiLut.Table.class::isInstance)
                    .count();
            return List.of("+Wl", Long.toString(before + 1));
        }
        // DCMTK leaves a dose grid in stored values.
        Double scaling = header.decimal(Tag.DOSE_GRID_SCALING);
        double unit = scaling == null || scaling == 0 ? 1 : scaling;
        boolean exact = window.function() == Window.Function.LINEAR_EXACT;
        return List.of(
                "+Ww",
                Double.toString(window.center() / unit + (exact ? 0.5 : 0)),
                Double.toString(window.width() / unit + (exact ? 1 : 0)),
                window.function() == Window.Function.SIGMOID ? "+Wfs" : "+Wfl");
    }

    private int[] drawn(String decoder, List<String> options, Path source) throws IOException {
        Path picture = folder.resolve("picture.pnm");
        Files.deleteIfExists(picture);
        List<String> command = new ArrayList<>(List.of(decoder, "--log-level", "fatal"));
        command.addAll(options);
        command.addAll(List.of("+op", source.toString(), picture.toString()));
        return run(command) && Files.exists(picture) ? pixels(Files.readAllBytes(picture)) : new int[0];
    }

    /** Whether the command went well; what it says is dropped. */
    public static boolean run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Netpbm, binary, 8 bits a sample: P5 grey, P6 colour. */
    public static int[] pixels(byte[] pnm) throws IOException {
        int at = 0;
        int[] numbers = new int[3];
        String[] header = new String(pnm, 0, Math.min(pnm.length, 200), StandardCharsets.US_ASCII).split("\n", 2);
        at = header[0].length() + 1;
        for (int i = 0; i < numbers.length; i++) {
            while (pnm[at] <= ' ' || pnm[at] == '#') {
                if (pnm[at] == '#') {
                    while (pnm[at] != '\n') {
                        at++;
                    }
                }
                at++;
            }
            while (pnm[at] > ' ') {
                numbers[i] = numbers[i] * 10 + pnm[at++] - '0';
            }
        }
        at++;
        int[] argb = new int[numbers[0] * numbers[1]];
        int samples = header[0].equals("P6") ? 3 : 1;
        if (numbers[2] != 255 || pnm.length - at < argb.length * samples) {
            throw new IOException("no picture of 8 bits: " + numbers[2]);
        }
        for (int i = 0; i < argb.length; i++) {
            int red = pnm[at + samples * i] & 0xff;
            int green = pnm[at + samples * i + (samples - 1) / 2] & 0xff;
            int blue = pnm[at + samples * i + samples - 1] & 0xff;
            argb[i] = 0xff000000 | (red << 16) | (green << 8) | blue;
        }
        return argb;
    }

    /** What the renderer draws at one device pixel to a stored one, without what the file wants over it. */
    static int[] ours(LoadedFrame frame, VoiLut voi) {
        int columns = frame.pixels().columns();
        int rows = frame.pixels().rows();
        int[] argb = new int[columns * rows];
        new FrameRenderer()
                .render(
                        new RenderRequest(
                                FramePyramid.of(frame),
                                new ImageSize(columns, rows, 1),
                                new GreyLook(voi, false, LutChoice.GREY, ImageFilter.OFF, false),
                                new PixelMapping(-0.5, 1, 0, -0.5, 0, 1),
                                Interpolation.BILINEAR,
                                Optional.empty(),
                                List.of(),
                                columns,
                                rows),
                        argb);
        return argb;
    }

    static Frame withoutProfile(DicomFiles files, Path file) {
        DicomObject header = ((Outcome.Success<DicomObject>) files.header(file)).value();
        try {
            StoredFrame stored = ((Outcome.Success<StoredFrame>) files.stored(file, 1)).value();
            return FrameAssembly.assemble(new Unprofiled(header), stored, 1, new ArrayList<>());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** An object that says nothing of profiles. */
    private record Unprofiled(DicomObject object) implements DicomObject {
        private static boolean hidden(int tag) {
            return tag == Tag.ICC_PROFILE || tag == Tag.OPTICAL_PATH_SEQUENCE;
        }

        @Override
        public boolean has(int tag) {
            return !hidden(tag) && object.has(tag);
        }

        @Override
        public List<String> texts(int tag) {
            return object.texts(tag);
        }

        @Override
        public double[] decimals(int tag) {
            return object.decimals(tag);
        }

        @Override
        public int[] integers(int tag) {
            return object.integers(tag);
        }

        @Override
        public byte[] bytes(int tag) {
            return hidden(tag) ? new byte[0] : object.bytes(tag);
        }

        @Override
        public List<DicomObject> items(int tag) {
            return hidden(tag) ? List.of() : object.items(tag);
        }

        @Override
        public List<Element> elements() {
            return object.elements();
        }
    }
}
