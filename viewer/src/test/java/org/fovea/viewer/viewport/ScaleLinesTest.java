package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.ValueScale;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.quantity.RealWorldValueMap;
import org.fovea.dicom.quantity.SuvFactor;
import org.fovea.viewer.words.ViewerWords;
import org.junit.jupiter.api.Test;

class ScaleLinesTest {

    private static final ModalityLut OUTPUT = new ModalityLut.Rescale(2, 100, "Bq/ml");

    private static List<String> lines(ValueScale scale) {
        GreyFrame frame = new GreyFrame(
                1,
                1,
                new GreyValues.Shorts(new short[1], false),
                OUTPUT,
                List.of(),
                false,
                GreyFrame.Padding.NONE,
                null,
                null,
                List.of(scale));
        Window window = new Window(10_000, 20_000, Window.Function.LINEAR, "");
        return ScaleLines.of(frame, window, new ViewerWords(Locale.ENGLISH));
    }

    private static ValueScale map(double... table) {
        CodedConcept unit = new CodedConcept("{SUVbw}g/ml", "UCUM", "");
        return new ValueScale.RealWorld(new RealWorldValueMap("", unit, CodedConcept.NONE, 0, 65_535, 0.001, 0, table));
    }

    @Test
    void theWindowIsSaidInUptake() {
        assertThat(lines(new ValueScale.Uptake(OUTPUT, new SuvFactor(0.0005, SuvFactor.Source.COMPUTED))))
                .containsExactly("W 10.00 L 5.00 SUVbw (from weight, dose and decay)");
    }

    @Test
    void aMapIsOfStoredValuesSoTheRescaleIsUndoneFirst() {
        // The centre, 10,000 Bq/ml, is stored as 4950; the width of 20,000 Bq/ml spans 10,000 stored values.
        assertThat(lines(map())).containsExactly("W 10.00 L 4.95 SUVbw (real-world value map)");
    }

    @Test
    void aTableHasNoWindow() {
        assertThat(lines(map(1, 2, 4))).containsExactly("SUVbw (real-world value map)");
    }
}
