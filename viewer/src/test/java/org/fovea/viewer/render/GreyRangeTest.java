package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.TestFrames;
import org.junit.jupiter.api.Test;

class GreyRangeTest {

    @Test
    void defaultIsTheFilesWindowElseTheRobustRange() {
        GreyFrame own = TestFrames.grey(2, 1, new short[] {1, 2}, List.of(Window.of(5, 7), Window.of(1, 2)));
        assertThat(GreyRange.defaultVoi(own)).isEqualTo(Window.of(5, 7));
        short[] values = new short[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (i / 10);
        }
        values[0] = -30_000;
        values[9_999] = 30_000;
        GreyFrame outliers = TestFrames.grey(100, 100, values, List.of());
        assertThat(GreyRange.of(outliers)).isEqualTo(new GreyRange(-30_000, 30_000));
        assertThat(GreyRange.robust(outliers)).isEqualTo(new GreyRange(5, 994));
        assertThat(GreyRange.defaultVoi(outliers)).isEqualTo(Window.of(499.5, 989));
    }

    @Test
    void paddingIsLeftOutAndRescaleCounts() {
        GreyFrame frame = new GreyFrame(
                3,
                1,
                new GreyValues.Shorts(new short[] {-2000, 0, 100}, true),
                new ModalityLut.Rescale(-2, 10, "X"),
                List.of(),
                false,
                new GreyFrame.Padding(-2000, -2000));
        assertThat(GreyRange.of(frame)).isEqualTo(new GreyRange(-190, 10));
    }

    @Test
    void constantAndEmptyAndFractionalFramesStillHaveAWindow() {
        GreyFrame constant = TestFrames.grey(2, 1, new short[] {9, 9}, List.of());
        assertThat(GreyRange.defaultVoi(constant)).isEqualTo(Window.of(9, 1));
        GreyFrame fraction = new GreyFrame(
                2,
                1,
                new GreyValues.Floats(new float[] {0.25f, 0.75f}),
                ModalityLut.IDENTITY,
                List.of(),
                false,
                GreyFrame.Padding.NONE);
        assertThat(GreyRange.of(fraction).window()).isEqualTo(new Window(0.5, 0.5, Window.Function.LINEAR_EXACT, ""));
        GreyFrame nothing = new GreyFrame(
                1,
                1,
                new GreyValues.Floats(new float[] {Float.NaN}),
                ModalityLut.IDENTITY,
                List.of(),
                false,
                GreyFrame.Padding.NONE);
        assertThat(GreyRange.of(nothing)).isEqualTo(new GreyRange(0, 1));
    }

    @Test
    void ctKeysAlwaysMeanTheSameAndOthersOfferTheFilesOwn() {
        GreyFrame frame = TestFrames.grey(2, 1, new short[] {0, 50}, List.of(Window.of(7, 8)));
        List<WindowPresets.Preset> ct = WindowPresets.of("CT", frame);
        assertThat(ct).hasSizeLessThanOrEqualTo(9);
        assertThat(ct.get(1)).isEqualTo(new WindowPresets.Preset("preset.lung", Window.of(-600, 1500)));
        assertThat(ct.getLast().voi()).isEqualTo(Window.of(7, 8));
        assertThat(WindowPresets.of("MR", frame))
                .extracting(WindowPresets.Preset::name)
                .containsExactly("", "preset.automatic", "preset.full");
        assertThat(WindowPresets.of("US", new ColourFrame(1, 1, new int[1]))).isEmpty();
    }
}
