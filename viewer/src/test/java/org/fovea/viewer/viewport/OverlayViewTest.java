package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.segment.Segmentation;
import org.fovea.dicom.structure.StructureSet;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.SeriesOrder;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeAssembly;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.FusionLayer;
import org.fovea.viewer.reformat.SegmentLayer;
import org.fovea.viewer.reformat.SegmentSource;
import org.fovea.viewer.reformat.TestVolumes;
import org.fovea.viewer.reformat.VoxelBlocks;
import org.fovea.viewer.render.ColourMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Segments, structures and a second volume over images and cuts. */
@NeedsJavaFx
class OverlayViewTest {

    private static final int SIZE = 900;

    private final DicomFiles files = new DicomFiles();

    private List<Instance> corpus(String folder) throws IOException {
        Path corpus =
                Path.of(System.getProperty("fovea.corpus", "")).resolve("dicom").resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: corpus not present");
        try (Stream<Path> paths = Files.walk(corpus)) {
            return SeriesOrder.sorted(paths.filter(Files::isRegularFile)
                    .flatMap(file -> files.instance(file) instanceof Outcome.Success<Instance>(Instance instance)
                            ? Stream.of(instance)
                            : Stream.empty())
                    .toList());
        }
    }

    private MprStage stage() {
        return new MprStage(
                SIZE,
                SIZE,
                Locale.ENGLISH,
                (slot, _) -> CompletableFuture.supplyAsync(
                        () -> files.frame(slot.instance().file(), slot.frameNumber())));
    }

    private static MprSession open(MprStage screen, Volume volume, List<Instance> images) {
        ReformatSource source = ReformatSource.of(volume, images.get(images.size() / 2));
        VoxelBlocks blocks = VoxelBlocks.of(volume);
        MprSession[] session = new MprSession[1];
        screen.act(() -> {
            screen.cells.forEach(cell -> cell.stackProperty().set(ImageStack.of(images)));
            session[0] = new MprSession(source, screen.cells);
            session[0].complete(blocks);
        });
        return session[0];
    }

    /** A body with a bright node, as CT and as PET with a grid of its own. */
    private static double node(double x, double y, double z) {
        return Math.sqrt((x - 20) * (x - 20) + (y + 10) * (y + 10) + (z - 55) * (z - 55));
    }

    @Test
    void aSecondVolumeIsSeenInColoursOnAllCuts() throws IOException {
        List<Instance> images = TestFrames.instances("CT", 48, 96);
        SampleMeaning hounsfield = new SampleMeaning(
                true,
                new ModalityLut.Rescale(1, 0, "HU"),
                List.of(Window.of(40, 400)),
                false,
                GreyFrame.Padding.NONE,
                0);
        try (MprStage screen = stage();
                Volume ct = TestVolumes.of(
                        TestVolumes.upright(96, 96, 48, 1.5, 2.5, new Vector3(-72, -72, 0)),
                        hounsfield,
                        (x, y, z) -> Math.hypot(1.5 * x - 72, 1.3 * (1.5 * y - 72)) > 64
                                ? -1000
                                : node(1.5 * x - 72, 1.5 * y - 72, 2.5 * z) < 9 ? 60 : 20);
                Volume pet = TestVolumes.of(
                        TestVolumes.upright(40, 40, 32, 4, 4, new Vector3(-80, -80, -4)),
                        SampleMeaning.of(false, new ModalityLut.Rescale(1, 0, "BQML")),
                        (x, y, z) -> 8000 * Math.exp(-Math.pow(node(4 * x - 80, 4 * y - 80, 4 * z - 4) / 9, 2)))) {
            MprSession session = open(screen, ct, images);
            screen.act(() -> {
                session.mpr(session.mpr().movedTo(new Vector3(20, -10, 55)));
                screen.cells
                        .getFirst()
                        .spatialLayersProperty()
                        .set(List.of(new FusionLayer(pet, Window.of(4000, 8000), ColourMap.INFERNO, 0.6)));
            });
            BufferedImage picture = screen.keep("fusion");
            int centre = picture.getRGB(225 + (int) (20 / 144.0 * 449) + 3, 225 - (int) (10 / 144.0 * 449) - 6);
            assertThat(Math.abs((centre >> 16 & 0xff) - (centre & 0xff))).isGreaterThan(40);
            int away = picture.getRGB(120, 225);
            assertThat(away >> 16 & 0xff).isEqualTo(away & 0xff);
            int whole = picture.getRGB(740, 688);
            assertThat(whole >> 16 & 0xff).as("a projection has depth").isEqualTo(whole & 0xff);
        }
    }

    @Test
    void aStructureSetLiesOverItsCt() throws IOException {
        List<Instance> all = corpus("cerr+CERR/Unit_Testing/data_for_cerr_tests/IBSI1_CT_phantom");
        List<Instance> images = all.stream().filter(Instance::hasImage).toList();
        Instance object = all.stream()
                .filter(instance -> instance.series().modality().equals("RTSTRUCT"))
                .findFirst()
                .orElseThrow();
        try (MprStage screen = stage();
                Volume volume = VolumeAssembly.of(images.stream()
                                .map(instance -> files.frame(instance.file(), 1).orElseThrow())
                                .toList())
                        .orElseThrow()) {
            StructureSet set =
                    files.header(object.file()).then(StructureSet::of).orElseThrow();
            List<SegmentLayer> layers = SegmentSource.of(
                            set,
                            images.stream()
                                    .map(Instance::plane)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            images.getFirst().columns(),
                            images.getFirst().rows(),
                            volume.geometry().stepsMm().z(),
                            volume.frameOfReferenceUid(),
                            0.25)
                    .orElseThrow();
            assertThat(layers.getFirst().looks()).isNotEmpty();
            MprSession session = open(screen, volume, images);
            screen.act(() -> screen.cells.getFirst().spatialLayersProperty().set(List.copyOf(layers)));
            screen.keep("rtstruct");
            screen.act(() -> session.mpr(session.mpr().turned(CutName.AXIAL, CutName.CORONAL, 0.4, true)));
            screen.keep("rtstruct-oblique");
        }
    }

    @Test
    void aSegmentationLiesOverItsCt() throws IOException {
        List<Instance> all = corpus("QIICR+dcmqi/data/segmentations/24x38x3");
        List<Instance> images = all.stream()
                .filter(instance -> instance.file().getParent().endsWith("image"))
                .toList();
        Path object = all.stream()
                .filter(instance -> instance.series().modality().equals("SEG"))
                .map(Instance::file)
                .findFirst()
                .orElseThrow();
        List<SegmentLayer> layers = files.image(object)
                .then(Segmentation::of)
                .then(segmentation -> SegmentSource.of(segmentation, 0.25, "object"))
                .orElseThrow();
        try (MprStage screen = stage()) {
            screen.act(() -> {
                screen.cells.forEach(cell -> cell.stackProperty().set(ImageStack.of(images)));
                screen.cells.getFirst().spatialLayersProperty().set(List.copyOf(layers));
            });
            screen.keep("segmentation");
        }
    }
}
