package org.fovea.viewer.reformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.volume.SampleMeaning;
import org.fovea.dicom.volume.Volume;
import org.fovea.dicom.volume.VolumeGeometry;
import org.fovea.viewer.render.Interpolation;
import org.junit.jupiter.api.Test;

class CutLinesTest {

    private static final VolumeGeometry TILTED = TestVolumes.tilted(24, 20, 16);

    private static ImagePlane plane(Vector3 through, CutAxes axes, double spacing) {
        return CutPlane.at(through, 10, 12, axes.right(), axes.down(), spacing, 21, 25)
                .plane();
    }

    private static CutAxes axes(double a, double b, double c) {
        return new CutAxes(new Vector3(1, 0, 0), new Vector3(0, 1, 0))
                .turned(new Vector3(1, 0, 0), a)
                .turned(new Vector3(0, 1, 0), b)
                .turned(new Vector3(0, 0, 1), c);
    }

    private static float[] line(CutLines lines, double row, Interpolation interpolation) {
        float[] out = new float[21];
        lines.sample(out, 0, row, 1, 0, interpolation);
        return out;
    }

    /** Linear in voxel indices, so linear in patient space whatever the affine is. */
    private static double ramp(Vector3 voxel) {
        return 100 * voxel.x() - 60 * voxel.y() + 80 * voxel.z() + 500;
    }

    private static boolean between(Vector3 voxel, VolumeGeometry geometry) {
        return voxel.x() >= 0
                && voxel.y() >= 0
                && voxel.z() >= 0
                && voxel.x() <= geometry.columns() - 1
                && voxel.y() <= geometry.rows() - 1
                && voxel.z() <= geometry.slices() - 1;
    }

    @Property(tries = 200)
    void everyPlaneThroughALinearFieldIsExact(
            @ForAll @DoubleRange(min = -3, max = 3) double a,
            @ForAll @DoubleRange(min = -3, max = 3) double b,
            @ForAll @DoubleRange(min = -3, max = 3) double c,
            @ForAll @DoubleRange(min = -8, max = 8) double off) {
        try (Volume volume = TestVolumes.of(TILTED, (x, y, z) -> ramp(new Vector3(x, y, z)))) {
            CutAxes axes = axes(a, b, c);
            ImagePlane plane = plane(TILTED.centre().plus(axes.normal().times(off)), axes, 1.3);
            CutLines lines = new CutLines(volume, plane, Slab.THIN);
            for (int row = 0; row < 25; row++) {
                float[] out = line(lines, row, Interpolation.BILINEAR);
                for (int column = 0; column < out.length; column++) {
                    Vector3 voxel = TILTED.toVoxel().point(plane.toPatient(new ImagePoint(column, row)));
                    if (between(voxel, TILTED)) {
                        assertThat(out[column]).isCloseTo((float) ramp(voxel), within(0.02f));
                    } else if (!TILTED.contains(voxel)) {
                        assertThat(out[column]).isNaN();
                    }
                }
            }
        }
    }

    private static Volume noise(VolumeGeometry geometry, SampleMeaning meaning) {
        Random random = new Random(7);
        return TestVolumes.of(geometry, meaning, (x, y, z) -> random.nextInt(-1000, 1000));
    }

    @Property(tries = 100)
    void aSlabHoldsTheExtremesAndTheMeanOfItsSamples(
            @ForAll @DoubleRange(min = -3, max = 3) double a,
            @ForAll @DoubleRange(min = -3, max = 3) double b,
            @ForAll @DoubleRange(min = 0.1, max = 15) double thickness) {
        try (Volume volume = noise(TILTED, SampleMeaning.of(true, ModalityLut.IDENTITY))) {
            compareWithDefinition(volume, plane(TILTED.centre(), axes(a, b, 0.4), 1.1), thickness);
        }
    }

    @Property(tries = 30)
    void aSlabLeavesPaddingOut(
            @ForAll @DoubleRange(min = -3, max = 3) double a,
            @ForAll @DoubleRange(min = 0.1, max = 15) double thickness) {
        SampleMeaning meaning =
                new SampleMeaning(true, ModalityLut.IDENTITY, List.of(), false, new GreyFrame.Padding(-2000, -2000), 0);
        Random random = new Random(3);
        try (Volume volume =
                TestVolumes.of(TILTED, meaning, (x, y, z) -> x + y < 18 ? -2000 : random.nextInt(-1000, 1000))) {
            compareWithDefinition(volume, plane(TILTED.centre(), axes(a, 0.7, 0.4), 1.1), thickness);
        }
    }

