package org.fovea.dicom.dcm4che;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.segment.SegmentFrame;
import org.fovea.dicom.segment.Segmentation;
import org.fovea.dicom.structure.Roi;
import org.fovea.dicom.structure.StructureSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segmentations and structure sets of other projects; the counts are those that pydicom and numpy find. */
class SegmentationCorpusTest {

    private static final String HIGHDICOM = "ImagingDataCommons+highdicom/data/test_files/";

    private final DicomFiles files = new DicomFiles();

    @ParameterizedTest
    @CsvSource({
        HIGHDICOM + "seg_image_cr_binary.dcm, BINARY, 1, 1, 151",
        HIGHDICOM + "seg_image_ct_binary.dcm, BINARY, 1, 3, 638",
        HIGHDICOM + "seg_image_ct_binary_overlap.dcm, BINARY, 2, 8, 80",
        HIGHDICOM + "seg_image_ct_true_fractional.dcm, FRACTIONAL, 1, 3, 661",
        HIGHDICOM + "seg_image_sm_control.dcm, BINARY, 20, 20, 523",
        HIGHDICOM + "seg_image_sm_control_labelmap.dcm, LABEL_MAP, 21, 20, 523",
        HIGHDICOM + "seg_image_sm_control_labelmap_palette_color.dcm, LABEL_MAP, 21, 20, 523",
        HIGHDICOM + "seg_image_sm_dots_tiled_full.dcm, BINARY, 50, 1250, 200",
        "QIICR+dcmqi/data/segmentations/partial_overlaps.dcm, BINARY, 5, 7, 43639",
        "QIICR+dcmqi/data/segmentations/sparse-labelmap-ppv5.dcm, LABEL_MAP, 2, 2, 630",
        "QIICR+dcmqi/data/sr-example/seg.dcm, BINARY, 1, 13, 795",
        "pydicom-data/data_store/data/liver.dcm, BINARY, 1, 3, 107098",
        "pydicom-data/data_store/data/liver_nonbyte_aligned_rle.dcm, BINARY, 1, 3, 107098"
    })
    void everySegmentsPixelsAreThere(String file, Segmentation.Kind kind, int segments, int frames, long pixels) {
        Segmentation segmentation = segmentation(file);
        assertThat(segmentation.kind()).isEqualTo(kind);
        assertThat(segmentation.segments()).hasSize(segments);
        assertThat(segmentation.frames()).hasSize(frames);
        long covered = segmentation.segments().stream()
                .filter(segment -> !segment.background())
                .mapToLong(segment -> segmentation.framesOf(segment.number()).stream()
                        .mapToLong(frame -> covered(segmentation, frame, segment.number()))
                        .sum())
                .sum();
        assertThat(covered).isEqualTo(pixels);
    }

    @Test
    void bothWaysToTileASlideShowTheSameSegments() {
        Segmentation sparse = segmentation(HIGHDICOM + "seg_image_sm_dots.dcm");
        Segmentation full = segmentation(HIGHDICOM + "seg_image_sm_dots_tiled_full.dcm");
        for (SegmentFrame frame : sparse.frames()) {
            SegmentFrame twin = full.framesOf(frame.segmentNumber()).stream()
                    .filter(other -> other.tile() != null && other.tile().equals(frame.tile()))
                    .findFirst()
                    .orElseThrow();
            assertThat(full.mask(twin, twin.segmentNumber()).orElseThrow().coverage())
                    .isEqualTo(sparse.mask(frame, frame.segmentNumber())
                            .orElseThrow()
                            .coverage());
        }
    }

    @Test
    void aPaletteColoursTheSegmentsOfALabelMap() {
        Segmentation labels = segmentation(HIGHDICOM + "seg_image_sm_control_labelmap_palette_color.dcm");
        assertThat(labels.segments())
                .anySatisfy(segment -> assertThat(segment.rgb()).isNotNull());
    }

