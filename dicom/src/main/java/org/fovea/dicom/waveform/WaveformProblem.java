package org.fovea.dicom.waveform;

import org.fovea.dicom.Problem;

/** Why an object yields no waveform. The facts of each are listed in its comment. */
public enum WaveformProblem implements Problem.Reason {
    /** It holds no samples. */
    NO_SAMPLES,
    /** {0} how samples are written, which cannot be read. */
    UNKNOWN_SAMPLES,
    /** It holds more samples than are read. */
    TOO_LARGE
}
