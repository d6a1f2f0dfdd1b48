package org.fovea.dicom.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.NumberText;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.junit.jupiter.api.Test;

class StructureSetTest {

    private static final ImagePlane SLICE = new ImagePlane(
            new Vector3(-10, -20, 30),
            new Vector3(1, 0, 0),
            new Vector3(0, 1, 0),
            new PixelSpacing(2, 1, PixelSpacing.Source.PATIENT));

    @Test
    void anOutlineWithinAnotherMakesAHole() {
        Roi roi = set(square(30, 0, 0, 8, 16), square(30, 2, 4, 4, 8)).rois().getFirst();
        SliceOutline outline = roi.in(SLICE, 1.5);
        assertThat(outline.closed()).hasSize(2);
        assertThat(outline.contains(new ImagePoint(11, 11))).isTrue();
        assertThat(outline.contains(new ImagePoint(14, 14))).isFalse();
        assertThat(outline.contains(new ImagePoint(9, 11))).isFalse();
        BitSet mask = outline.mask(40, 40);
        // 8 mm x 16 mm less 4 mm x 8 mm, in pixels of 1 mm x 2 mm.
        assertThat(mask.cardinality()).isEqualTo((8 * 16 - 4 * 8) / 2);
    }

    @Test
    void anOutlineBelongsToTheSliceWithinWhoseThicknessItLies() {
        Roi roi = set(square(31.4, 0, 0, 4, 4)).rois().getFirst();
        assertThat(roi.in(SLICE, 1.5).closed()).hasSize(1);
        assertThat(roi.in(SLICE, 1).isEmpty()).isTrue();
        ImagePlane sagittal =
                new ImagePlane(new Vector3(0, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, -1), SLICE.spacing());
        assertThat(roi.in(sagittal, 1.5).isEmpty()).isTrue();
    }

    @Test
    void readsWhatARegionIs() {
        StructureSet set = set(square(30, 0, 0, 4, 4));
        Roi roi = set.rois().getFirst();
        assertThat(roi.name()).isEqualTo("Liver");
        assertThat(roi.rgb()).isEqualTo(0xff8000);
        assertThat(roi.interpretedType()).isEqualTo("ORGAN");
        assertThat(roi.frameOfReferenceUid()).isEqualTo("2.25.7");
        assertThat(roi.contours().getFirst().drawnOn("2.25.8", 1)).isTrue();
        assertThat(set.rois().get(1).contours()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoOutlineAndCountsIt() {
        ObjectDraft two = new ObjectDraft().text(Tag.CONTOUR_DATA, "1", "2");
        ObjectDraft words = new ObjectDraft().text(Tag.CONTOUR_DATA, "here", "and", "there");
        StructureSet set = set(two, words, new ObjectDraft(), square(30, 0, 0, 4, 4));
        assertThat(set.rois().getFirst().contours()).hasSize(1);
        assertThat(set.brokenContours()).isEqualTo(3);
        assertThat(StructureSet.of(new ObjectDraft()))
                .isEqualTo(Outcome.failure(Problem.of(StructureProblem.NOT_A_STRUCTURE_SET)));
    }

    @Property
    void maskAndContainmentAgree(
            @ForAll @DoubleRange(min = -30, max = 30) double x1,
            @ForAll @DoubleRange(min = -30, max = 30) double y1,
            @ForAll @DoubleRange(min = -30, max = 30) double x2,
            @ForAll @DoubleRange(min = -30, max = 30) double y2) {
        SliceOutline outline = new SliceOutline(
                List.of(List.of(new ImagePoint(0, 0), new ImagePoint(x1, y1), new ImagePoint(x2, y2))),
                List.of(),
                List.of());
        BitSet mask = outline.mask(20, 20);
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 20; column++) {
                assertThat(mask.get(20 * row + column)).isEqualTo(outline.contains(new ImagePoint(column, row)));
            }
        }
    }

    private static StructureSet set(ObjectDraft... contours) {
        ObjectDraft object = new ObjectDraft()
                .items(
                        Tag.STRUCTURE_SET_ROI_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.ROI_NUMBER, "5")
                                .text(Tag.ROI_NAME, "Liver")
                                .text(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, "2.25.7"),
                        new ObjectDraft().text(Tag.ROI_NUMBER, "6"))
                .items(
                        Tag.ROI_CONTOUR_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.REFERENCED_ROI_NUMBER, "5")
                                .text(Tag.ROI_DISPLAY_COLOR, "300", "128", "-4")
                                .items(Tag.CONTOUR_SEQUENCE, contours))
                .items(
                        Tag.RT_ROI_OBSERVATIONS_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.REFERENCED_ROI_NUMBER, "5")
                                .text(Tag.RT_ROI_INTERPRETED_TYPE, "ORGAN"));
        return StructureSet.of(object).orElseThrow();
    }

    private static ObjectDraft square(double z, double left, double top, double width, double height) {
        double[] xy = {
            left, top, left + width, top, left + width, top + height, left, top + height,
        };
        String[] data = new String[12];
        for (int i = 0; i < 4; i++) {
            data[3 * i] = NumberText.decimal(xy[2 * i]);
            data[3 * i + 1] = NumberText.decimal(xy[2 * i + 1]);
            data[3 * i + 2] = NumberText.decimal(z);
        }
        return new ObjectDraft()
                .text(Tag.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                .text(Tag.CONTOUR_DATA, data)
                .items(Tag.CONTOUR_IMAGE_SEQUENCE, new ObjectDraft().text(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.8"));
    }
}
