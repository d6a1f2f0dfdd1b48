package org.fovea.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.quantity.SuvFactor;
import org.fovea.dicom.quantity.SuvProblem;
import org.junit.jupiter.api.Test;

class ValueScalesTest {

    private static final ModalityLut BECQUEREL = new ModalityLut.Rescale(2, 0, "Bq/ml");

    /** 70 kg, 350 MBq, corrected to the injection: SUV is Bq/ml times 70,000 g over 350,000,000 Bq. */
    private static ObjectDraft pet() {
        return new ObjectDraft()
                .text(Tag.MODALITY, "PT")
                .text(Tag.UNITS, "BQML")
                .text(Tag.CORRECTED_IMAGE, "ATTN", "DECY")
                .text(Tag.DECAY_CORRECTION, "ADMIN")
                .text(Tag.PATIENT_WEIGHT, "70")
                .items(
                        Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                        new ObjectDraft().text(Tag.RADIONUCLIDE_TOTAL_DOSE, "350000000"));
    }

    private final List<Problem> warnings = new ArrayList<>();

    private static ObjectDraft map(String unit, double slope, double intercept) {
        return new ObjectDraft()
                .text(Tag.LUT_LABEL, "ADC")
                .items(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, new ObjectDraft().text(Tag.CODE_VALUE, unit))
                .integers(Tag.REAL_WORLD_VALUE_FIRST_VALUE_MAPPED, 10)
                .integers(Tag.REAL_WORLD_VALUE_LAST_VALUE_MAPPED, 20)
                .decimals(Tag.REAL_WORLD_VALUE_SLOPE, slope)
                .decimals(Tag.REAL_WORLD_VALUE_INTERCEPT, intercept);
    }

    private static ObjectDraft with(ObjectDraft... maps) {
        return new ObjectDraft().items(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE, maps);
    }

    @Test
    void uptakeFollowsFromTheOutputNotFromTheStoredValue() {
        List<ValueScale> scales = ValueScales.of(pet(), 1, BECQUEREL, warnings);
        assertThat(scales).hasSize(1);
        assertThat(scales.getFirst().unit()).isEqualTo("SUVbw");
        // Stored 12,500 are 25,000 Bq/ml; times 0.0002 g/Bq are 5 g/ml.
        assertThat(scales.getFirst().at(12_500)).isCloseTo(5, within(1e-12));
        assertThat(((ValueScale.Uptake) scales.getFirst()).factor().source()).isEqualTo(SuvFactor.Source.COMPUTED);
    }

    @Test
    void uptakeIsNotSaidTwice() {
        ModalityLut uptake = new ModalityLut.Rescale(0.01, 0, "SUVbw");
        assertThat(ValueScales.of(pet().text(Tag.UNITS, "GML"), 1, uptake, warnings))
                .isEmpty();
        ObjectDraft mapped = pet().items(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE, map("{SUVbw}g/ml", 0.5, 0));
        assertThat(ValueScales.of(mapped, 1, BECQUEREL, warnings))
                .singleElement()
                .isInstanceOfSatisfying(ValueScale.RealWorld.class, scale -> {
                    assertThat(scale.unit()).isEqualTo("SUVbw");
                    assertThat(scale.at(11)).isEqualTo(5.5);
                });
        assertThat(warnings).isEmpty();
    }

    @Test
    void whyThereIsNoUptakeIsSaidOfPetImagesOnly() {
        assertThat(ValueScales.of(pet().text(Tag.PATIENT_WEIGHT, ""), 1, BECQUEREL, warnings))
                .as("nothing is guessed")
                .isEmpty();
        assertThat(warnings).containsExactly(Problem.of(SuvProblem.NO_WEIGHT));
        warnings.clear();
        ValueScales.of(new ObjectDraft().text(Tag.MODALITY, "CT"), 1, ModalityLut.IDENTITY, warnings);
        // A screenshot of a PET workstation.
        ValueScales.of(new ObjectDraft().text(Tag.MODALITY, "PT"), 1, ModalityLut.IDENTITY, warnings);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aLineMapsWithinItsBoundsOnly() {
        ValueScale scale = ValueScales.of(with(map("mm2/s", 0.001, -0.005)), 1, ModalityLut.IDENTITY, warnings)
                .getFirst();
        assertThat(scale.unit()).isEqualTo("mm2/s");
        assertThat(scale.at(10)).isCloseTo(0.005, within(1e-15));
        assertThat(scale.at(20)).isCloseTo(0.015, within(1e-15));
        assertThat(scale.at(9)).isNaN();
        assertThat(scale.at(21)).isNaN();
    }

    @Test
    void aTableBeginsAtItsFirstValue() {
        ObjectDraft table = new ObjectDraft()
                .integers(Tag.REAL_WORLD_VALUE_FIRST_VALUE_MAPPED, 5)
                .integers(Tag.REAL_WORLD_VALUE_LAST_VALUE_MAPPED, 7)
                .decimals(Tag.REAL_WORLD_VALUE_LUT_DATA, 0.25, 4, 9);
        ValueScale scale =
                ValueScales.of(with(table), 1, ModalityLut.IDENTITY, warnings).getFirst();
        assertThat(scale.at(5)).isEqualTo(0.25);
        assertThat(scale.at(7)).isEqualTo(9);
        assertThat(scale.at(8)).isNaN();
        assertThat(scale.unit()).isEmpty();
    }

    @Test
    void aMapThatRepeatsTheRescaleSaysNothingNew() {
        ModalityLut hounsfield = new ModalityLut.Rescale(1, -1024, "HU");
        ObjectDraft both = with(map("[hnsf'U]", 1, -1024), map("{SUVlbm}g/ml", 3, 0));
        assertThat(ValueScales.of(both, 1, hounsfield, warnings))
                .singleElement()
                .satisfies(scale -> assertThat(scale.unit()).isEqualTo("SUVlbm"));
        assertThat(ValueScales.of(with(map("[hnsf'U]", 1, -1000)), 1, hounsfield, warnings))
                .singleElement()
                .satisfies(scale -> assertThat(scale.unit()).isEqualTo("HU"));
    }
}
