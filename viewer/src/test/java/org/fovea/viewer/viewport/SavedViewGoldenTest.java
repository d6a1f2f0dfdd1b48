package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomWriter;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.presentation.StoredPresentation;
import org.fovea.dicom.report.Heading;
import org.fovea.dicom.report.ImageReference;
import org.fovea.dicom.report.PresentationState;
import org.fovea.dicom.report.SourceStudy;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.render.FrameRenderer;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.ImageFilter;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.LutChoice;
import org.fovea.viewer.render.ReferencePicture;
import org.fovea.viewer.render.RenderRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grey images of the corpus under presentation states, against DCMTK's rendering of the same two files. Left out is what
 * DCMTK draws otherwise or not at all: padding, which stays black here, sigmoids and shutters.
 */
class SavedViewGoldenTest {

    private static final int FILES_OF_A_KIND = 2;

    private final DicomFiles files = new DicomFiles();

    @TempDir
    private Path folder;

    /** What a state asks for beside a window. */
    private enum Look {
        PLAIN(false, 0, false),
        INVERTED(true, 90, true),
        TABLE(false, 270, true),
        UPSIDE_DOWN(true, 180, false);

        private final boolean inverted;
        private final int rotation;
        private final boolean flipped;

        Look(boolean inverted, int rotation, boolean flipped) {
            this.inverted = inverted;
            this.rotation = rotation;
            this.flipped = flipped;
        }
    }

    @BeforeEach
    void hasReference() {
        Assumptions.assumeTrue(Files.isDirectory(ReferencePicture.corpus()), "skipped: corpus not present");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/dcmp2pgm")), "skipped: no dcmp2pgm");
    }

    @Test
    void equalsTheReferenceWithinOneLevel() throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(ReferencePicture.corpus())) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Map<String, Integer> taken = new TreeMap<>();
        for (Path file : paths) {
            if (files.instance(file) instanceof Outcome.Success<Instance>(Instance instance)
                    && instance.hasImage()
                    && named(instance)
                    && files.header(file) instanceof Outcome.Success<DicomObject>(DicomObject header)
                    && files.frame(file, 1) instanceof Outcome.Success<LoadedFrame>(LoadedFrame frame)
                    && frame.pixels() instanceof GreyFrame grey
                    && grey.padding().equals(GreyFrame.Padding.NONE)
                    && grey.modality() instanceof ModalityLut.Rescale rescale
                    && taken.getOrDefault(kind(header, rescale), 0) < FILES_OF_A_KIND) {
                for (Look look : Look.values()) {
                    if (compare(instance, header, frame, look)) {
                        taken.merge(kind(header, rescale), look.ordinal() == 0 ? 1 : 0, Integer::sum);
                    }
                }
            }
        }
        assertThat(taken.keySet())
                .contains("MONOCHROME1", "MONOCHROME1 rescaled", "MONOCHROME2", "MONOCHROME2 rescaled");
    }

    private static boolean named(Instance instance) {
        return !instance.sopClassUid().isEmpty()
                && !instance.series().seriesInstanceUid().isEmpty()
                && !instance.series().study().studyInstanceUid().isEmpty();
    }

    private static String kind(DicomObject header, ModalityLut.Rescale rescale) {
        return header.text(Tag.PHOTOMETRIC_INTERPRETATION)
                + (rescale.slope() == 1 && rescale.intercept() == 0 ? "" : " rescaled");
    }

    /** False where DCMTK cannot show the image under any state. */
    private boolean compare(Instance instance, DicomObject header, LoadedFrame frame, Look look) throws IOException {
        Path state = state(instance, header, frame, look);
        Path picture = folder.resolve("picture.pgm");
        Files.deleteIfExists(picture);
        boolean drawn = ReferencePicture.run(
                List.of("dcmp2pgm", "-p", state.toString(), instance.file().toString(), picture.toString()));
        if (!drawn || !Files.exists(picture)) {
            return false;
        }
        int[] theirs = ReferencePicture.pixels(Files.readAllBytes(picture));
        StoredPresentation read =
                StoredPresentation.of(files.header(state).orElseThrow()).orElseThrow();
        int[] ours = drawn(new SavedView("2.25.7", read), ReadyFrame.of(frame));
        assertThat(theirs).hasSameSizeAs(ours);
        assertThat(IntStream.range(0, ours.length).filter(i -> Math.abs((ours[i] & 0xff) - (theirs[i] & 0xff)) > 1))
                .as("%s %s", instance.file().getFileName(), look)
                .isEmpty();
        return true;
    }

    private Path state(Instance instance, DicomObject header, LoadedFrame frame, Look look) throws IOException {
        GreyFrame grey = (GreyFrame) frame.pixels();
        Window own = ReadyFrame.of(frame).voi() instanceof Window given ? given : Window.of(127.5, 255);
        PresentationState window = new PresentationState(
                "GOLDEN",
                "",
                ImageReference.to(instance, 1),
                grey.columns(),
                grey.rows(),
                null,
                (ModalityLut.Rescale) grey.modality(),
                Window.of(own.center(), Math.max(2, own.width())),
                look.inverted,
                List.of());
        Heading heading = Heading.ofNewSeries(
                SourceStudy.of(instance, header), 901, look.name(), "1", LocalDateTime.of(2026, 12, 1, 8, 0));
        ObjectDraft draft = window.object(heading)
                .integers(Tag.IMAGE_ROTATION, look.rotation)
                .text(Tag.IMAGE_HORIZONTAL_FLIP, look.flipped ? "Y" : "N");
        if (look == Look.TABLE) {
            draft.items(Tag.PRESENTATION_LUT_SEQUENCE, lifted());
        }
        Path state = new DicomWriter().write(draft, folder.resolve("state.dcm")).orElseThrow();
        if (look == Look.TABLE) {
            // A state has a shape or a table.
            ReferencePicture.run(List.of("dcmodify", "-nb", "-ea", "(2050,0020)", state.toString()));
        }
        return state;
    }

    /** A Presentation LUT of 4,096 entries of 12 bits that lifts the middle. */
    private static ObjectDraft lifted() {
        byte[] data = new byte[2 * 4096];
        for (int i = 0; i < 4096; i++) {
            double share = i / 4095.0;
            int entry = (int) Math.rint(share * (1.5 - 0.5 * share) * 4095);
            data[2 * i] = (byte) entry;
            data[2 * i + 1] = (byte) (entry >> 8);
        }
        return new ObjectDraft().integers(Tag.LUT_DESCRIPTOR, 4096, 0, 12).bytes(Tag.LUT_DATA, data);
    }

    private static int[] drawn(SavedView view, ReadyFrame ready) {
        ReadyFrame seen = view.over(ready);
        boolean turned = view.turned().quarterTurns() % 2 != 0;
        int columns = ready.frame().pixels().columns();
        int rows = ready.frame().pixels().rows();
        int across = turned ? rows : columns;
        int down = turned ? columns : rows;
        int[] argb = new int[across * down];
        ImageSize size = new ImageSize(columns, rows, 1);
        new FrameRenderer()
                .render(
                        new RenderRequest(
                                seen.pyramid(),
                                size,
                                new GreyLook(seen.voi(), false, LutChoice.GREY, ImageFilter.OFF, true),
                                view.turned().mapping(size, across, down),
                                Interpolation.NEAREST,
                                Optional.empty(),
                                List.of(),
                                across,
                                down),
                        argb);
        return argb;
    }
}
