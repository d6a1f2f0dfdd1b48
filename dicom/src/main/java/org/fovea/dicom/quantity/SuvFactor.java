package org.fovea.dicom.quantity;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;

/**
 * What a PET image's output values are multiplied with to get standardised uptake values by body weight, in g/ml.
 *
 * @param factor positive
 * @param source where it comes from
 */
public record SuvFactor(double factor, Source source) {

    /** What a factor rests on. */
    public enum Source {
        /** The values are uptake values already. */
        STATED,
        /** Computed from weight, activity and decay. */
        COMPUTED,
        /** The manufacturer's own factor for counts. */
        MANUFACTURER
    }

    public SuvFactor {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a factor is positive: " + factor);
        }
    }

    /** By the vendor-neutral rules of QIBA's FDG-PET/CT profile (SUV calculation, body weight). */
    public static Outcome<SuvFactor> of(DicomObject image) {
        return new SuvRules(image).factor();
    }
}