    @Test
    void straightSlabsHoldTheExtremesAndTheMeanOfTheirSamples() {
        VolumeGeometry geometry = TestVolumes.upright(24, 25, 20, 0.7, 2);
        try (Volume volume = noise(geometry, SampleMeaning.of(false, ModalityLut.IDENTITY))) {
            CutAxes axial = new CutAxes(new Vector3(1, 0, 0), new Vector3(0, 1, 0));
            for (CutAxes axes :
                    List.of(axial, axial.turned(axial.right(), Math.PI / 2), axial.turned(axial.down(), Math.PI / 2))) {
                Vector3 off = axes.normal().times(0.3);
                compareWithDefinition(volume, plane(geometry.centre().plus(off), axes, 0.9), 7);
            }
        }
    }

    /** Samples on both faces and where rays cross planes of voxels; each stands for half the way to its neighbours. */
    private static void compareWithDefinition(Volume volume, ImagePlane plane, double thickness) {
        VolumeGeometry geometry = volume.geometry();
        Map<Projection, float[]> slabs = new EnumMap<>(Projection.class);
        for (Projection projection : Projection.values()) {
            slabs.put(
                    projection,
                    line(new CutLines(volume, plane, new Slab(projection, thickness)), 11, Interpolation.BILINEAR));
        }
        Vector3 perMm = geometry.toVoxel().direction(plane.normal());
        VoxelAxis axis = VoxelAxis.nearest(perMm);
        for (int column = 0; column < 21; column++) {
            double middle = axis.of(geometry.toVoxel().point(plane.toPatient(new ImagePoint(column, 11))));
            List<Double> depths = new ArrayList<>(List.of(-thickness / 2, thickness / 2));
            for (int index = 0; index < axis.count(geometry); index++) {
                double depth = (index - middle) / axis.of(perMm);
                if (Math.abs(depth) < thickness / 2) {
                    depths.add(depth);
                }
            }
            // Planes outside the volume end a face's share too.
            double step = Math.abs(1 / axis.of(perMm));
            Collections.sort(depths);
            double high = Double.NEGATIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            double sum = 0;
            double shares = 0;
            for (int i = 0; i < depths.size(); i++) {
                double depth = depths.get(i);
                double value = thin(volume, plane, depth, column);
                if (!Double.isNaN(value)) {
                    double before = i == 0 ? 0 : Math.min(step, depth - depths.get(i - 1));
                    double after = i == depths.size() - 1 ? 0 : Math.min(step, depths.get(i + 1) - depth);
                    high = Math.max(high, value);
                    low = Math.min(low, value);
                    sum += value * (before + after);
                    shares += before + after;
                }
            }
            if (shares > 0) {
                assertThat(slabs.get(Projection.MAXIMUM)[column]).isCloseTo((float) high, within(0.05f));
                assertThat(slabs.get(Projection.MINIMUM)[column]).isCloseTo((float) low, within(0.05f));
                assertThat(slabs.get(Projection.MEAN)[column]).isCloseTo((float) (sum / shares), within(0.05f));
            } else {
                assertThat(slabs.get(Projection.MAXIMUM)[column]).isNaN();
            }
        }
    }

    private static double thin(Volume volume, ImagePlane plane, double depth, int column) {
        ImagePlane shifted = new ImagePlane(
                plane.position().plus(plane.normal().times(depth)),
                plane.rowDirection(),
                plane.columnDirection(),
                plane.spacing());
        return line(new CutLines(volume, shifted, Slab.THIN), 11, Interpolation.BILINEAR)[column];
    }

    @Test
    void theAxialCutIsTheStoredSlice() {
        VolumeGeometry geometry = TestVolumes.upright(21, 25, 8, 0.7, 5);
        try (Volume volume = noise(geometry, SampleMeaning.of(true, ModalityLut.IDENTITY))) {
            for (int slice = 0; slice < 8; slice++) {
                CutLines lines = new CutLines(volume, geometry.plane(slice), Slab.THIN);
                for (int row = 0; row < 25; row++) {
                    float[] linear = line(lines, row, Interpolation.BILINEAR);
                    float[] nearest = line(lines, row, Interpolation.NEAREST);
                    for (int column = 0; column < 21; column++) {
                        assertThat(linear[column]).isEqualTo(volume.valueAt(column, row, slice));
                        assertThat(nearest[column]).isEqualTo(volume.valueAt(column, row, slice));
                    }
                }
            }
        }
    }

