package org.fovea.viewer.reformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fovea.dicom.geometry.Affine3;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.VolumeGeometry;
import org.junit.jupiter.api.Test;

class MprProperties {

    private static final VolumeGeometry CT = TestVolumes.upright(40, 30, 20, 0.7, 5, new Vector3(-100, -90, 10));

    @Property(tries = 100)
    void theCentreLiesOnEveryCutAndStaysInPlaceWhileTheyTurn(
            @ForAll CutName seen,
            @ForAll CutName grabbed,
            @ForAll boolean linked,
            @ForAll @DoubleRange(min = -3, max = 3) double angle,
            @ForAll @DoubleRange(min = -200, max = 200) double x,
            @ForAll @DoubleRange(min = -200, max = 200) double z) {
        Mpr moved = Mpr.of(CT).movedTo(new Vector3(x, -80, z));
        Mpr turned = moved.turned(seen, grabbed, angle, linked);
        assertThat(CT.contains(CT.toVoxel().point(turned.centre()))).isTrue();
        for (CutName name : CutName.values()) {
            CutPlane plane = turned.plane(name);
            assertThat(plane.plane().distance(turned.centre())).isCloseTo(0, within(1e-9));
            ImagePoint before = moved.plane(name).plane().toImage(moved.centre());
            ImagePoint after = plane.plane().toImage(turned.centre());
            assertThat(after.column()).isCloseTo(before.column(), within(1e-9));
            assertThat(after.row()).isCloseTo(before.row(), within(1e-9));
        }
        if (linked && seen != grabbed) {
            assertThat(turned.axes(CutName.AXIAL)
                            .normal()
                            .dot(turned.axes(CutName.CORONAL).normal()))
                    .isCloseTo(0, within(1e-9));
            assertThat(turned.axes(seen)).isEqualTo(moved.axes(seen));
        }
        Mpr back = turned.upright();
        for (CutName name : CutName.values()) {
            assertThat(back.oblique(name)).isFalse();
            assertThat(back.plane(name).plane().position())
                    .isEqualTo(moved.plane(name).plane().position());
        }
    }

    @Property(tries = 100)
    void scrollingAlongTheNormalVisitsEveryPlaceAndStopsAtTheEnds(
            @ForAll CutName name, @ForAll @IntRange(min = -60, max = 60) int steps) {
        Mpr mpr = Mpr.of(CT);
        int place = Math.clamp((long) mpr.place(name) + steps, 0, mpr.places(name) - 1);
        assertThat(mpr.scrolled(name, steps).place(name)).isEqualTo(place);
    }

    @Test
    void uprightCutsHaveThePlacesOfTheVoxels() {
        Mpr mpr = Mpr.of(CT);
        assertThat(mpr.places(CutName.AXIAL)).isEqualTo(20);
        assertThat(mpr.places(CutName.CORONAL)).isEqualTo(30);
        assertThat(mpr.places(CutName.SAGITTAL)).isEqualTo(40);
        assertThat(mpr.place(CutName.AXIAL)).isEqualTo(10);
        // Pixel (0, 0) of the axial cut is the first voxel of slice 10.
        assertThat(mpr.plane(CutName.AXIAL)
                        .plane()
                        .position()
                        .distance(CT.toPatient().point(0, 0, 10)))
                .isCloseTo(0, within(1e-9));
        assertThat(mpr.plane(CutName.AXIAL).columns()).isEqualTo(40);
        assertThat(mpr.plane(CutName.CORONAL).rows()).isEqualTo(143);
    }

    @Test
    void aSagittalSeriesIsCutAlongItsOwnAxes() {
        // Rows run to the back, columns to the feet, slices to the left, all turned a little.
        CutAxes turned = new CutAxes(new Vector3(0, 1, 0), new Vector3(0, 0, -1)).turned(new Vector3(0, 0, 1), 0.2);
        VolumeGeometry geometry = new VolumeGeometry(
                64,
                64,
                20,
                new Affine3(turned.right(), turned.down(), turned.normal().times(-4), new Vector3(0, 0, 0)));
        Mpr mpr = Mpr.of(geometry);
        assertThat(mpr.axes(CutName.SAGITTAL).same(turned)).isTrue();
        assertThat(mpr.axes(CutName.AXIAL).normal().z()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aTiltedVolumeIsCutAlongTheBody() {
        Mpr mpr = Mpr.of(TestVolumes.tilted(24, 20, 16));
        assertThat(mpr.axes(CutName.AXIAL).same(new CutAxes(new Vector3(1, 0, 0), new Vector3(0, 1, 0))))
                .isTrue();
    }

    @Test
    void crossLinesLieOnBothCuts() {
        Mpr mpr = Mpr.of(CT)
                .turned(CutName.AXIAL, CutName.CORONAL, 0.4, false)
                .turned(CutName.CORONAL, CutName.SAGITTAL, 0.3, false);
        for (CutName seen : CutName.values()) {
            for (CutName other : CutName.values()) {
                if (seen == other) {
                    continue;
                }
                CrossLine line = CrossLine.of(mpr, seen, other).orElseThrow();
                CutPlane plane = mpr.plane(seen);
                Vector3 on = plane.plane()
                        .toPatient(new ImagePoint(
                                line.centre().column() + 7 * line.direction().column(),
                                line.centre().row() + 7 * line.direction().row()));
                assertThat(mpr.plane(other).plane().distance(on)).isCloseTo(0, within(1e-6));
                Vector3 beside = plane.plane()
                        .toPatient(new ImagePoint(
                                line.centre().column() + 3 * line.acrossPerMm().column(),
                                line.centre().row() + 3 * line.acrossPerMm().row()));
                assertThat(mpr.plane(other).plane().distance(beside)).isCloseTo(3, within(1e-6));
            }
        }
        assertThat(CrossLine.of(mpr, CutName.AXIAL, CutName.AXIAL)).isEmpty();
    }
}
