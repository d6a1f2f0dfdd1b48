package org.fovea.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class FrameGraphicsTest {

    private final List<Problem> warnings = new ArrayList<>();

    private static StoredFrame stored(int bitsStored, short... samples) {
        return new StoredFrame(
                new PixelFormat(
                        samples.length / 4,
                        4,
                        1,
                        16,
                        bitsStored,
                        bitsStored - 1,
                        false,
                        PhotometricInterpretation.MONOCHROME2),
                new Samples.Shorts(samples));
    }

    private static ObjectDraft overlay(int group, int rows, int columns, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return new ObjectDraft()
                .integers(Tag.OVERLAY_ROWS + group, rows)
                .integers(Tag.OVERLAY_COLUMNS + group, columns)
                .text(Tag.OVERLAY_TYPE + group, "G")
                .integers(Tag.OVERLAY_BIT_POSITION + group, 0)
                .bytes(Tag.OVERLAY_DATA + group, bytes);
    }

    private FrameGraphics graphics(ObjectDraft object, int frame) {
        return FrameGraphics.of(object, stored(12, new short[16]), frame, warnings);
    }

    @Test
    void readsOverlayDataFromTheLowestBitOnAndMovesItToItsOrigin() {
        ObjectDraft object = overlay(0x20000, 2, 3, 0b100001, 0)
                .integers(Tag.OVERLAY_ORIGIN + 0x20000, 2, 0xffff)
                .text(Tag.OVERLAY_LABEL + 0x20000, "ROI 1");
        OverlayPlane plane = graphics(object, 1).overlays().getFirst();
        assertThat(plane.originRow()).isEqualTo(1);
        assertThat(plane.originColumn()).isEqualTo(-2);
        assertThat(plane.label()).isEqualTo("ROI 1");
        assertThat(plane.at(-2, 1)).isTrue();
        assertThat(plane.at(0, 2)).isTrue();
        assertThat(plane.at(-1, 1)).isFalse();
        assertThat(plane.at(3, 3)).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void takesEachFramesOwnPartOfAnOverlayOfSeveralFrames() {
        // Two frames of 2 x 3 bits, packed without a gap; they belong to frames 4 and 5.
        ObjectDraft object = overlay(0, 2, 3, 0b01000001, 0b00001000)
                .integers(Tag.NUMBER_OF_FRAMES_IN_OVERLAY, 2)
                .integers(Tag.IMAGE_FRAME_ORIGIN, 4);
        assertThat(graphics(object, 3).overlays()).isEmpty();
        assertThat(graphics(object, 4).overlays().getFirst().bits().stream()).containsExactly(0);
        assertThat(graphics(object, 5).overlays().getFirst().bits().stream()).containsExactly(0, 5);
        assertThat(graphics(object, 6).overlays()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void findsOverlaysInTheBitsThatHoldNoSample() {
        ObjectDraft object = new ObjectDraft()
                .integers(Tag.OVERLAY_ROWS, 1)
                .integers(Tag.OVERLAY_COLUMNS, 4)
                .integers(Tag.OVERLAY_BIT_POSITION, 13);
        StoredFrame frame = stored(12, (short) 0x2fff, (short) 0x1fff, (short) 0xffff, (short) 0);
        assertThat(FrameGraphics.of(object, frame, 1, warnings).overlays().getFirst().bits().stream())
                .containsExactly(0, 2);
        assertThat(warnings).isEmpty();
        FrameGraphics.of(object.integers(Tag.OVERLAY_BIT_POSITION, 11), frame, 1, warnings);
        assertThat(warnings).containsExactly(Problem.of(FrameWarning.OVERLAY_IGNORED, "6000"));
    }

    @Test
    void warnsOfOverlaysThatCannotBe() {
        graphics(overlay(0, 100, 100, 1, 2, 3), 1);
        graphics(overlay(0x40000, 0, 3, 1), 1);
        assertThat(warnings)
                .containsExactly(
                        Problem.of(FrameWarning.OVERLAY_IGNORED, "6000"),
                        Problem.of(FrameWarning.OVERLAY_IGNORED, "6004"));
    }

    private static String seen(DisplayShutter shutter, int columns, int rows) {
        StringBuilder picture = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                picture.append(shutter.open(column, row) ? 'o' : '.');
            }
            picture.append('\n');
        }
        return picture.toString();
    }

    @Test
    void seesOnlyWhatEveryShapeLeavesOpen() {
        ObjectDraft object = new ObjectDraft()
                .text(Tag.SHUTTER_SHAPE, "RECTANGULAR", "CIRCULAR")
                .text(Tag.SHUTTER_LEFT_VERTICAL_EDGE, "2")
                .text(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, "5")
                .text(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, "1")
                .text(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, "3")
                .text(Tag.CENTER_OF_CIRCULAR_SHUTTER, "2", "3")
                .text(Tag.RADIUS_OF_CIRCULAR_SHUTTER, "2")
                .integers(Tag.SHUTTER_PRESENTATION_VALUE, 0x8000);
        DisplayShutter shutter = graphics(object, 1).shutter();
        assertThat(seen(shutter, 6, 4)).isEqualTo("""
                        .ooo..
                        .oooo.
                        .ooo..
                        ......
                        """);
        assertThat(shutter.grey()).isEqualTo(0x8000 / 65535.0);
    }

    @Test
    void readsPolygonsAndBitmaps() {
        ObjectDraft polygon = new ObjectDraft()
                .text(Tag.SHUTTER_SHAPE, "POLYGONAL")
                .text(Tag.VERTICES_OF_POLYGONAL_SHUTTER, "1", "3", "3", "1", "3", "5");
        assertThat(seen(graphics(polygon, 1).shutter(), 5, 4)).isEqualTo("""
                        ..o..
                        .ooo.
                        ooooo
                        .....
                        """);
        ObjectDraft bitmap = overlay(0x20000, 1, 4, 0b0110)
                .text(Tag.SHUTTER_SHAPE, "BITMAP")
                .integers(Tag.SHUTTER_OVERLAY_GROUP, 0x6002);
        FrameGraphics graphics = graphics(bitmap, 1);
        assertThat(graphics.overlays()).isEmpty();
        assertThat(seen(graphics.shutter(), 4, 1)).isEqualTo("o..o\n");
        assertThat(warnings).isEmpty();
    }

    @Test
    void warnsOfShuttersThatCannotBe() {
        ObjectDraft object = new ObjectDraft()
                .text(Tag.SHUTTER_SHAPE, "POLYGONAL", "BITMAP", "CIRCULAR", "STAR")
                .text(Tag.VERTICES_OF_POLYGONAL_SHUTTER, "1", "3", "3");
        assertThat(graphics(object, 1)).isEqualTo(FrameGraphics.NONE);
        assertThat(warnings)
                .extracting(Problem::reason)
                .containsExactly(
                        FrameWarning.SHUTTER_IGNORED,
                        FrameWarning.SHUTTER_IGNORED,
                        FrameWarning.SHUTTER_IGNORED,
                        FrameWarning.SHUTTER_IGNORED);
    }
}
