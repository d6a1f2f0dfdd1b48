package org.fovea.dicom.waveform;

import java.util.List;
import org.fovea.dicom.attribute.CodedConcept;

/**
 * What a device or a reader noted of a waveform (PS3.3 C.10.10).
 *
 * @param group annotations with the same number belong together
 * @param text may be empty
 * @param name what is noted, for example QT Interval; {@link CodedConcept#NONE} for bare text
 * @param number as written; may be empty
 * @param unit of the number
 * @param code the answer, where it is coded
 * @param temporalType for example POINT or SEGMENT; empty where the whole is meant
 * @param samplePositions counted from 1; may be empty
 */
public record WaveformAnnotation(
        int group,
        String text,
        CodedConcept name,
        String number,
        CodedConcept unit,
        CodedConcept code,
        String temporalType,
        List<Integer> samplePositions) {

    public WaveformAnnotation {
        samplePositions = List.copyOf(samplePositions);
    }

    /** About the whole, not about one moment of it. */
    public boolean general() {
        return temporalType.isEmpty();
    }
}
