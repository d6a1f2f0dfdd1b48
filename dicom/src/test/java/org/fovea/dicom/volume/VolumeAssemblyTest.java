package org.fovea.dicom.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.pixel.ColourFrame;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.LookupTable;
import org.fovea.dicom.pixel.ModalityLut;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.StackFault;
import org.junit.jupiter.api.Test;

class VolumeAssemblyTest {

    @Test
    void storedSamplesLieWhereTheirSlicesDo() {
        List<LoadedFrame> frames =
                Slices.shuffled(5, i -> Slices.frame(i, Slices.axial(-1, 8, 2.5 * i), Slices.ramp(i, Slices.HU)));
        try (Volume volume = VolumeAssembly.of(frames).orElseThrow()) {
            assertThat(volume.complete()).isTrue();
            assertThat(volume.meaning().unit()).isEqualTo("HU");
            assertThat(volume.meaning().rounding()).isZero();
            assertThat(volume.frameOfReferenceUid()).isEqualTo("9");
            assertThat(volume.bytes()).isEqualTo(2L * 5 * Slices.COLUMNS * Slices.ROWS);
            for (int slice = 0; slice < 5; slice++) {
                for (int row = 0; row < Slices.ROWS; row++) {
                    for (int column = 0; column < Slices.COLUMNS; column++) {
                        assertThat(volume.valueAt(column, row, slice)).isEqualTo(100 * slice + 10 * row + column);
                    }
                }
            }
            VolumeSampler sampler = new VolumeSampler(volume);
            assertThat(sampler.nearest(new Vector3(-0.5 + 0.2, 10.9, 5.1))).isEqualTo(2 * 211 - 1000);
            assertThat(sampler.linear(new Vector3(-0.75, 9, 3.75))).isCloseTo(2 * 155.5 - 1000, within(1e-9));
            assertThat(sampler.nearest(new Vector3(-1, 8, 12))).isNaN();
        }
    }

    /** A leaning stack: every pixel's centre is found at its own place in the patient. */
    @Test
    void aTiltedStackIsShearedNotRefused() {
        List<LoadedFrame> frames =
                Slices.shuffled(4, i -> Slices.frame(i, Slices.axial(0, 0.7 * i, 2 * i), Slices.ramp(i, Slices.HU)));
        try (Volume volume = VolumeAssembly.of(frames).orElseThrow()) {
            VolumeSampler sampler = new VolumeSampler(volume);
            for (int slice = 0; slice < 4; slice++) {
                ImagePlane plane = Slices.axial(0, 0.7 * slice, 2 * slice);
                Vector3 place = plane.toPatient(new ImagePoint(2, 1));
                assertThat(sampler.linear(place)).isCloseTo(2 * (100 * slice + 12) - 1000, within(1e-6));
                assertThat(volume.geometry().plane(slice).position().distance(plane.position()))
                        .isCloseTo(0, within(1e-9));
            }
        }
    }

    /** PET: a slope for each slice. No value is off by more than half a step, and the coarsest slice is exact. */
    @Property(tries = 100)
    void slicesWithRescalesOfTheirOwnAreBroughtToOne(
            @ForAll @Size(min = 3, max = 8) List<@DoubleRange(min = 0.01, max = 900) Double> slopes) {
        List<LoadedFrame> frames = Slices.shuffled(
                slopes.size(),
                i -> Slices.frame(
                        i,
                        Slices.axial(0, 0, 3 * i),
                        Slices.ramp(300 + i, new ModalityLut.Rescale(slopes.get(i), 0, "BQML"))));
        double coarsest = slopes.stream().mapToDouble(slope -> slope).max().orElseThrow();
        try (Volume volume = VolumeAssembly.of(frames).orElseThrow()) {
            double rounding = volume.meaning().rounding();
            boolean sameSlope = slopes.stream().distinct().count() == 1;
            assertThat(rounding).isLessThanOrEqualTo(sameSlope ? 0 : coarsest / 2);
            for (int slice = 0; slice < slopes.size(); slice++) {
                double slope = slopes.get(slice);
                double allowed = slope == coarsest ? 1e-9 * slope * 32768 : rounding * (1 + 1e-9);
                for (int column = 0; column < Slices.COLUMNS; column++) {
                    double exact = (100.0 * (300 + slice) + column) * slope;
                    double held = volume.meaning().modality().toOutput(volume.valueAt(column, 0, slice));
                    assertThat(held).isCloseTo(exact, within(allowed));
                }
            }
            assertThat(volume.meaning().unit()).isEqualTo("BQML");
        }
    }

