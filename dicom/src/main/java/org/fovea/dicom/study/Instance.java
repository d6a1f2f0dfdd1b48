package org.fovea.dicom.study;

import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.jspecify.annotations.Nullable;

/**
 * One DICOM object and the file that holds it.
 *
 * @param sopInstanceUid identifies the object everywhere
 * @param sopClassUid what kind of object it is
 * @param file where it lies, absolute
 * @param transferSyntaxUid how it is encoded
 * @param number Instance Number, null where missing
 * @param rows 0 where the object has no image
 * @param columns 0 where the object has no image
 * @param frames frames of the image, 0 where the object has none
 * @param plane where the (first) frame lies in the patient, null where the file does not say
 * @param imageType Image Type (0008,0008), for example {@code ORIGINAL, PRIMARY, AXIAL}; may be empty
 * @param phantom whether the object declares that it shows no patient (Patient's name or Image Comments of the demo;
 *     Quality Control Image (0028,0300) YES)
 * @param frameTraits what tells the frames apart: one for each, or a single one for all of them
 */
public record Instance(
        String sopInstanceUid,
        String sopClassUid,
        Series series,
        Path file,
        String transferSyntaxUid,
        @Nullable Integer number,
        int rows,
        int columns,
        int frames,
        @Nullable ImagePlane plane,
        List<String> imageType,
        boolean phantom,
        List<FrameTraits> frameTraits) {

    /** The same in another place. */
    public Instance in(Path place) {
        return new Instance(
                sopInstanceUid,
                sopClassUid,
                series,
                place,
                transferSyntaxUid,
                number,
                rows,
                columns,
                frames,
                plane,
                imageType,
                phantom,
                frameTraits);
    }

    public Instance {
        imageType = List.copyOf(imageType);
        frameTraits = List.copyOf(frameTraits);
        if (frameTraits.size() != 1 && frameTraits.size() != frames) {
            throw new IllegalArgumentException(frameTraits.size() + " descriptions of " + frames + " frames");
        }
    }

    /** All frames are alike, and no more is known of them than plane and type. */
    public Instance(
            String sopInstanceUid,
            String sopClassUid,
            Series series,
            Path file,
            String transferSyntaxUid,
            @Nullable Integer number,
            int rows,
            int columns,
            int frames,
            @Nullable ImagePlane plane,
            List<String> imageType,
            boolean phantom) {
        this(
                sopInstanceUid,
                sopClassUid,
                series,
                file,
                transferSyntaxUid,
                number,
                rows,
                columns,
                frames,
                plane,
                imageType,
                phantom,
                List.of(FrameTraits.of(plane, imageType)));
    }

    /** @param frameNumber counted from 1 */
    public FrameTraits traits(int frameNumber) {
        return frameTraits.size() == 1 ? frameTraits.getFirst() : frameTraits.get(frameNumber - 1);
    }

    public boolean hasImage() {
        return frames > 0;
    }
}