    @Test
    void uprightAndObliqueWaysAgree() {
        VolumeGeometry geometry = TestVolumes.upright(30, 25, 20, 0.7, 2);
        try (Volume volume = noise(geometry, SampleMeaning.of(true, ModalityLut.IDENTITY))) {
            CutAxes coronal = new CutAxes(new Vector3(1, 0, 0), new Vector3(0, 0, -1));
            CutAxes nearly = coronal.turned(new Vector3(0, 0, 1), 1e-6);
            Vector3 centre = geometry.centre().plus(new Vector3(0, 0.31, 0));
            float[] upright =
                    line(new CutLines(volume, plane(centre, coronal, 0.9), Slab.THIN), 9.3, Interpolation.BILINEAR);
            float[] turned =
                    line(new CutLines(volume, plane(centre, nearly, 0.9), Slab.THIN), 9.3, Interpolation.BILINEAR);
            for (int i = 0; i < upright.length; i++) {
                assertThat(turned[i]).isCloseTo(upright[i], within(0.2f));
            }
        }
    }

    @Test
    void aFallingRescaleTurnsTheProjectionRound() {
        VolumeGeometry geometry = TestVolumes.upright(21, 25, 8, 1, 1);
        try (Volume volume = noise(geometry, SampleMeaning.of(true, new ModalityLut.Rescale(-2, 10, "")))) {
            ImagePlane plane = geometry.plane(4);
            float[] stored =
                    line(new CutLines(volume, plane, new Slab(Projection.MAXIMUM, 4)), 3, Interpolation.NEAREST);
            int least = 5000;
            for (int slice = 2; slice <= 6; slice++) {
                least = Math.min(least, volume.valueAt(8, 3, slice));
            }
            assertThat(stored[8]).isEqualTo(least);
        }
    }

    @Test
    void paddingIsNothingAndDarkensNothing() {
        SampleMeaning meaning =
                new SampleMeaning(true, ModalityLut.IDENTITY, List.of(), false, new GreyFrame.Padding(-2000, -2000), 0);
        VolumeGeometry geometry = TestVolumes.upright(10, 10, 10, 1, 1);
        try (Volume volume = TestVolumes.of(geometry, meaning, (x, y, z) -> x < 5 ? -2000 : 100)) {
            CutAxes oblique = new CutAxes(new Vector3(1, 0.01, 0.01), new Vector3(0, 1, 0));
            ImagePlane plane = CutPlane.at(geometry.centre(), 0, 0, oblique.right(), oblique.down(), 0.1, 1, 1)
                    .plane();
            float[] out = new float[41];
            new CutLines(volume, plane, Slab.THIN).sample(out, -20, 0, 1, 0, Interpolation.BILINEAR);
            for (float value : out) {
                assertThat(Float.isNaN(value) || value == 100).isTrue();
            }
            assertThat(out[0]).isNaN();
            assertThat(out[40]).isEqualTo(100);
        }
    }

    @Test
    void unsignedSamplesAreUnsigned() {
        VolumeGeometry geometry = TestVolumes.upright(21, 25, 4, 1, 1);
        try (Volume volume =
                TestVolumes.of(geometry, SampleMeaning.of(false, ModalityLut.IDENTITY), (x, y, z) -> 60000)) {
            CutAxes oblique = axes(0.1, 0.2, 0.3);
            CutLines lines = new CutLines(volume, plane(geometry.centre(), oblique, 1), Slab.THIN);
            assertThat(lines.at(10, 12)).isEqualTo(60000);
        }
    }

    @Test
    void aClosedVolumeIsBlackAndNoFault() {
        VolumeGeometry geometry = TestVolumes.upright(4, 4, 4, 1, 1);
        Volume volume = TestVolumes.of(geometry, (x, y, z) -> 1);
        CutLines lines = new CutLines(volume, geometry.plane(1), Slab.THIN);
        volume.close();
        assertThat(lines.at(1, 1)).isNaN();
    }

    @Test
    void valuesAreReadInOutputUnitsAtTheCutsOwnPixels() {
        VolumeGeometry geometry = new VolumeGeometry(
                20,
                20,
                20,
                new Affine3(
                        new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1), new Vector3(-10, -10, -10)));
        try (Volume volume = TestVolumes.of(
                geometry, SampleMeaning.of(true, new ModalityLut.Rescale(2, -1000, "HU")), (x, y, z) -> x + 10 * z)) {
            Mpr mpr = Mpr.of(geometry);
            VolumeCut cut = VolumeCut.of(
                    volume, mpr.plane(CutName.CORONAL), Slab.THIN, new org.fovea.dicom.study.FrameKey("cut", 1));
            GreyFrame grey = (GreyFrame) cut.frame().pixels();
            // Column 3 is x = 3, row 4 counts from the head: z = 19 - 4.
            assertThat(grey.outputAt(3, 4)).isCloseTo(2 * (3 + 150) - 1000, within(1e-4));
            assertThat(cut.frame().facts().spacing()).isEqualTo(new PixelSpacing(1, 1, PixelSpacing.Source.PATIENT));
        }
    }
}
