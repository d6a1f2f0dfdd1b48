package org.fovea.dicom.segment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.CieLab;
import org.fovea.dicom.pixel.PhotometricInterpretation;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.pixel.Samples;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.pixel.StoredImage;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    private static final ImagePlane SLICE = new ImagePlane(
            new Vector3(0, 0, 5),
            new Vector3(1, 0, 0),
            new Vector3(0, 1, 0),
            new PixelSpacing(1, 1, PixelSpacing.Source.PATIENT));

    @Test
    void aLabelMapHoldsEverySegmentInOneFrame() {
        Segmentation labels = Segmentation.of(image(draft("LABELMAP").integers(Tag.PIXEL_PADDING_VALUE, 7), 0, 1, 2, 7))
                .orElseThrow();
        SegmentFrame frame = labels.frames().getFirst();
        assertThat(frame.mayShow(1)).isTrue();
        assertThat(labels.mask(frame, 1).orElseThrow().coverage()).containsExactly(0, 1, 0, 0);
        assertThat(labels.mask(frame, 2).orElseThrow().coverage()).containsExactly(0, 0, 1, 0);
        assertThat(labels.mask(frame, 7).orElseThrow().empty()).isTrue();
        assertThat(labels.labels(frame).orElseThrow()).containsExactly(0, 1, 2, 7);
    }

    @Test
    void aFractionIsRelativeToTheObjectsMaximum() {
        Segmentation fractions = Segmentation.of(
                        image(draft("FRACTIONAL").integers(Tag.MAXIMUM_FRACTIONAL_VALUE, 200), 0, 100, 200, 255))
                .orElseThrow();
        SegmentMask mask = fractions.mask(fractions.frames().getFirst(), 1).orElseThrow();
        assertThat(mask.at(1, 0)).isEqualTo(0.5);
        assertThat(mask.at(1, 1)).isEqualTo(1);
        assertThat(mask.bits().stream().toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void aFrameIsFoundByItsPlaneAndByItsSource() {
        SegmentFrame frame = Segmentation.of(image(draft("BINARY"), 0, 1, 0, 1))
                .orElseThrow()
                .framesOf(2)
                .getFirst();
        assertThat(frame.liesIn(SLICE, 1)).isTrue();
        assertThat(frame.liesIn(at(6.9), 1)).isFalse();
        assertThat(frame.liesIn(at(6), 1)).isNotEqualTo(frame.liesIn(at(4), 1));
        assertThat(frame.drawnOn("2.25.40", 3)).isTrue();
        assertThat(frame.drawnOn("2.25.40", 4)).isFalse();
        assertThat(frame.drawnOn("2.25.41", 3)).isFalse();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Segmentation.of(image(new ObjectDraft().text(Tag.SEGMENTATION_TYPE, "CLOUDS"))))
                .isEqualTo(Outcome.failure(Problem.of(SegmentationProblem.NOT_A_SEGMENTATION, "CLOUDS")));
        assertThat(Segmentation.of(image(draft("BINARY").noItems(Tag.SEGMENT_SEQUENCE))))
                .isEqualTo(Outcome.failure(Problem.of(SegmentationProblem.NO_SEGMENTS)));
        assertThat(Segmentation.of(
                        image(draft("BINARY").integers(Tag.ROWS, 65535).integers(Tag.COLUMNS, 65535))))
                .isEqualTo(Outcome.failure(Problem.of(SegmentationProblem.NO_SEGMENTS)));
    }

    @Test
    void aClaimOfCountlessFramesCostsNoCountlessMemory() {
        ObjectDraft tiled = draft("BINARY")
                .text(Tag.DIMENSION_ORGANIZATION_TYPE, "TILED_FULL")
                .text(Tag.NUMBER_OF_FRAMES, "2147483647");
        assertThat(Segmentation.of(image(tiled)).orElseThrow().frames()).hasSize(1_000_000);
    }

    @Test
    void coloursAreThoseOfTheLabSpace() {
        assertThat(CieLab.rgb(65535, 32896, 32896)).isEqualTo(0xffffff);
        assertThat(CieLab.rgb(0, 32896, 32896)).isZero();
        // L* 53.585, a* 0, b* 0 is the middle grey of sRGB.
        assertThat(CieLab.rgb(35117, 32896, 32896)).isEqualTo(0x808080);
        // Red of sRGB under D50: L* 54.29, a* 80.81, b* 69.89.
        assertThat(CieLab.rgb(35579, 53664, 50858)).isEqualTo(0xff0000);
    }

    @Property
    void greyHasNoColour(@ForAll @IntRange(max = 65535) int lightness) {
        int rgb = CieLab.rgb(lightness, 32896, 32896);
        assertThat(Math.abs((rgb >> 16) - (rgb & 0xff))).isLessThanOrEqualTo(1);
        assertThat(Math.abs((rgb >> 8 & 0xff) - (rgb & 0xff))).isLessThanOrEqualTo(1);
    }

    private static ImagePlane at(double z) {
        return new ImagePlane(new Vector3(3, 3, z), SLICE.rowDirection(), SLICE.columnDirection(), SLICE.spacing());
    }

    private static ObjectDraft draft(String type) {
        ObjectDraft source = new ObjectDraft()
                .text(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.40")
                .text(Tag.REFERENCED_FRAME_NUMBER, "3");
        ObjectDraft frame = new ObjectDraft()
                .items(Tag.PLANE_POSITION_SEQUENCE, new ObjectDraft().text(Tag.IMAGE_POSITION_PATIENT, "0", "0", "5"))
                .items(
                        Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
                        new ObjectDraft().integers(Tag.REFERENCED_SEGMENT_NUMBER, 2))
                .items(Tag.DERIVATION_IMAGE_SEQUENCE, new ObjectDraft().items(Tag.SOURCE_IMAGE_SEQUENCE, source));
        ObjectDraft shared = new ObjectDraft()
                .items(
                        Tag.PLANE_ORIENTATION_SEQUENCE,
                        new ObjectDraft().text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0"))
                .items(Tag.PIXEL_MEASURES_SEQUENCE, new ObjectDraft().text(Tag.PIXEL_SPACING, "1", "1"));
        if (type.equals("FRACTIONAL")) {
            frame.items(
                    Tag.SEGMENT_IDENTIFICATION_SEQUENCE, new ObjectDraft().integers(Tag.REFERENCED_SEGMENT_NUMBER, 1));
        }
        return new ObjectDraft()
                .text(Tag.SEGMENTATION_TYPE, type)
                .integers(Tag.ROWS, 2)
                .integers(Tag.COLUMNS, 2)
                .text(Tag.NUMBER_OF_FRAMES, "1")
                .items(
                        Tag.SEGMENT_SEQUENCE,
                        new ObjectDraft().integers(Tag.SEGMENT_NUMBER, 1).text(Tag.SEGMENT_LABEL, "one"),
                        new ObjectDraft().integers(Tag.SEGMENT_NUMBER, 2).text(Tag.SEGMENT_LABEL, "two"))
                .items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, shared)
                .items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frame);
    }

    private static StoredImage image(ObjectDraft draft, int... samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return new StoredImage() {
            @Override
            public DicomObject object() {
                return draft;
            }

            @Override
            public Outcome<StoredFrame> stored(int frameNumber) {
                PixelFormat format = new PixelFormat(2, 2, 1, 8, 8, 7, false, PhotometricInterpretation.MONOCHROME2);
                return Outcome.success(new StoredFrame(format, new Samples.Bytes(bytes)));
            }
        };
    }
}
