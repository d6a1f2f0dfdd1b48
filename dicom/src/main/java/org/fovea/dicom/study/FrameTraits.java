package org.fovea.dicom.study;

import java.time.LocalDateTime;
import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/**
 * What tells one frame of a series from another: where it lies, and by what else a series of several images at one place
 * is told apart. Whatever a file does not say is null or empty.
 *
 * @param plane where the frame lies in the patient
 * @param imageType Frame Type (0008,9007) or Image Type (0008,0008)
 * @param echoTimeMs Effective Echo Time (0018,9082) or Echo Time (0018,0081)
 * @param echoNumber Echo Number(s) (0018,0086)
 * @param bValue Diffusion b-value (0018,9087) in s/mm2, or the maker's own
 * @param gradient Diffusion Gradient Orientation (0018,9089)
 * @param temporalPosition Temporal Position Index (0020,9128) or Identifier (0020,0100)
 * @param triggerMs Nominal Cardiac Trigger Delay Time (0020,9153) or Trigger Time (0018,1060)
 * @param acquisition Frame Acquisition Number (0020,9156) or Acquisition Number (0020,0012)
 * @param segment Referenced Segment Number (0062,000B) of a segmentation's frame
 * @param acquired Frame Acquisition DateTime (0018,9074), or date and time of acquisition, or of content
 */
public record FrameTraits(
        @Nullable ImagePlane plane,
        List<String> imageType,
        @Nullable Double echoTimeMs,
        @Nullable Integer echoNumber,
        @Nullable Double bValue,
        @Nullable Vector3 gradient,
        @Nullable Integer temporalPosition,
        @Nullable Double triggerMs,
        @Nullable Integer acquisition,
        @Nullable Integer segment,
        @Nullable LocalDateTime acquired) {

    public FrameTraits {
        imageType = List.copyOf(imageType);
    }

    /** Nothing but these is known. */
    public static FrameTraits of(@Nullable ImagePlane plane, List<String> imageType) {
        return new FrameTraits(plane, imageType, null, null, null, null, null, null, null, null, null);
    }
}
