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
