package org.fovea.viewer.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.pixel.ValueScale;
import org.fovea.dicom.quantity.RealWorldValueMap;
import org.fovea.dicom.quantity.SuvFactor;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.words.ViewerWords;
import org.junit.jupiter.api.Test;

/** Phantoms of four pixels, 1000, 2000, 3000 and 6000 as stored, each twice as much in Bq/ml. */
class ReadingTest {

    private static final ModalityLut BECQUEREL = new ModalityLut.Rescale(2, 0, "Bq/ml");
    private static final ValueScale UPTAKE =
            new ValueScale.Uptake(BECQUEREL, new SuvFactor(0.0005, SuvFactor.Source.COMPUTED));
    private static final Region ALL = new Region.Rectangle(new ImagePoint(-0.5, -0.5), new ImagePoint(1.5, 1.5));
    private static final Ruler RULER = Ruler.of(TestFrames.facts(null), Optional.empty());

    private static GreyFrame frame(ValueScale... scales) {
        return new GreyFrame(
                2,
                2,
                new GreyValues.Shorts(new short[] {1000, 2000, 3000, 6000}, false),
                BECQUEREL,
                List.of(),
                false,
                GreyFrame.Padding.NONE,
                null,
                null,
                List.of(scales));
    }

    private static ValueScale map(double first, double last) {
        CodedConcept unit = new CodedConcept("mm2/s", "UCUM", "");
        return new ValueScale.RealWorld(
                new RealWorldValueMap("ADC", unit, CodedConcept.NONE, first, last, 0.001, 0.5, new double[0]));
    }

    private static String label(Shape shape, GreyFrame frame) {
        return new MeasureWords(new ViewerWords(Locale.ENGLISH)).label(shape, Measure.of(shape, RULER, frame));
    }

    @Test
    void aPointSaysUptakeBesideActivity() {
        Shape probe = new Shape.Probe(new ImagePoint(1, 1));
        Measurement point = Measure.of(probe, RULER, frame(UPTAKE));
        assertThat(point.values()).containsExactly(new Value(Quantity.VALUE, 12_000, "Bq/ml"));
        assertThat(point.readings().getFirst().values()).containsExactly(new Value(Quantity.VALUE, 6, "SUVbw"));
        assertThat(label(probe, frame(UPTAKE))).isEqualTo("12000 Bq/ml\n6 SUVbw (from weight, dose and decay)");
    }

    @Test
    void aRegionHasItsStatisticsOnEachScale() {
        Measurement region = Measure.of(ALL, RULER, frame(UPTAKE));
        // Uptake 1, 2, 3 and 6: mean 3, squares 4 + 1 + 0 + 9 over three.
        Reading uptake = region.readings().getFirst();
        assertThat(uptake.unknown()).isZero();
        assertThat(uptake.value(Quantity.MEAN).orElseThrow().amount()).isCloseTo(3, within(1e-12));
        assertThat(uptake.value(Quantity.SD).orElseThrow().amount()).isCloseTo(Math.sqrt(14 / 3.0), within(1e-12));
        assertThat(uptake.value(Quantity.MIN).orElseThrow().amount()).isCloseTo(1, within(1e-12));
        assertThat(uptake.value(Quantity.MAX).orElseThrow().amount()).isCloseTo(6, within(1e-12));
        assertThat(region.value(Quantity.MEAN).orElseThrow()).isEqualTo(new Value(Quantity.MEAN, 6000, "Bq/ml"));
        assertThat(label(ALL, frame(UPTAKE))).contains("SUVbw (from weight, dose and decay)", "Bq/ml");
    }

    @Test
    void pixelsOutsideAMapAreCountedAndNotAveraged() {
        Reading reading =
                Measure.of(ALL, RULER, frame(map(1500, 3000))).readings().getFirst();
        // 2000 and 3000 are 2.5 and 3.5.
        assertThat(reading.value(Quantity.MEAN).orElseThrow().amount()).isCloseTo(3, within(1e-12));
        assertThat(reading.unknown()).isEqualTo(2);
        assertThat(label(ALL, frame(map(1500, 3000)))).contains("mm2/s (real-world value map ADC) 2 px without value");
    }

    @Test
    void aMapThatKnowsNoneOfThePixelsSaysSo() {
        assertThat(label(new Shape.Probe(new ImagePoint(0, 0)), frame(map(1500, 3000))))
                .isEqualTo("2000 Bq/ml\nno value in mm2/s (real-world value map ADC)");
    }
}
