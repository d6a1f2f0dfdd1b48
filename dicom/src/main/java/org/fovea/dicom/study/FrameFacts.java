package org.fovea.dicom.study;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.UltrasoundRegion;
import org.jspecify.annotations.Nullable;

/**
 * What the file says about one frame beyond its pixels: where it lies, how it was made, what to warn of.
 *
 * @param plane where it lies in the patient, null without geometry
 * @param spacing for lengths within the image, null where the image is uncalibrated
 * @param aspectRatio height of a pixel over its width: from the spacing, else Pixel Aspect Ratio, else 1
 * @param frameOfReferenceUid planes with the same one share patient coordinates; empty where missing
 * @param patientOrientation Patient Orientation (0020,0020) for images without a plane: row direction, column
 *     direction, for example {@code [L, F]}; may be empty
 * @param sliceThicknessMm null where missing
 * @param sliceLocationMm null where missing
 * @param acquired null where missing
 * @param lossyRatio compression ratio as written, for example 12 for 1:12; 0 where the image was never lossy, -1 where
 *     it was but the ratio is unknown
 * @param burnedInAnnotation Burned In Annotation (0028,0301) is YES
 * @param ultrasoundRegions each with a scale of its own; empty for images that are not ultrasound
 * @param warnings what is wrong with the file though it can be shown, as problems whose sentences name the fault
 */
public record FrameFacts(
        @Nullable ImagePlane plane,
        @Nullable PixelSpacing spacing,
        double aspectRatio,
        String frameOfReferenceUid,
        List<String> patientOrientation,
        @Nullable Double sliceThicknessMm,
        @Nullable Double sliceLocationMm,
        @Nullable LocalDateTime acquired,
        double lossyRatio,
        boolean burnedInAnnotation,
        List<UltrasoundRegion> ultrasoundRegions,
        List<Problem> warnings) {

    public FrameFacts {
        ultrasoundRegions = List.copyOf(ultrasoundRegions);
        patientOrientation = List.copyOf(patientOrientation);
        warnings = List.copyOf(warnings);
    }

    /** Of an image that is not ultrasound. */
    public FrameFacts(
            @Nullable ImagePlane plane,
            @Nullable PixelSpacing spacing,
            double aspectRatio,
            String frameOfReferenceUid,
            List<String> patientOrientation,
            @Nullable Double sliceThicknessMm,
            @Nullable Double sliceLocationMm,
            @Nullable LocalDateTime acquired,
            double lossyRatio,
            boolean burnedInAnnotation,
            List<Problem> warnings) {
        this(
                plane,
                spacing,
                aspectRatio,
                frameOfReferenceUid,
                patientOrientation,
                sliceThicknessMm,
                sliceLocationMm,
                acquired,
                lossyRatio,
                burnedInAnnotation,
                List.of(),
                warnings);
    }

    /** With one more warning. */
    public FrameFacts warned(Problem warning) {
        List<Problem> all = new ArrayList<>(warnings);
        all.add(warning);
        return new FrameFacts(
                plane,
                spacing,
                aspectRatio,
                frameOfReferenceUid,
                patientOrientation,
                sliceThicknessMm,
                sliceLocationMm,
                acquired,
                lossyRatio,
                burnedInAnnotation,
                ultrasoundRegions,
                all);
    }
}
