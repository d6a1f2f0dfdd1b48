package org.fovea.dicom.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class FramePlanesTest {

    @Test
    void readsTheClassicPlane() {
        ImagePlane plane = new FramePlanes(classic()).plane(1);
        assertThat(plane.position()).isEqualTo(new Vector3(-10, -20, 30));
        assertThat(plane.normal()).isEqualTo(new Vector3(0, 0, 1));
        assertThat(plane.spacing()).isEqualTo(new PixelSpacing(0.5, 0.25, PixelSpacing.Source.PATIENT));
        assertThat(new FramePlanes(classic()).aspectRatio(1)).isEqualTo(2);
    }

    @Test
    void takesEachFrameOfAnEnhancedObjectFromItsOwnGroupsAndTheRestFromTheSharedOnes() {
        ObjectDraft shared = new ObjectDraft()
                .items(
                        Tag.PLANE_ORIENTATION_SEQUENCE,
                        new ObjectDraft().text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "0", "-1"))
                .items(Tag.PIXEL_MEASURES_SEQUENCE, new ObjectDraft().text(Tag.PIXEL_SPACING, "2", "2"));
        ObjectDraft object = new ObjectDraft()
                .items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, shared)
                .items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, at("5"), at("8"));
        FramePlanes planes = new FramePlanes(object);
        assertThat(planes.plane(1).position().y()).isEqualTo(5);
        assertThat(planes.plane(2).position().y()).isEqualTo(8);
        assertThat(planes.plane(2).normal().distance(new Vector3(0, 1, 0))).isZero();
        assertThat(planes.plane(3)).isNull();
    }

    @Test
    void shiftsTheFramesOfADoseGrid() {
        ObjectDraft dose = classic().text(Tag.GRID_FRAME_OFFSET_VECTOR, "0", "3", "6");
        assertThat(new FramePlanes(dose).plane(3).position()).isEqualTo(new Vector3(-10, -20, 36));
    }

    @Test
    void namesWhatASpacingIsMeasuredOn() {
        ObjectDraft detector = new ObjectDraft().text(Tag.IMAGER_PIXEL_SPACING, "0.1", "0.1");
        assertThat(new FramePlanes(detector).spacing(1).source()).isEqualTo(PixelSpacing.Source.DETECTOR);
        ObjectDraft region = new ObjectDraft()
                .integers(Tag.PHYSICAL_UNITS_X_DIRECTION, 3)
                .integers(Tag.PHYSICAL_UNITS_Y_DIRECTION, 3)
                .decimals(Tag.PHYSICAL_DELTA_X, 0.02)
                .decimals(Tag.PHYSICAL_DELTA_Y, -0.03);
        ObjectDraft ultrasound = new ObjectDraft().items(Tag.SEQUENCE_OF_ULTRASOUND_REGIONS, region);
        PixelSpacing spacing = new FramePlanes(ultrasound).spacing(1);
        assertThat(spacing.source()).isEqualTo(PixelSpacing.Source.ULTRASOUND_REGION);
        assertThat(spacing.rowMm()).isEqualTo(0.3);
        assertThat(spacing.columnMm()).isEqualTo(0.2);
    }

    @Test
    void aProjectionIsMeasuredAtTheDetectorUnlessSomethingCorrectsIt() {
        ObjectDraft film =
                new ObjectDraft().text(Tag.IMAGER_PIXEL_SPACING, "0.2", "0.2").text(Tag.PIXEL_SPACING, "0.2", "0.2");
        assertThat(new FramePlanes(film).spacing(1).source())
                .as("Pixel Spacing that repeats the detector's corrects nothing")
                .isEqualTo(PixelSpacing.Source.DETECTOR);
        film.text(Tag.ESTIMATED_RADIOGRAPHIC_MAGNIFICATION_FACTOR, "1.25");
        assertThat(new FramePlanes(film).spacing(1))
                .isEqualTo(new PixelSpacing(0.16, 0.16, PixelSpacing.Source.MAGNIFICATION_CORRECTED));
        film.text(Tag.PIXEL_SPACING_CALIBRATION_TYPE, "GEOMETRY");
        assertThat(new FramePlanes(film).spacing(1).source()).isEqualTo(PixelSpacing.Source.PATIENT);
        film.text(Tag.PIXEL_SPACING, "0.15", "0.15");
        assertThat(new FramePlanes(film).spacing(1).rowMm()).isEqualTo(0.15);
    }

    @Test
    void eachUltrasoundRegionHasItsOwnScale() {
        ObjectDraft sector = region(0, 0, 399, 299).integers(Tag.PHYSICAL_UNITS_X_DIRECTION, 3);
        sector.integers(Tag.PHYSICAL_UNITS_Y_DIRECTION, 3).decimals(Tag.PHYSICAL_DELTA_X, 0.02);
        sector.decimals(Tag.PHYSICAL_DELTA_Y, 0.02);
        ObjectDraft trace = region(0, 300, 399, 399).integers(Tag.PHYSICAL_UNITS_X_DIRECTION, 4);
        FramePlanes planes =
                new FramePlanes(new ObjectDraft().items(Tag.SEQUENCE_OF_ULTRASOUND_REGIONS, sector, trace));
        assertThat(planes.regions()).hasSize(2);
        UltrasoundRegion first = planes.regions().getFirst();
        assertThat(first.spatial()).isTrue();
        assertThat(first.spacing().columnMm()).isEqualTo(0.2);
        assertThat(first.contains(new ImagePoint(399.4, 299.4))).isTrue();
        assertThat(first.contains(new ImagePoint(399.6, 10))).isFalse();
        assertThat(planes.regions().getLast().spatial()).as("time and velocity").isFalse();
    }

    private static ObjectDraft region(int left, int top, int right, int bottom) {
        return new ObjectDraft()
                .integers(Tag.REGION_LOCATION_MIN_X0, left)
                .integers(Tag.REGION_LOCATION_MIN_Y0, top)
                .integers(Tag.REGION_LOCATION_MAX_X1, right)
                .integers(Tag.REGION_LOCATION_MAX_Y1, bottom);
    }

    @Test
    void countsNonsenseAsMissing() {
        assertThat(new FramePlanes(new ObjectDraft()).plane(1)).isNull();
        assertThat(new FramePlanes(new ObjectDraft()).contradictory(1)).isFalse();
        ObjectDraft skew = classic().text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "1", "0", "0");
        assertThat(new FramePlanes(skew).plane(1)).isNull();
        assertThat(new FramePlanes(skew).contradictory(1)).isTrue();
        assertThat(new FramePlanes(classic().text(Tag.PIXEL_SPACING, "0", "0")).spacing(1))
                .isNull();
        assertThat(new FramePlanes(new ObjectDraft().text(Tag.PIXEL_ASPECT_RATIO, "4", "3")).aspectRatio(1))
                .isEqualTo(4.0 / 3);
    }

    private static ObjectDraft classic() {
        return new ObjectDraft()
                .text(Tag.IMAGE_POSITION_PATIENT, "-10", "-20", "30")
                .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
                .text(Tag.PIXEL_SPACING, "0.5", "0.25");
    }

    private static ObjectDraft at(String y) {
        return new ObjectDraft()
                .items(Tag.PLANE_POSITION_SEQUENCE, new ObjectDraft().text(Tag.IMAGE_POSITION_PATIENT, "0", y, "0"));
    }
}