    @Test
    void wideAndFractionalValuesAreRounded() {
        int[] dose = new int[Slices.COLUMNS * Slices.ROWS];
        dose[5] = 4_000_000;
        List<LoadedFrame> frames = Slices.shuffled(
                3,
                i -> Slices.frame(
                        i,
                        Slices.axial(0, 0, i),
                        Slices.grey(new GreyValues.Ints(dose, false), new ModalityLut.Rescale(1e-5, 0, "GY"))));
        try (Volume volume = VolumeAssembly.of(frames).orElseThrow()) {
            double held = volume.meaning().modality().toOutput(volume.valueAt(1, 1, 1));
            assertThat(held).isCloseTo(40, within(volume.meaning().rounding() + 1e-9));
            assertThat(volume.meaning().rounding()).isLessThan(40.0 / 65_000);
        }
        float[] map = {-1.5f, 0, 0.25f, 0, 0, 0, 0, 0, 0, 0, 0, 3};
        List<LoadedFrame> maps = Slices.shuffled(
                3,
                i -> Slices.frame(
                        i, Slices.axial(0, 0, i), Slices.grey(new GreyValues.Floats(map), ModalityLut.IDENTITY)));
        try (Volume volume = VolumeAssembly.of(maps).orElseThrow()) {
            for (int column = 0; column < Slices.COLUMNS; column++) {
                double held = volume.meaning().modality().toOutput(volume.valueAt(column, 0, 1));
                assertThat(held).isCloseTo(map[column], within(volume.meaning().rounding() * 1.0001));
            }
        }
    }

    @Test
    void equalTablesAreKeptAndAppliedBeforeInterpolation() {
        List<LoadedFrame> frames = Slices.shuffled(
                3,
                i -> Slices.frame(
                        i,
                        Slices.axial(0, 0, i),
                        Slices.ramp(0, new ModalityLut.Table(new LookupTable(0, 12, new int[] {7, 7, 4000}), "US"))));
        try (Volume volume = VolumeAssembly.of(frames).orElseThrow()) {
            assertThat(volume.meaning().rounding()).isZero();
            assertThat(new VolumeSampler(volume).linear(new Vector3(0.75, 0, 1)))
                    .isCloseTo(2003.5, within(1e-9));
        }
    }

    @Test
    void whatWouldLieIsRefusedByName() {
        GreyFrame grey = Slices.ramp(0, Slices.HU);
        assertThat(refusal(0, 1, 2, 4, 5)).isEqualTo(Problem.of(StackFault.MISSING_SLICES, "1", "3"));
        assertThat(refusal(0, 1, 2, 3.5, 4.5).reason()).isEqualTo(StackFault.UNEVEN_SPACING);
        assertThat(refusal(0, 1, 1, 2).reason()).isEqualTo(StackFault.SEVERAL_AT_A_POSITION);
        assertThat(refusal(0, 1)).isEqualTo(Problem.of(VolumeProblem.TOO_FEW_SLICES, "2", "3"));
        assertThat(refusal(List.of()).reason()).isEqualTo(VolumeProblem.TOO_FEW_SLICES);
        ColourFrame colour = new ColourFrame(Slices.COLUMNS, Slices.ROWS, new int[Slices.COLUMNS * Slices.ROWS]);
        assertThat(with(Slices.frame(9, Slices.axial(0, 0, 3), colour)).reason())
                .isEqualTo(VolumeProblem.COLOUR);
        assertThat(with(Slices.frame(9, null, grey)).reason()).isEqualTo(StackFault.WITHOUT_POSITION);
        assertThat(with(Slices.frame(9, Slices.axial(1, 0, 3), grey)).reason()).isEqualTo(StackFault.NOT_ALIGNED);
        ImagePlane turned =
                new ImagePlane(new Vector3(0, 0, 3), new Vector3(0, 1, 0), new Vector3(1, 0, 0), Slices.SPACING);
        assertThat(with(Slices.frame(9, turned, grey)).reason()).isEqualTo(StackFault.MIXED_ORIENTATION);
        GreyFrame other = Slices.ramp(0, new ModalityLut.Rescale(1, 0, "OD"));
        assertThat(with(Slices.frame(9, Slices.axial(0, 0, 3), other)).reason()).isEqualTo(VolumeProblem.SEVERAL_UNITS);
    }

    /** Positions written with one digit: half a tenth off a step of 0.6 mm is the scanner's rounding. */
    @Test
    void positionsOfFewDigitsAreNoFault() {
        assertThat(outcome(heights(0, 0.6, 1.3, 1.9, 2.5))).isInstanceOf(Outcome.Success.class);
    }

    private static Problem refusal(double... heights) {
        return refusal(heights(heights));
    }

    private static Problem with(LoadedFrame odd) {
        List<LoadedFrame> frames = new ArrayList<>(heights(0, 1, 2));
        frames.add(odd);
        return refusal(frames);
    }

    private static List<LoadedFrame> heights(double... heights) {
        List<LoadedFrame> frames = new ArrayList<>();
        for (double height : heights) {
            frames.add(Slices.frame(frames.size(), Slices.axial(0, 0, height), Slices.ramp(0, Slices.HU)));
        }
        return frames;
    }

    private static Problem refusal(List<LoadedFrame> frames) {
        return ((Outcome.Failure<Volume>) outcome(frames)).problem();
    }

    private static Outcome<Volume> outcome(List<LoadedFrame> frames) {
        Outcome<Volume> outcome = VolumeAssembly.of(frames);
        if (outcome instanceof Outcome.Success<Volume>(Volume volume)) {
            volume.close();
        }
        return outcome;
    }
}
