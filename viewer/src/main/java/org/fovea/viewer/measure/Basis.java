package org.fovea.viewer.measure;

import org.fovea.dicom.geometry.PixelSpacing;
import org.jspecify.annotations.Nullable;

/** What a length rests on, as the reader is told; its words stand in the bundle under {@code basis.} and its name. */
public enum Basis {
    /** Pixel Spacing: in the patient. */
    PATIENT,
    DETECTOR,
    MAGNIFICATION_CORRECTED,
    SCANNED_FILM,
    ULTRASOUND_REGION,
    READER,
    /** Nothing gives the image a scale: pixels. */
    UNCALIBRATED;

    static Basis of(@Nullable PixelSpacing spacing) {
        return spacing == null
                ? UNCALIBRATED
                : switch (spacing.source()) {
                    case PATIENT -> PATIENT;
                    case DETECTOR -> DETECTOR;
                    case MAGNIFICATION_CORRECTED -> MAGNIFICATION_CORRECTED;
                    case SCANNED_FILM -> SCANNED_FILM;
                    case ULTRASOUND_REGION -> ULTRASOUND_REGION;
                    case READER -> READER;
                };
    }
}
