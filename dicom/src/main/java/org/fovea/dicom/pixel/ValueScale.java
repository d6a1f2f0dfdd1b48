package org.fovea.dicom.pixel;

import org.fovea.dicom.quantity.RealWorldValueMap;
import org.fovea.dicom.quantity.SuvFactor;

/**
 * What stored values mean beside the output of the modality LUT. Windows are not of these values (PS3.3
 * C.7.6.16.2.11.1): they are for reading only.
 */
public sealed interface ValueScale {

    /** By a real-world value map of the object (PS3.3 C.7.6.16.2.11). */
    record RealWorld(RealWorldValueMap map) implements ValueScale {
        @Override
        public double at(double stored) {
            return map.value(stored);
        }

        @Override
        public String unit() {
            return UcumUnit.shown(map.unit());
        }
    }

    /**
     * Standardised uptake by body weight, from the output of the modality LUT.
     *
     * @param output from stored values to Bq/ml, or to counts
     */
    record Uptake(ModalityLut output, SuvFactor factor) implements ValueScale {
        @Override
        public double at(double stored) {
            return output.toOutput(stored) * factor.factor();
        }

        @Override
        public String unit() {
            return PetUnit.BY_WEIGHT;
        }
    }

    /** The meant value; not a number where the stored value has none. */
    double at(double stored);

    /** As readers write it, for example {@code SUVbw} or {@code HU}; empty for plain numbers. */
    String unit();
}
