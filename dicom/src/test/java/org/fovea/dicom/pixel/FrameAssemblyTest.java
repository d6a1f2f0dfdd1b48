package org.fovea.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class FrameAssemblyTest {

    private final List<Problem> warnings = new ArrayList<>();

    @Test
    void rescalesAndWindowsInHounsfieldUnits() throws ImpossibleImage {
        ObjectDraft ct = new ObjectDraft()
                .text(Tag.MODALITY, "CT")
                .text(Tag.RESCALE_SLOPE, "2")
                .text(Tag.RESCALE_INTERCEPT, "-1024")
                .text(Tag.WINDOW_CENTER, "40", "-600")
                .text(Tag.WINDOW_WIDTH, "400", "1500")
                .text(Tag.WINDOW_CENTER_WIDTH_EXPLANATION, "SOFT", "LUNG")
                .integers(Tag.PIXEL_PADDING_VALUE, 0xf830);
        GreyFrame frame = grey(ct, true, (short) -2000, (short) 532);
        assertThat(frame.outputAt(1, 0)).isEqualTo(40);
        assertThat(frame.modality().unit()).isEqualTo("HU");
        assertThat(frame.voi())
                .containsExactly(
                        new Window(40, 400, Window.Function.LINEAR, "SOFT"),
                        new Window(-600, 1500, Window.Function.LINEAR, "LUNG"));
        assertThat(frame.padding().contains(frame.values().at(0))).isTrue();
        assertThat(frame.padding().contains(frame.values().at(1))).isFalse();
        assertThat(frame.inverse()).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void readsTables() throws ImpossibleImage {
        ObjectDraft modality = new ObjectDraft()
                .integers(Tag.LUT_DESCRIPTOR, 3, 10, 16)
                .text(Tag.MODALITY_LUT_TYPE, "OD")
                .bytes(Tag.LUT_DATA, new byte[] {0, 1, 0, 2, 0, 3});
        ObjectDraft voi = new ObjectDraft()
                .integers(Tag.LUT_DESCRIPTOR, 2, 0x200, 8)
                .text(Tag.LUT_EXPLANATION, "hard")
                .bytes(Tag.LUT_DATA, new byte[] {0, (byte) 255});
        ObjectDraft object = new ObjectDraft()
                .items(Tag.MODALITY_LUT_SEQUENCE, modality)
                .items(Tag.VOI_LUT_SEQUENCE, voi)
                .text(Tag.PRESENTATION_LUT_SHAPE, "INVERSE");
        GreyFrame frame = grey(object, false, (short) 0, (short) 11);
        assertThat(frame.outputAt(0, 0)).isEqualTo(0x100);
        assertThat(frame.outputAt(1, 0)).isEqualTo(0x200);
        assertThat(frame.voi().getFirst().toGrey(0x201)).isEqualTo(1);
        assertThat(frame.voi().getFirst().explanation()).isEqualTo("hard");
        assertThat(frame.inverse()).isTrue();
    }

    @Test
    void readsThePresentationLut() throws ImpossibleImage {
        ObjectDraft object = new ObjectDraft()
                .items(
                        Tag.PRESENTATION_LUT_SEQUENCE,
                        new ObjectDraft()
                                .integers(Tag.LUT_DESCRIPTOR, 3, 0, 8)
                                .bytes(Tag.LUT_DATA, new byte[] {0, 0, 10, 0, (byte) 255, 0}));
        GreyFrame frame = grey(object, false, (short) 0, (short) 11);
        assertThat(frame.presentation()).isNotNull();
        assertThat(frame.presentation().entries()).containsExactly(0, 10, 255);
        assertThat(warnings).isEmpty();
    }

    @Test
    void coloursTheValuesOfASupplementalPaletteOnly() throws ImpossibleImage {
        ObjectDraft object = new ObjectDraft()
                .text(Tag.PIXEL_PRESENTATION, "MIXED")
                .integers(Tag.RED_PALETTE_DESCRIPTOR, 2, 1000, 8)
                .integers(Tag.GREEN_PALETTE_DESCRIPTOR, 2, 1000, 8)
                .integers(Tag.BLUE_PALETTE_DESCRIPTOR, 2, 1000, 8)
                .bytes(Tag.RED_PALETTE_DATA, new byte[] {10, 11})
                .bytes(Tag.GREEN_PALETTE_DATA, new byte[] {20, 21})
                .bytes(Tag.BLUE_PALETTE_DATA, new byte[] {30, 31});
        GreyFrame frame = grey(object, false, (short) 999, (short) 1001);
        assertThat(frame.blank(999)).isFalse();
        assertThat(frame.blank(1000)).isTrue();
        assertThat(frame.supplement()).isNotNull();
        assertThat(frame.supplement().argb(1001)).isEqualTo(0xff0b151f);
    }

    @Test
    void takesEachFramesOwnTables() throws ImpossibleImage {
        ObjectDraft first = new ObjectDraft()
                .items(
                        Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
                        new ObjectDraft().text(Tag.RESCALE_SLOPE, "1").text(Tag.RESCALE_INTERCEPT, "0"));
        ObjectDraft second = new ObjectDraft()
                .items(
                        Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.RESCALE_SLOPE, "3")
                                .text(Tag.RESCALE_INTERCEPT, "1")
                                .text(Tag.RESCALE_TYPE, "SUV"))
                .items(
                        Tag.FRAME_VOI_LUT_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.WINDOW_CENTER, "7")
                                .text(Tag.WINDOW_WIDTH, "0.5")
                                .text(Tag.VOI_LUT_FUNCTION, "LINEAR"));
        ObjectDraft object = new ObjectDraft().items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, first, second);
        StoredFrame stored = stored(false, (short) 2, (short) 2);
        GreyFrame frame = (GreyFrame) FrameAssembly.assemble(object, stored, 2, warnings);
        assertThat(frame.outputAt(0, 0)).isEqualTo(7);
        assertThat(frame.modality().unit()).isEqualTo("SUV");
        assertThat(frame.voi()).containsExactly(new Window(7, 0.5, Window.Function.LINEAR_EXACT, ""));
    }

    @Test
    void warnsOfWhatItHadToIgnore() throws ImpossibleImage {
        ObjectDraft object = new ObjectDraft()
                .text(Tag.RESCALE_SLOPE, "0")
                .text(Tag.RESCALE_INTERCEPT, "5")
                .text(Tag.WINDOW_CENTER, "40")
                .text(Tag.WINDOW_WIDTH, "-1")
                .items(Tag.VOI_LUT_SEQUENCE, new ObjectDraft().integers(Tag.LUT_DESCRIPTOR, 100, 0, 8));
        GreyFrame frame = grey(object, false, (short) 1, (short) 2);
        assertThat(frame.modality()).isEqualTo(ModalityLut.IDENTITY);
        assertThat(frame.voi()).isEmpty();
        assertThat(warnings)
                .extracting(Problem::reason)
                .contains(FrameWarning.RESCALE_IGNORED, FrameWarning.WINDOW_IGNORED, FrameWarning.TABLE_IGNORED);
    }

    @Test
    void turnsColourSpacesIntoRgb() throws ImpossibleImage {
        byte[] red = {76, 85, (byte) 255};
        assertThat(colour(PhotometricInterpretation.YBR_FULL, red).argb()).containsExactly(0xfffe0000);
        byte[] studioWhite = {(byte) 235, (byte) 128, (byte) 128};
        assertThat(colour(PhotometricInterpretation.YBR_PARTIAL_422, studioWhite)
                        .argb())
                .containsExactly(0xffffffff);
        assertThat(colour(PhotometricInterpretation.RGB, new byte[] {1, 2, (byte) 200})
                        .argb())
                .containsExactly(0xff0102c8);
    }

    @Test
    void paintsWithAPaletteEvenASegmentedOne() throws ImpossibleImage {
        // Discrete 0, 0x1000; linear to 0x4000 in 3 steps; indirect: the first segment again.
        byte[] segments = words(0, 2, 0, 0x1000, 1, 3, 0x4000, 2, 1, 0, 0);
        byte[] plain = words(0, 0x100, 0x200, 0x300, 0x400, 0x500, 0x600);
        ObjectDraft object = new ObjectDraft()
                .integers(Tag.RED_PALETTE_DESCRIPTOR, 7, 0, 16)
                .integers(Tag.GREEN_PALETTE_DESCRIPTOR, 7, 0, 16)
                .integers(Tag.BLUE_PALETTE_DESCRIPTOR, 7, 0, 16)
                .bytes(Tag.SEGMENTED_RED_PALETTE_DATA, segments)
                .bytes(Tag.GREEN_PALETTE_DATA, plain)
                .bytes(Tag.BLUE_PALETTE_DATA, plain);
        PixelFormat format = new PixelFormat(1, 7, 1, 8, 8, 7, false, PhotometricInterpretation.PALETTE_COLOR);
        StoredFrame stored = new StoredFrame(format, new Samples.Bytes(new byte[] {0, 1, 2, 3, 4, 5, 6}));
        ColourFrame frame = (ColourFrame) FrameAssembly.assemble(object, stored, 1, warnings);
        assertThat(frame.argb())
                .containsExactly(0xff000000, 0xff100101, 0xff200202, 0xff300303, 0xff400404, 0xff000505, 0xff100606);
    }

    @Test
    void refusesColourWithoutAPalette() {
        PixelFormat format = new PixelFormat(1, 1, 1, 8, 8, 7, false, PhotometricInterpretation.PALETTE_COLOR);
        StoredFrame stored = new StoredFrame(format, new Samples.Bytes(new byte[1]));
        assertThatThrownBy(() -> FrameAssembly.assemble(new ObjectDraft(), stored, 1, warnings))
                .isInstanceOf(ImpossibleImage.class);
    }

    private GreyFrame grey(ObjectDraft object, boolean signed, short... values) throws ImpossibleImage {
        return (GreyFrame) FrameAssembly.assemble(object, stored(signed, values), 1, warnings);
    }

    private static StoredFrame stored(boolean signed, short... values) {
        PixelFormat format =
                new PixelFormat(1, values.length, 1, 16, 16, 15, signed, PhotometricInterpretation.MONOCHROME2);
        return new StoredFrame(format, new Samples.Shorts(values));
    }

    private ColourFrame colour(PhotometricInterpretation photometric, byte[] samples) throws ImpossibleImage {
        PixelFormat format = new PixelFormat(1, 1, 3, 8, 8, 7, false, photometric);
        StoredFrame stored = new StoredFrame(format, new Samples.Bytes(samples));
        return (ColourFrame) FrameAssembly.assemble(new ObjectDraft(), stored, 1, warnings);
    }

    private static byte[] words(int... values) {
        byte[] bytes = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[2 * i] = (byte) values[i];
            bytes[2 * i + 1] = (byte) (values[i] >> 8);
        }
        return bytes;
    }
}