    @Test
    void aSegmentSaysWhatItIsAndWhereItWasDrawn() {
        Segmentation liver = segmentation("QIICR+dcmqi/data/segmentations/24x38x3/seg/label.seg");
        assertThat(liver.segments().getFirst().type().title()).isEqualTo("Liver");
        assertThat(liver.segments().getFirst().algorithmName()).isEqualTo("SlicerEditor");
        // The liver's colour in the table of 3D Slicer is (221, 130, 101); this one was converted under D65.
        Integer rgb = liver.segments().getFirst().rgb();
        assertThat(rgb).isNotNull();
        assertThat(rgb >> 16).isCloseTo(221, within(4));
        assertThat(rgb >> 8 & 0xff).isCloseTo(130, within(4));
        assertThat(rgb & 0xff).isCloseTo(101, within(4));
        SegmentFrame middle = liver.frames().get(1);
        String source = middle.sources().getFirst().sopInstanceUid();
        List<Path> images = IntStream.rangeClosed(1, 3)
                .mapToObj(i ->
                        Corpus.folder().resolve("QIICR+dcmqi/data/segmentations/24x38x3/image/IMG000" + i + ".dcm"))
                .toList();
        ImagePlane plane = images.stream()
                .map(file -> files.instance(file).orElseThrow())
                .filter(instance -> instance.sopInstanceUid().equals(source))
                .findFirst()
                .orElseThrow()
                .plane();
        assertThat(plane).isNotNull();
        assertThat(middle.liesIn(plane, 0.5)).isTrue();
        assertThat(liver.frames().getFirst().liesIn(plane, 0.5)).isFalse();
    }

    @Test
    void outlinesWithoutReferencesLieOnTheirSlices() {
        Path folder = Corpus.folder().resolve("cerr+CERR/Unit_Testing/data_for_cerr_tests/IBSI1_CT_phantom/image");
        StructureSet set = files.header(folder.resolve("DCM_RS_00060.dcm"))
                .then(StructureSet::of)
                .orElseThrow();
        Roi tumour = set.rois().getFirst();
        assertThat(tumour.name()).isEqualTo("GTV-1");
        assertThat(tumour.contours()).hasSize(26);
        int outlined = 0;
        double voxels = 0;
        for (int i = 0; i < 60; i++) {
            ImagePlane slice = files.instance(folder.resolve("DCM_IMG_%05d.dcm".formatted(i)))
                    .orElseThrow()
                    .plane();
            assertThat(slice).isNotNull();
            int inside = tumour.in(slice, 1.5).mask(201, 204).cardinality();
            outlined += inside > 0 ? 1 : 0;
            voxels += inside;
        }
        assertThat(outlined).isEqualTo(26);
        // The outlines enclose 358,661 mm3 by the shoelace formula.
        double spacing = 0.97699999809265;
        assertThat(voxels * spacing * spacing * 3).isCloseTo(358_661, within(358_661 * 0.005));
    }

    @Test
    void aClinicalStructureSetIsReadAsAWhole() {
        StructureSet set = files.header(Corpus.folder().resolve("notZaki+DICOMSamples/DICOMSamples/rtstruct.dcm"))
                .then(StructureSet::of)
                .orElseThrow();
        assertThat(set.rois()).hasSize(8);
        assertThat(set.brokenContours()).isZero();
        Roi parotid = set.rois().get(6);
        assertThat(parotid.name()).isEqualTo("Parotid_L");
        assertThat(parotid.interpretedType()).isEqualTo("ORGAN");
        assertThat(parotid.rgb()).isEqualTo(0xffff00);
        assertThat(parotid.contours()).hasSize(34);
        assertThat(parotid.contours())
                .allSatisfy(contour -> assertThat(contour.images()).hasSize(1));
        assertThat(parotid.contours().stream()
                        .mapToInt(contour -> contour.size())
                        .sum())
                .isEqualTo(4010);
    }

    private Segmentation segmentation(String file) {
        return files.image(Corpus.folder().resolve(file)).then(Segmentation::of).orElseThrow();
    }

    private static long covered(Segmentation segmentation, SegmentFrame frame, int segment) {
        byte[] coverage = segmentation.mask(frame, segment).orElseThrow().coverage();
        return IntStream.range(0, coverage.length).filter(i -> coverage[i] != 0).count();
    }
}
