package org.fovea.dicom.waveform;

import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.attribute.DicomObject;

/**
 * The curves of an object.
 *
 * @param groups at least one
 * @param annotations in the object's order
 */
public record Waveform(List<MultiplexGroup> groups, List<WaveformAnnotation> annotations) {

    public Waveform {
        groups = List.copyOf(groups);
        annotations = List.copyOf(annotations);
    }

    public static Outcome<Waveform> of(DicomObject object) {
        return new WaveformReader(object).read();
    }
}
