package org.fovea.viewer.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.PixelSpacing.Source;
import org.fovea.dicom.geometry.UltrasoundRegion;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Segment;
import org.fovea.viewer.annotation.Shape;
import org.junit.jupiter.api.Test;

/** Values against truth that was computed by hand. */
class MeasureTest {

    private static final Ruler HALF_BY_QUARTER = new Ruler(new PixelSpacing(0.5, 0.25, Source.PATIENT), List.of(), 2);
    private static final Ruler NONE = new Ruler(null, List.of(), 2);

    private static ImagePoint at(double column, double row) {
        return new ImagePoint(column, row);
    }

    private static double value(Measurement measurement, Quantity quantity) {
        return measurement.value(quantity).orElseThrow().amount();
    }

    /** Stored value of a pixel: ten times its row plus its column; HU are twice that less 1000. */
    private static GreyFrame grid(GreyFrame.Padding padding) {
        short[] stored = new short[100];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = (short) i;
        }
        return new GreyFrame(
                10,
                10,
                new GreyValues.Shorts(stored, true),
                new ModalityLut.Rescale(2, -1000, "HU"),
                List.of(),
                false,
                padding);
    }

    @Test
    void aLengthFollowsTheSpacingOfRowsAndColumns() {
        Measurement length = Measure.of(new Shape.Length(at(0, 0), at(12, 8)), HALF_BY_QUARTER, null);
        // 12 columns are 3 mm, 8 rows are 4 mm.
        assertThat(value(length, Quantity.LENGTH)).isCloseTo(5, within(1e-12));
        assertThat(length.values().getFirst().unit()).isEqualTo("mm");
        assertThat(length.basis()).isEqualTo(Basis.PATIENT);
        Measurement pixels = Measure.of(new Shape.Length(at(0, 0), at(6, 4)), NONE, null);
        assertThat(value(pixels, Quantity.LENGTH)).as("rows are twice as high").isEqualTo(10);
        assertThat(pixels.values().getFirst().unit()).isEqualTo("px");
        assertThat(pixels.basis()).isEqualTo(Basis.UNCALIBRATED);
    }

    @Test
    void anglesAreThoseInThePatient() {
        // One leg along a row; the other 4 columns (1 mm) and 2 rows (1 mm) on: 45 degrees.
        Shape angle = new Shape.Angle(at(9, 1), at(1, 1), at(5, 3));
        assertThat(value(Measure.of(angle, HALF_BY_QUARTER, null), Quantity.ANGLE))
                .isCloseTo(45, within(1e-9));
        Shape cobb = new Shape.CobbAngle(new Segment(at(0, 0), at(8, 0)), new Segment(at(4, 9), at(0, 7)));
        assertThat(value(Measure.of(cobb, HALF_BY_QUARTER, null), Quantity.COBB_ANGLE))
                .as("never above 90, whichever way the lines were drawn")
                .isCloseTo(45, within(1e-9));
    }

    @Test
    void axesStayPerpendicularInThePatient() {
        Segment axis = new Segment(at(0, 0), at(16, 8));
        Shape.Bidirectional both = Shape.Bidirectional.of(axis, at(8, 4), at(12, 8), 2);
        assertThat(perpendicular(both)).isCloseTo(90, within(1e-9));
        for (int handle = 0; handle < 4; handle++) {
            assertThat(perpendicular(both.withHandle(handle, at(3, 11), 2)))
                    .as("handle " + handle)
                    .isCloseTo(90, within(1e-9));
        }
        Measurement measured = Measure.of(both, HALF_BY_QUARTER, null);
        assertThat(value(measured, Quantity.LONG_AXIS)).isCloseTo(Math.hypot(4, 4), within(1e-12));
        // The short axis goes through (8, 4), 2 mm / 2 mm; its end lies 1 mm and 2 mm further: 0.707 mm across.
        assertThat(value(measured, Quantity.SHORT_AXIS)).isCloseTo(Math.abs(2 - 1) / Math.sqrt(2), within(1e-9));
    }

    private static double perpendicular(Shape.Bidirectional both) {
        Segment one = both.longAxis();
        Segment other = both.shortAxis();
        return new Scale(new PixelSpacing(0.5, 0.25, Source.PATIENT), 2)
                .degrees(one.from(), one.to(), other.from(), other.to());
    }

    @Test
    void heartOverThorax() {
        Shape ratio = new Shape.CardiothoracicRatio(
                new Segment(at(100, 300), at(240, 300)), new Segment(at(40, 340), at(320, 340)));
        Measurement measured = Measure.of(ratio, NONE, null);
        assertThat(value(measured, Quantity.RATIO)).isEqualTo(50);
        assertThat(measured.value(Quantity.HEART).orElseThrow().unit()).isEqualTo("px");
    }

    @Test
    void greyValuesOfARectangleAreExact() {
        // Columns 2 to 4, rows 3 to 4: stored 32 33 34 42 43 44, HU -936 -934 -932 -916 -914 -912.
        Measurement box = Measure.of(
                new Region.Rectangle(at(1.6, 2.7), at(4.4, 4.3)), HALF_BY_QUARTER, grid(GreyFrame.Padding.NONE));
        assertThat(value(box, Quantity.PIXELS)).isEqualTo(6);
        assertThat(value(box, Quantity.MEAN)).isEqualTo(-924);
        assertThat(value(box, Quantity.MIN)).isEqualTo(-936);
        assertThat(value(box, Quantity.MAX)).isEqualTo(-912);
        // Squares of 12 10 8 8 10 12 are 616; divided by 5.
        assertThat(value(box, Quantity.SD)).isCloseTo(Math.sqrt(616 / 5.0), within(1e-9));
        assertThat(value(box, Quantity.AREA)).isCloseTo(2.8 * 0.25 * 1.6 * 0.5, within(1e-9));
        assertThat(box.value(Quantity.MEAN).orElseThrow().unit()).isEqualTo("HU");
        assertThat(box.value(Quantity.AREA).orElseThrow().unit()).isEqualTo("mm\u00b2");
    }

    @Test
    void paddingIsNotCounted() {
        Region box = new Region.Rectangle(at(1.6, 2.7), at(4.4, 4.3));
        Measurement some = Measure.of(box, NONE, grid(new GreyFrame.Padding(33, 43)));
        assertThat(value(some, Quantity.PIXELS)).isEqualTo(2);
        assertThat(value(some, Quantity.MEAN)).isEqualTo((-936 - 912) / 2.0);
        Measurement none = Measure.of(box, NONE, grid(new GreyFrame.Padding(0, 99)));
        assertThat(none.value(Quantity.MEAN)).isEmpty();
        assertThat(none.grey()).isEqualTo(GreyNote.EMPTY);
    }

    @Test
    void colourHasAreasAndNoGreyValues() {
        ColourFrame frame = new ColourFrame(10, 10, new int[100]);
        Measurement box = Measure.of(new Region.Rectangle(at(0.5, 0.5), at(4.5, 2.5)), HALF_BY_QUARTER, frame);
        assertThat(box.value(Quantity.MEAN)).isEmpty();
        assertThat(box.statistics()).isNull();
        assertThat(box.grey()).isEqualTo(GreyNote.COLOUR);
        assertThat(value(box, Quantity.AREA)).isCloseTo(1, within(1e-9));
        assertThat(value(box, Quantity.PIXELS)).isEqualTo(8);
        int[] argb = new int[100];
        argb[12] = 0xff102030;
        Measurement point = Measure.of(new Shape.Probe(at(2.2, 0.9)), NONE, new ColourFrame(10, 10, argb));
        assertThat(value(point, Quantity.GREEN)).isEqualTo(0x20);
    }

    @Test
    void aProbeTellsTheNearestPixel() {
        Measurement point = Measure.of(new Shape.Probe(at(3.4, 6.6)), NONE, grid(GreyFrame.Padding.NONE));
        assertThat(value(point, Quantity.VALUE)).isEqualTo(2 * 73 - 1000);
        assertThat(Measure.of(new Shape.Probe(at(30, 6)), NONE, grid(GreyFrame.Padding.NONE))
                        .grey())
                .isEqualTo(GreyNote.EMPTY);
    }

    @Test
    void areasOfOutlinesAreThoseOfGeometry() {
        Region ellipse = new Region.Ellipse(at(0, 0), at(8, 4));
        assertThat(value(Measure.of(ellipse, HALF_BY_QUARTER, null), Quantity.AREA))
                .isCloseTo(Math.PI * 1 * 1, within(1e-9));
        Region triangle = new Region.Polygon(List.of(at(0, 0), at(8, 0), at(0, 4)));
        assertThat(value(Measure.of(triangle, HALF_BY_QUARTER, null), Quantity.AREA))
                .isCloseTo(2, within(1e-9));
        assertThat(Measure.of(triangle, HALF_BY_QUARTER, null).grey()).isEqualTo(GreyNote.ELSEWHERE);
    }

    @Test
    void ultrasoundIsMeasuredByTheRegionThatHoldsTheMark() {
        UltrasoundRegion sector =
                new UltrasoundRegion(0, 0, 399, 399, new PixelSpacing(0.2, 0.2, Source.ULTRASOUND_REGION));
        UltrasoundRegion inset =
                new UltrasoundRegion(300, 300, 399, 399, new PixelSpacing(0.1, 0.1, Source.ULTRASOUND_REGION));
        UltrasoundRegion doppler = new UltrasoundRegion(0, 400, 399, 599, null);
        Ruler ruler = new Ruler(null, List.of(sector, inset, doppler), 1);
        assertThat(length(ruler, at(0, 0), at(100, 0))).isEqualTo(new Value(Quantity.LENGTH, 20, "mm"));
        assertThat(length(ruler, at(310, 310), at(390, 310)).amount()).isCloseTo(8, within(1e-9));
        assertThat(length(ruler, at(0, 300), at(0, 500)).unit()).as("crosses").isEqualTo("px");
        assertThat(length(ruler, at(0, 410), at(0, 500)).unit()).as("a trace").isEqualTo("px");
        assertThat(length(ruler, at(500, 0), at(600, 0)).unit()).as("outside").isEqualTo("px");
    }

    private static Value length(Ruler ruler, ImagePoint from, ImagePoint to) {
        return Measure.of(new Shape.Length(from, to), ruler, null).values().getFirst();
    }

    @Test
    void aKnownLengthCalibratesWhatHasNoPlace() {
        FrameFacts film = new FrameFacts(null, null, 2, "", List.of(), null, null, null, 0, false, List.of());
        Optional<Shape.Calibration> line = Optional.of(new Shape.Calibration(at(0, 0), at(6, 4), 20));
        Measurement measured = Measure.of(new Shape.Length(at(0, 0), at(0, 5)), Ruler.of(film, line), null);
        assertThat(value(measured, Quantity.LENGTH)).isCloseTo(20, within(1e-9));
        assertThat(measured.basis()).isEqualTo(Basis.READER);
        FrameFacts slice = TestFrames.facts(TestFrames.axial(0, TestFrames.HALF_MM));
        assertThat(Ruler.of(slice, line)).as("the scanner knows better").isEqualTo(Ruler.of(slice));
    }

    @Test
    void aHistogramCountsEveryPixelOnce() {
        Measurement all =
                Measure.of(new Region.Rectangle(at(-0.5, -0.5), at(9.5, 9.5)), NONE, grid(GreyFrame.Padding.NONE));
        Histogram histogram = all.statistics().histogram();
        assertThat(histogram.low()).isEqualTo(-1000);
        assertThat(histogram.width()).as("100 values 2 HU apart, two to a bin").isEqualTo(4);
        assertThat(histogram.counts()).hasSize(50).containsOnly(2);
        assertThat(histogram.highest()).isEqualTo(2);
    }
}
