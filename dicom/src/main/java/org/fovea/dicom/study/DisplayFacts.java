package org.fovea.dicom.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.FramePlanes;
import org.fovea.dicom.geometry.ImagePlane;

/**
 * What an object's header says of how it wants to be hung, linked and played.
 *
 * @param laterality L, R, B or empty: Image Laterality (0020,0062), else Laterality (0020,0060)
 * @param view in short letters, for example CC, MLO, PA, LL; empty where the object does not say
 * @param bodyPart Body Part Examined, else the meaning of the anatomic region; upper case, may be empty
 * @param patientOrientation row direction and column direction, for example {@code [A, F]}; may be empty
 * @param planes of the frames in their order; a frame without one is empty. No entry beyond {@link #MOST_PLANES} frames
 */
public record DisplayFacts(
        String laterality,
        String view,
        String bodyPart,
        List<String> patientOrientation,
        FrameTiming timing,
        List<Optional<ImagePlane>> planes) {

    /** Objects of more frames are too large to keep all planes beside each other while nobody looks at them. */
    private static final int MOST_PLANES = 10_000;

    public DisplayFacts {
        patientOrientation = List.copyOf(patientOrientation);
        planes = List.copyOf(planes);
    }

    public static DisplayFacts of(DicomObject object, int frames) {
        FramePlanes planes = new FramePlanes(object);
        return new DisplayFacts(
                laterality(object),
                ViewName.of(object),
                bodyPart(object),
                object.texts(Tag.PATIENT_ORIENTATION),
                FrameTiming.of(object, frames),
                IntStream.rangeClosed(1, Math.min(frames, MOST_PLANES))
                        .mapToObj(frame -> Optional.ofNullable(planes.plane(frame)))
                        .toList());
    }

    private static String laterality(DicomObject object) {
        String image = object.text(Tag.IMAGE_LATERALITY);
        return image.isEmpty() ? object.text(Tag.LATERALITY) : image;
    }

    private static String bodyPart(DicomObject object) {
        String part = object.text(Tag.BODY_PART_EXAMINED);
        return (part.isEmpty() ? object.item(Tag.ANATOMIC_REGION_SEQUENCE).text(Tag.CODE_MEANING) : part)
                .toUpperCase(Locale.ROOT);
    }
}
