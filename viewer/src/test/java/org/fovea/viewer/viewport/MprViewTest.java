package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.SeriesOrder;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeAssembly;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.platform.Toolkit;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.Projection;
import org.fovea.viewer.reformat.Slab;
import org.fovea.viewer.reformat.TestVolumes;
import org.fovea.viewer.reformat.VoxelBlocks;
import org.fovea.viewer.render.ImageSize;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Linked cuts in a window, by hand and by key. */
@NeedsJavaFx
class MprViewTest {

    private static final int SIZE = 900;

    /** A tilted rod of bone in a ball of brain in air; a half as large as the screen shows it. */
    private static Volume phantom() {
        return TestVolumes.of(
                TestVolumes.upright(96, 96, 48, 1, 2, new Vector3(-48, -48, 0)),
                new SampleMeaning(
                        true,
                        new ModalityLut.Rescale(1, 0, "HU"),
                        List.of(Window.of(40, 400)),
                        false,
                        GreyFrame.Padding.NONE,
                        0),
                (x, y, z) -> {
                    double px = x - 47.5;
                    double py = y - 47.5;
                    double pz = 2 * (z - 23.5);
                    double skull = Math.sqrt(px * px + py * py + pz * pz);
                    double rod = Math.hypot(px - 0.5 * pz, py);
                    return skull > 44 ? -1000 : skull > 40 ? 900 : rod < 4 ? 300 : 40;
                });
    }

    private static MprStage stage(Locale locale) {
        return new MprStage(
                SIZE,
                SIZE,
                locale,
                (slot, _) -> CompletableFuture.supplyAsync(() -> Outcome.success(TestFrames.head(slot.instance()))));
    }

    private static MprSession open(MprStage screen, Volume volume, List<Instance> instances) {
        ReformatSource source = ReformatSource.of(volume, instances.get(instances.size() / 2));
        VoxelBlocks blocks = VoxelBlocks.of(volume);
        MprSession[] session = new MprSession[1];
        screen.act(() -> {
            screen.cells.forEach(cell -> cell.stackProperty().set(ImageStack.of(instances)));
            session[0] = new MprSession(source, screen.cells);
            session[0].complete(blocks);
        });
        return session[0];
    }

    @Test
    void cutsAreLinkedMovedTurnedThickenedAndLeft() throws IOException {
        List<Instance> instances = TestFrames.instances("CT", 48, 96);
        try (MprStage screen = stage(Locale.ENGLISH);
                Volume volume = phantom()) {
            MprSession session = open(screen, volume, instances);
            screen.keep("mpr-phantom");
            assertThat(screen.text(0, "overlay-bottom-left")).contains("reformatted  axial", "25/48");
            assertThat(screen.text(1, "overlay-bottom-left")).contains("reformatted  coronal", "49/96");
            assertThat(screen.text(1, "letter-top")).isEqualTo("H");
            assertThat(screen.text(2, "letter-left")).isEqualTo("A");
            assertThat(screen.text(3, "overlay-bottom-left")).contains("MIP, whole volume");

            Vector3 before = session.mpr().centre();
            CrossHairLine line = line(screen, session, 0, CutName.CORONAL);
            double x = line.centre().x();
            double y = line.centre().y();
            screen.drag(0, x, y, x + 46.5, y - 31);
            Vector3 after = session.mpr().centre();
            // 449 pixels show 96 mm.
            assertThat(after.x() - before.x()).isCloseTo(46.5 * 96 / 449, within(1e-6));
            assertThat(after.y() - before.y()).isCloseTo(-31 * 96 / 449.0, within(1e-6));
            assertThat(after.z()).isEqualTo(before.z());

            line = line(screen, session, 0, CutName.CORONAL);
            var grip = line.along(CrossHairLine.TURN_AT, 0);
            double angle = Math.toRadians(30);
            double dx = grip.x() - line.centre().x();
            double dy = grip.y() - line.centre().y();
            screen.drag(
                    0,
                    grip.x(),
                    grip.y(),
                    line.centre().x() + dx * Math.cos(angle) - dy * Math.sin(angle),
                    line.centre().y() + dx * Math.sin(angle) + dy * Math.cos(angle));
            assertThat(session.mpr().axes(CutName.CORONAL).right().dot(new Vector3(1, 0, 0)))
                    .isCloseTo(Math.cos(angle), within(1e-9));
            assertThat(session.mpr().oblique(CutName.SAGITTAL)).isTrue();
            assertThat(screen.text(1, "overlay-bottom-left")).contains("coronal oblique");
            CrossHairLine turned = line(screen, session, 0, CutName.CORONAL);
            assertThat(turned.along(0, 0).distance(line.along(0, 0))).isCloseTo(0, within(1e-6));
            screen.keep("mpr-phantom-oblique");

            var pull = turned.along(CrossHairLine.PULL_AT, turned.halfSlab());
            var pulled = turned.along(CrossHairLine.PULL_AT, 5 * turned.pixelsPerMm());
            screen.drag(0, pull.x(), pull.y(), pulled.x(), pulled.y());
            assertThat(session.mpr().slab(CutName.CORONAL).thicknessMm()).isEqualTo(10);
            assertThat(screen.text(1, "overlay-bottom-left")).contains("MIP 10.0 mm");
            screen.key(1, KeyCode.B, false);
            assertThat(screen.text(1, "overlay-bottom-left")).contains("MinIP 10.0 mm");
            screen.key(1, KeyCode.PLUS, false);
            assertThat(screen.text(1, "overlay-bottom-left")).contains("MinIP 12.0 mm");
            screen.keep("mpr-phantom-slab");

            screen.key(0, KeyCode.U, false);
            assertThat(session.mpr().oblique(CutName.CORONAL)).isFalse();
            screen.key(0, KeyCode.DOWN, false);
            assertThat(screen.text(0, "overlay-bottom-left")).contains("26/48");

            screen.key(3, KeyCode.B, false);
            assertThat(screen.text(3, "overlay-bottom-left")).contains("volume rendering  bone");
            screen.drag(3, 200, 200, 260, 180);
            screen.keep("mpr-phantom-volume");

            screen.act(session::leave);
            assertThat(screen.cells.getFirst().shownProperty().get()).isInstanceOf(Shown.Picture.class);
        }
    }

