package org.fovea.viewer.annotation;

import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.jspecify.annotations.Nullable;

/**
 * The pixel grid that a mark is drawn in. With a plane its pixels are places in the patient, and the mark belongs to
 * every image that lies there; without one the mark belongs to its frame alone.
 */
public sealed interface Site {

    /**
     * A frame of an object.
     *
     * @param plane where the frame lies, null where the file does not say
     */
    record OnFrame(FrameKey frame, @Nullable PatientPlane plane) implements Site {}

    /**
     * A plane that was cut through a volume.
     *
     * @param seriesInstanceUid the volume's series
     */
    record OnCut(String seriesInstanceUid, PatientPlane plane) implements Site {}

    /** Null without geometry. */
    @Nullable
    PatientPlane plane();

    /** A frame on which to draw. */
    static OnFrame of(LoadedFrame frame) {
        return new OnFrame(frame.key(), PatientPlane.of(frame.facts()));
    }

    /** The frame, null for a cut. */
    default @Nullable FrameKey frame() {
        return this instanceof OnFrame(FrameKey frame, PatientPlane plane) ? frame : null;
    }

    default boolean isOn(FrameKey frame) {
        return frame.equals(frame());
    }
}
