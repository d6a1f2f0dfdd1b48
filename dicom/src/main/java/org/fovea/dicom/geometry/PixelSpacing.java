package org.fovea.dicom.geometry;

/**
 * Distance between the centres of neighbouring pixels, in millimetres, and what it is measured on (PS3.3 10.7.1).
 *
 * @param rowMm from one row to the next (down the image); positive
 * @param columnMm from one column to the next (along a row); positive
 * @param source which attribute it came from, since not all of them mean the patient
 */
public record PixelSpacing(double rowMm, double columnMm, Source source) {

    /** Where a spacing comes from. */
    public enum Source {
        /** Pixel Spacing (0028,0030) of a cross-sectional image, or calibrated to the patient. */
        PATIENT,
        /** Imager Pixel Spacing (0018,1164): at the detector, so lengths in the patient come out too long. */
        DETECTOR,
        /**
         * Imager Pixel Spacing divided by the Estimated Radiographic Magnification Factor (0018,1114): in the patient, as
         * far as the estimate holds.
         */
        MAGNIFICATION_CORRECTED,
        /** Nominal Scanned Pixel Spacing (0018,2010): on the film that was scanned. */
        SCANNED_FILM,
        /** An ultrasound region's physical delta (0018,602C). */
        ULTRASOUND_REGION,
        /** A line that a reader drew and whose length the reader knew. */
        READER
    }

    public PixelSpacing {
        if (!(rowMm > 0 && columnMm > 0) || Double.isInfinite(rowMm) || Double.isInfinite(columnMm)) {
            throw new IllegalArgumentException("pixel spacing must be positive: " + rowMm + " x " + columnMm);
        }
    }
}
