package org.fovea.viewer.reformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.render.ColourMap;
import org.fovea.viewer.render.FramePyramid;
import org.fovea.viewer.render.GreyLook;
import org.fovea.viewer.render.ImageSize;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.RenderRequest;
import org.fovea.viewer.render.ViewTransform;
import org.junit.jupiter.api.Test;

class SpatialLayersTest {

    private static final int SIZE = 20;
    private static final int GREY = 0xff404040;

    private static int[] paint(SpatialLayer layer, ImagePlane plane) {
        ImageSize size = new ImageSize(SIZE, SIZE, 1);
        RenderRequest request = new RenderRequest(
                FramePyramid.of(TestFrames.ramp(SIZE, SIZE)),
                size,
                new GreyLook(Window.of(0, 10), false),
                ViewTransform.FIT.mapping(size, SIZE, SIZE),
                Interpolation.NEAREST,
                Optional.empty(),
                List.of(),
                SIZE,
                SIZE);
        int[] argb = new int[SIZE * SIZE];
        java.util.Arrays.fill(argb, GREY);
        FrameFacts facts = TestFrames.facts(plane);
        layer.on(facts).orElseThrow().paint(request, 0, SIZE, argb);
        return argb;
    }

    /** Columns 5 to 9 and rows 3 to 8 of slices 2 to 4, every second slice missing from the object. */
    private static SegmentLayer box(boolean visible, double opacity) {
        VolumeGeometry grid = TestVolumes.upright(SIZE, SIZE, 8, 1, 2);
        List<SegmentGrid.Part> parts = new ArrayList<>();
        for (int slice = 0; slice < 8; slice++) {
            BitSet bits = new BitSet();
            if (slice >= 2 && slice <= 4) {
                for (int row = 3; row <= 8; row++) {
                    bits.set(row * SIZE + 5, row * SIZE + 10);
                }
            }
            parts.add(new SegmentGrid.Part(1, grid.plane(slice), bits));
        }
        return new SegmentLayer(
                SegmentGrid.of(SIZE, SIZE, parts, 2),
                TestVolumes.FRAME_OF_REFERENCE,
                List.of(
                        new SegmentLook("first", 0x00ff00, false, true),
                        new SegmentLook("second", 0xff0000, false, visible)),
                opacity);
    }

    @Test
    void aSegmentIsFilledAndOutlinedOnItsSlices() {
        int[] slice =
                paint(box(true, 0.5), TestVolumes.upright(SIZE, SIZE, 8, 1, 2).plane(3));
        assertThat(slice[3 * SIZE + 5]).as("outline").isEqualTo(0xffff0000);
        assertThat(slice[5 * SIZE + 7]).as("filling").isEqualTo(0xffa02020);
        assertThat(slice[5 * SIZE + 4]).as("outside").isEqualTo(GREY);
        assertThat(paint(
                        box(true, 0.5), TestVolumes.upright(SIZE, SIZE, 8, 1, 2).plane(5)))
                .as("another slice")
                .containsOnly(GREY);
    }

    @Test
    void aSegmentIsCutWhereAPlaneCutsIt() {
        // Coronal: columns are x, rows run from z = 14 down to the feet in steps of 1 mm.
        CutAxes coronal = new CutAxes(new Vector3(1, 0, 0), new Vector3(0, 0, -1));
        int[] cut = paint(
                box(true, 0),
                CutPlane.at(new Vector3(0, 5, 14), 0, 0, coronal.right(), coronal.down(), 1, SIZE, SIZE)
                        .plane());
        for (int row = 0; row < SIZE; row++) {
            // Slices 2 to 4 lie at 4, 6 and 8 mm and reach 1 mm beyond.
            double z = 14 - row;
            boolean within = z >= 3 && z < 9;
            assertThat(cut[row * SIZE + 5] != GREY).as("z %s", z).isEqualTo(within);
            assertThat(cut[row * SIZE + 10]).isEqualTo(GREY);
        }
    }

    @Test
    void hiddenSegmentsAndOtherFramesOfReferenceAreNotDrawn() {
        ImagePlane plane = TestVolumes.upright(SIZE, SIZE, 8, 1, 2).plane(3);
        assertThat(paint(box(false, 0.5), plane)).containsOnly(GREY);
        SegmentLayer elsewhere =
                new SegmentLayer(box(true, 1).grid(), "9.9", box(true, 1).looks(), 1);
        assertThat(elsewhere.on(TestFrames.facts(plane))).isEmpty();
    }

    @Test
    void aSecondVolumeIsSampledThroughItsOwnGeometry() {
        VolumeGeometry coarse = TestVolumes.upright(6, 6, 6, 4, 4, new Vector3(0, 0, 0));
        try (Volume pet = TestVolumes.of(
                coarse, SampleMeaning.of(true, new ModalityLut.Rescale(0.5, 0, "BQML")), (x, y, z) -> 20 * x)) {
            FusionLayer layer =
                    new FusionLayer(pet, new Window(25, 50, Window.Function.LINEAR_EXACT, ""), ColourMap.VIRIDIS, 1);
            int[] fused = paint(layer, TestVolumes.upright(SIZE, SIZE, 8, 1, 2).plane(3));
            // Column 12 is voxel 3: stored 60, output 30, 0.6 of the window.
            assertThat(fused[5 * SIZE + 12]).isEqualTo(ColourMap.VIRIDIS.argb(0.6));
            assertThat(fused[5 * SIZE + 14]).isEqualTo(ColourMap.VIRIDIS.argb(0.7));
            assertThat(fused[5 * SIZE]).as("no uptake").isEqualTo(GREY);
        }
    }
}
