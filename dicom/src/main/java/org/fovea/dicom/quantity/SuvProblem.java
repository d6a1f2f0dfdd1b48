package org.fovea.dicom.quantity;

import org.fovea.dicom.Problem;

/** Why a PET image has no standardised uptake value. The facts of each are listed in its comment. */
public enum SuvProblem implements Problem.Reason {
    /** It is no PET image. */
    NOT_PET,
    /** {0} the units it is in, from which no uptake follows. */
    UNITS,
    /** It is not corrected for attenuation and decay. */
    NOT_CORRECTED,
    /** {0} the decay correction it states. */
    DECAY_CORRECTION,
    /** No injected activity. */
    NO_DOSE,
    /** No half-life of the nuclide. */
    NO_HALF_LIFE,
    /** No weight of the patient. */
    NO_WEIGHT,
    /** No time of injection. */
    NO_INJECTION_TIME,
    /** No time that the decay was corrected to. */
    NO_SCAN_TIME,
    /** The scan comes before the injection, or days after it. */
    TIMES_CONTRADICT
}
