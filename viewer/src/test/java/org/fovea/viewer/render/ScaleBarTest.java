package org.fovea.viewer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fovea.dicom.geometry.PixelSpacing;
import org.junit.jupiter.api.Test;

class ScaleBarTest {

    private static ScaleBar bar(double spacing, ViewTransform transform) {
        PixelMapping mapping = transform.mapping(new ImageSize(512, 512, 1), 512, 512);
        return ScaleBar.of(new PixelSpacing(spacing, spacing, PixelSpacing.Source.PATIENT), mapping, 150)
                .orElseThrow();
    }

    @Test
    void isTheLongestRoundLengthThatFits() {
        assertThat(bar(0.7, ViewTransform.FIT)).isEqualTo(new ScaleBar(100, 100 / 0.7));
        assertThat(bar(0.7, ViewTransform.FIT).text()).isEqualTo("10 cm");
        assertThat(bar(0.5, ViewTransform.FIT).text()).isEqualTo("5 cm");
        assertThat(bar(0.05, ViewTransform.FIT).text()).isEqualTo("5 mm");
        assertThat(bar(0.0005, ViewTransform.FIT).text()).isEqualTo("50 µm");
    }

    @Test
    void growsWithTheZoomAndMeasuresAcrossTheScreenWhateverTheTurn() {
        assertThat(bar(0.5, new ViewTransform(2, 0.5, 0.5, 0, false)).pixels()).isCloseTo(80, within(1e-9));
        PixelMapping turned = ViewTransform.FIT.turnedRight().mapping(new ImageSize(512, 256, 2), 512, 512);
        ScaleBar bar = ScaleBar.of(new PixelSpacing(1, 0.5, PixelSpacing.Source.PATIENT), turned, 150)
                .orElseThrow();
        assertThat(bar.millimetres() / bar.pixels()).isCloseTo(0.5, within(1e-9));
    }
}
