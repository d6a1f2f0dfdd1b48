package org.fovea.dicom.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class SuvFactorTest {

    /** 75 kg, 370 MBq of fluorine 18, one hour before the scan. */
    private static final double HAND_COMPUTED = 75_000 / (370e6 * Math.pow(2, -3600 / 6586.2));

    @Test
    void isWeightOverWhatIsLeftOfTheDose() {
        assertThat(factor(pet())).isCloseTo(HAND_COMPUTED, within(1e-12));
    }

    @Test
    void aDoseCorrectedToItsInjectionIsTakenWhole() {
        assertThat(factor(pet().text(Tag.DECAY_CORRECTION, "ADMIN"))).isCloseTo(75_000 / 370e6, within(1e-12));
    }

    @Test
    void aSeriesMadeLaterGoesBackToTheFramesOwnTime() {
        ObjectDraft late = pet().text(Tag.SERIES_TIME, "180000")
                .text(Tag.ACQUISITION_TIME, "110000")
                .text(Tag.FRAME_REFERENCE_TIME, "60000")
                .text(Tag.ACTUAL_FRAME_DURATION, "120000");
        // The average activity of 120 s is reached shortly before their middle: the scan began at 11:00 all but
        // exactly.
        assertThat(factor(late)).isCloseTo(HAND_COMPUTED, within(HAND_COMPUTED * 1e-4));
        assertThat(SuvFactor.of(late.text(Tag.FRAME_REFERENCE_TIME, ""))).isEqualTo(failure(SuvProblem.NO_SCAN_TIME));
    }

    @Test
    void anInjectionBeforeMidnightIsOfTheDayBefore() {
        ObjectDraft night = pet().text(Tag.SERIES_TIME, "003000").text(Tag.ACQUISITION_TIME, "003500");
        drug(night).text(Tag.RADIOPHARMACEUTICAL_START_TIME, "233000");
        assertThat(factor(night)).isCloseTo(HAND_COMPUTED, within(1e-12));
    }

    @Test
    void valuesThatAreUptakeAlreadyStay() {
        assertThat(factor(pet().text(Tag.UNITS, "GML"))).isEqualTo(1);
        assertThat(SuvFactor.of(pet().text(Tag.UNITS, "GML").text(Tag.SUV_TYPE, "LBM")))
                .isEqualTo(failure(SuvProblem.UNITS, "GML LBM"));
    }

    @Test
    void countsNeedTheManufacturersFactor() {
        ObjectDraft counts = pet().text(Tag.UNITS, "CNTS");
        assertThat(SuvFactor.of(counts)).isEqualTo(failure(SuvProblem.UNITS, "CNTS"));
        counts.text(0x70530011, "Philips PET Private Group")
                .bytes(0x70531100, "0.00042 ".getBytes(StandardCharsets.US_ASCII));
        assertThat(factor(counts)).isEqualTo(0.00042);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(SuvFactor.of(pet().text(Tag.MODALITY, "CT"))).isEqualTo(failure(SuvProblem.NOT_PET));
        assertThat(SuvFactor.of(pet().text(Tag.CORRECTED_IMAGE, "DECY"))).isEqualTo(failure(SuvProblem.NOT_CORRECTED));
        assertThat(SuvFactor.of(pet().text(Tag.PATIENT_WEIGHT, "0"))).isEqualTo(failure(SuvProblem.NO_WEIGHT));
        assertThat(SuvFactor.of(pet().text(Tag.DECAY_CORRECTION, "NONE")))
                .isEqualTo(failure(SuvProblem.DECAY_CORRECTION, "NONE"));
        ObjectDraft noDose = pet();
        drug(noDose).text(Tag.RADIONUCLIDE_TOTAL_DOSE, "-1");
        assertThat(SuvFactor.of(noDose)).isEqualTo(failure(SuvProblem.NO_DOSE));
        ObjectDraft noHalfLife = pet();
        drug(noHalfLife).text(Tag.RADIONUCLIDE_HALF_LIFE, "");
        assertThat(SuvFactor.of(noHalfLife)).isEqualTo(failure(SuvProblem.NO_HALF_LIFE));
        ObjectDraft noStart = pet();
        drug(noStart).text(Tag.RADIOPHARMACEUTICAL_START_TIME, "");
        assertThat(SuvFactor.of(noStart)).isEqualTo(failure(SuvProblem.NO_INJECTION_TIME));
        ObjectDraft after = pet();
        drug(after).text(Tag.RADIOPHARMACEUTICAL_START_DATE_TIME, "20260102120000");
        assertThat(SuvFactor.of(after)).isEqualTo(failure(SuvProblem.TIMES_CONTRADICT));
    }

    private static double factor(ObjectDraft image) {
        return SuvFactor.of(image).orElseThrow().factor();
    }

    private static Outcome<SuvFactor> failure(SuvProblem reason, String... facts) {
        return Outcome.failure(Problem.of(reason, facts));
    }

    private static ObjectDraft drug(ObjectDraft image) {
        return (ObjectDraft) image.item(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
    }

    private static ObjectDraft pet() {
        return new ObjectDraft()
                .text(Tag.MODALITY, "PT")
                .text(Tag.UNITS, "BQML")
                .text(Tag.CORRECTED_IMAGE, "ATTN", "DECY", "SCAT")
                .text(Tag.DECAY_CORRECTION, "START")
                .text(Tag.PATIENT_WEIGHT, "75")
                .text(Tag.SERIES_DATE, "20260102")
                .text(Tag.SERIES_TIME, "110000")
                .text(Tag.ACQUISITION_DATE, "20260102")
                .text(Tag.ACQUISITION_TIME, "110500")
                .items(
                        Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                        new ObjectDraft()
                                .text(Tag.RADIONUCLIDE_TOTAL_DOSE, "370000000")
                                .text(Tag.RADIONUCLIDE_HALF_LIFE, "6586.2")
                                .text(Tag.RADIOPHARMACEUTICAL_START_TIME, "100000"));
    }
}
