package org.fovea.dicom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ImagePlaneTest {

    @Property
    void patientAndImageCoordinatesAreInverse(
            @ForAll @DoubleRange(min = -3.1, max = 3.1) double turn,
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double tilt,
            @ForAll @DoubleRange(min = 0.05, max = 5) double rowMm,
            @ForAll @DoubleRange(min = 0.05, max = 5) double columnMm,
            @ForAll @DoubleRange(min = -500, max = 500) double column,
            @ForAll @DoubleRange(min = -500, max = 500) double row) {
        Vector3 along = new Vector3(Math.cos(turn), Math.sin(turn), 0);
        Vector3 down = new Vector3(-Math.sin(turn) * Math.cos(tilt), Math.cos(turn) * Math.cos(tilt), Math.sin(tilt));
        ImagePlane plane = new ImagePlane(
                new Vector3(-100, 20, 7), along, down, new PixelSpacing(rowMm, columnMm, PixelSpacing.Source.PATIENT));
        Vector3 patient = plane.toPatient(new ImagePoint(column, row));
        ImagePoint back = plane.toImage(patient);
        assertThat(back.column()).isCloseTo(column, within(1e-6));
        assertThat(back.row()).isCloseTo(row, within(1e-6));
        assertThat(plane.distance(patient)).isCloseTo(0, within(1e-6));
        assertThat(plane.distance(patient.plus(plane.normal().times(3)))).isCloseTo(3, within(1e-6));
    }

    @Test
    void refusesDirectionsThatMakeNoPlane() {
        PixelSpacing spacing = new PixelSpacing(1, 1, PixelSpacing.Source.PATIENT);
        Vector3 x = new Vector3(1, 0, 0);
        assertThatThrownBy(() -> new ImagePlane(x, x, x, spacing)).isInstanceOf(IllegalArgumentException.class);
    }
}