    @Test
    void linesTurnFreelyWhereTheyAreNotJoined() {
        List<Instance> instances = TestFrames.instances("CT", 48, 96);
        try (MprStage screen = stage(Locale.SIMPLIFIED_CHINESE);
                Volume volume = phantom()) {
            MprSession session = open(screen, volume, instances);
            screen.key(0, KeyCode.J, false);
            screen.key(0, KeyCode.RIGHT, true);
            assertThat(session.mpr().oblique(CutName.CORONAL)).isTrue();
            assertThat(session.mpr().oblique(CutName.SAGITTAL)).isFalse();
            assertThat(screen.text(1, "overlay-bottom-left")).contains("重建  斜冠状位");
        }
    }

    private static CrossHairLine line(MprStage screen, MprSession session, int cell, CutName cut) {
        return Toolkit.call(() -> {
            ViewportModel model = screen.cells.get(cell);
            CutMark mark = model.cutControl().orElseThrow().marks().stream()
                    .filter(some -> some.line().cut() == cut)
                    .findFirst()
                    .orElseThrow();
            var frame = model.frame().orElseThrow();
            ViewportView view = screen.view(cell);
            return CrossHairLine.of(
                    mark,
                    model.transformProperty().get().mapping(ImageSize.of(frame), view.getWidth(), view.getHeight()));
        });
    }

    @Test
    void chestCt() throws IOException {
        List<Instance> instances = corpus("cornerstonejs+cornerstoneTools/examples/assets/dicom/bellona/chest_lung");
        DicomFiles files = new DicomFiles();
        try (MprStage screen = stage(Locale.ENGLISH);
                Volume volume = VolumeAssembly.of(instances.stream()
                                .map(instance -> files.frame(instance.file(), 1).orElseThrow())
                                .toList())
                        .orElseThrow()) {
            MprSession session = open(screen, volume, instances);
            screen.keep("mpr-ct");
            screen.key(0, KeyCode.RIGHT, true);
            screen.key(0, KeyCode.RIGHT, true);
            screen.key(0, KeyCode.RIGHT, true);
            screen.act(() -> session.mpr(session.mpr().with(CutName.CORONAL, new Slab(Projection.MAXIMUM, 20))));
            for (int step = 0; step < 4; step++) {
                screen.keep("mpr-ct-" + step);
                screen.key(3, KeyCode.B, false);
            }
        }
    }

    private static List<Instance> corpus(String folder) throws IOException {
        Path corpus =
                Path.of(System.getProperty("fovea.corpus", "")).resolve("dicom").resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: corpus not present");
        DicomFiles files = new DicomFiles();
        try (Stream<Path> paths = Files.walk(corpus)) {
            return SeriesOrder.sorted(paths.filter(Files::isRegularFile)
                    .flatMap(file -> files.instance(file) instanceof Outcome.Success<Instance>(Instance instance)
                                    && instance.hasImage()
                            ? Stream.of(instance)
                            : Stream.empty())
                    .toList());
        }
    }
}
