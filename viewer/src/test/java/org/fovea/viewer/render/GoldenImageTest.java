package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of the corpus at one device pixel to a stored one against those of DCMTK, which decodes with its own codecs or,
 * for JPEG 2000, with GDCM's. By default a few files of every kind; {@code -Dfovea.golden=all} takes the whole corpus and
 * writes the table of {@code docs/conformance.md} to {@code target/golden.md}.
 */
class GoldenImageTest {

    private static final int FILES_OF_A_KIND = 1;

    private final DicomFiles files = new DicomFiles();
    private final Map<String, Row> rows = new TreeMap<>();
    private final List<String> different = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    @TempDir
    Path folder;

    /** Counts of one line of the table. */
    private static final class Row {
        private int compared;
        private int equal;
    }

    @BeforeEach
    void hasReference() {
        ReferencePicture.assumePresent();
    }

    @Test
    void equalsTheReferenceWithinOneLevel() throws IOException {
        Path corpus = ReferencePicture.corpus();
        boolean all = System.getProperty("fovea.golden", "").equals("all");
        Map<String, Integer> taken = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(corpus)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : paths) {
            if (files.instance(file) instanceof Outcome.Success<Instance>(Instance instance)
                    && instance.hasImage()
                    && files.frame(file, 1) instanceof Outcome.Success<LoadedFrame>(LoadedFrame frame)) {
                DicomObject header = header(file);
                List<VoiLut> own = lookups(frame.pixels());
                List<VoiLut> tried = new ArrayList<>(own);
                tried.addAll(others(own.getFirst(), frame.pixels()));
                for (VoiLut voi : tried) {
                    String kind = kind(header, frame.pixels(), voi);
                    String full = own.contains(voi) ? kind + instance.transferSyntaxUid() : kind;
                    boolean wanted = taken.merge(full, 1, Integer::sum) <= FILES_OF_A_KIND;
                    if (wanted || (all && own.contains(voi))) {
                        compare(file, corpus.relativize(file).toString().replace('\\', '/'), frame, voi, kind);
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        rows.forEach((kind, row) -> lines.add("| " + kind + " | " + row.compared + " | " + row.equal + " |"));
        lines.add("");
        lines.addAll(different);
        if (all) {
            lines.add("");
            silent.forEach(name -> lines.add("no reference: " + name));
        }
        Files.write(Path.of("target", all ? "golden.md" : "golden-few.md"), lines);
        assertThat(rows).isNotEmpty();
        List<String> document = Files.readAllLines(Path.of("..", "docs", "conformance.md"));
        assertThat(document).containsAll(different);
        if (all) {
            assertThat(document).containsAll(lines.subList(0, rows.size()));
        }
    }

    /** The object's own windows and tables, and where it has none, the one that the viewer would choose. */
    private static List<VoiLut> lookups(Frame frame) {
        return switch (frame) {
            case ColourFrame colour -> List.of(Window.of(127.5, 255));
            case GreyFrame grey -> grey.voi().isEmpty() ? List.of(GreyRange.defaultVoi(grey)) : grey.voi();
        };
    }

    /** No file of the corpus asks for a sigmoid, and few for exact lines: the object's own window in those forms. */
    private static List<VoiLut> others(VoiLut own, Frame frame) {
        return own instanceof Window window && frame instanceof GreyFrame && window.width() > 1
                ? List.of(
                        new Window(window.center(), window.width(), Window.Function.SIGMOID, ""),
                        new Window(window.center(), window.width(), Window.Function.LINEAR_EXACT, ""))
                : List.of();
    }

    private static String kind(DicomObject header, Frame frame, VoiLut voi) {
        String photometric =
                header.has(Tag.PHOTOMETRIC_INTERPRETATION) ? header.text(Tag.PHOTOMETRIC_INTERPRETATION) : "not stated";
        return switch (frame) {
            case ColourFrame colour -> photometric + " | - | -";
            case GreyFrame grey ->
                photometric + " | "
                        + switch (grey.modality()) {
                            case ModalityLut.Table table -> "table";
                            case ModalityLut.Rescale rescale ->
                                rescale.slope() == 1 && rescale.intercept() == 0 ? "none" : "rescale";
                        }
                        + " | "
                        + switch (voi) {
                            case VoiLut.Table table -> "table";
                            case Window window -> window.function().name();
                        };
        };
    }

    private void compare(Path file, String name, LoadedFrame frame, VoiLut voi, String kind) throws IOException {
        int[] expected = new ReferencePicture(header(file), file, folder).of(frame.pixels(), voi, false);
        if (expected.length != frame.pixels().columns() * frame.pixels().rows()) {
            silent.add(name);
            return;
        }
        int[] drawn = ReferencePicture.ours(withoutProfile(file, frame), voi);
        int worst = 0;
        int count = 0;
        for (int i = 0; i < drawn.length; i++) {
            if (frame.pixels() instanceof GreyFrame grey
                    && grey.blank(grey.values().at(i))) {
                continue;
            }
            int difference = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                difference =
                        Math.max(difference, Math.abs(((drawn[i] >> shift) & 0xff) - ((expected[i] >> shift) & 0xff)));
            }
            worst = Math.max(worst, difference);
            count += difference > 1 ? 1 : 0;
        }
        Row row = rows.computeIfAbsent(kind, absent -> new Row());
        row.compared++;
        row.equal += worst <= 1 ? 1 : 0;
        if (worst > 1) {
            different.add("- `" + name + "` (" + voi(voi) + "): up to " + worst + " levels in " + count + " pixels");
        }
    }

    private DicomObject header(Path file) {
        return ((Outcome.Success<DicomObject>) files.header(file)).value();
    }

    private static String voi(VoiLut voi) {
        return voi instanceof Window window
                ? window.function() + " W " + window.width() + " L " + window.center()
                : "table";
    }

    /** The reference does not know profiles, so that step is left out on both sides. */
    private LoadedFrame withoutProfile(Path file, LoadedFrame frame) {
        return frame.pixels() instanceof ColourFrame
                ? new LoadedFrame(frame.key(), ReferencePicture.withoutProfile(files, file), frame.facts())
                : frame;
    }

    /** Every pixel of an overlay is white in the reference, and no pixel beside it differs from the plain picture. */
    @Test
    void drawsTheOverlaysOfTheReference() throws IOException {
        Path corpus = ReferencePicture.corpus();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(corpus)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        int compared = 0;
        Set<String> seen = new HashSet<>();
        for (Path file : paths) {
            if (!(files.instance(file) instanceof Outcome.Success<Instance>(Instance instance))
                    || !instance.hasImage()
                    || !(files.frame(file, 1) instanceof Outcome.Success<LoadedFrame>(LoadedFrame frame))
                    || frame.graphics().overlays().isEmpty()
                    || !seen.add(instance.series().seriesInstanceUid())) {
                continue;
            }
            VoiLut voi = lookups(frame.pixels()).getFirst();
            int[] plain = new ReferencePicture(header(file), file, folder).of(frame.pixels(), voi, false);
            int[] over = new ReferencePicture(header(file), file, folder).of(frame.pixels(), voi, true);
            int columns = frame.pixels().columns();
            if (plain.length != columns * frame.pixels().rows() || over.length != plain.length) {
                continue;
            }
            compared++;
            for (int i = 0; i < plain.length; i++) {
                int column = i % columns;
                int row = i / columns;
                boolean drawn = frame.graphics().overlays().stream().anyMatch(plane -> plane.at(column, row));
                assertThat(over[i] & 0xffffff)
                        .as("%s, column %d, row %d", file, column, row)
                        .isEqualTo(drawn ? 0xffffff : plain[i] & 0xffffff);
            }
        }
        assertThat(compared).isPositive();
    }
}
