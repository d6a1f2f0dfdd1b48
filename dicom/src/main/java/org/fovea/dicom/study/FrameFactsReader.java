package org.fovea.dicom.study;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DateText;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.FramePlanes;
import org.fovea.dicom.pixel.FrameWarning;
import org.jspecify.annotations.Nullable;

/** Gathers a frame's {@link FrameFacts} from the object's attributes. */
public final class FrameFactsReader {

    /** CT, MR and PET images, classic and enhanced: what is cut from a patient has a place in the patient. */
    private static final Set<String> SLICES = Set.of(
            "1.2.840.10008.5.1.4.1.1.2",
            "1.2.840.10008.5.1.4.1.1.2.1",
            "1.2.840.10008.5.1.4.1.1.4",
            "1.2.840.10008.5.1.4.1.1.4.1",
            "1.2.840.10008.5.1.4.1.1.128",
            "1.2.840.10008.5.1.4.1.1.130");

    private static final Set<String> PROJECTIONS = Set.of("CR", "DX", "MG", "IO", "PX", "RF", "XA");

    private FrameFactsReader() {}

    /**
     * @param frameNumber counted from 1
     * @param lossySyntax the transfer syntax loses detail whatever the attributes say
     * @param warnings found so far; those found here are added behind
     */
    public static FrameFacts of(DicomObject object, int frameNumber, boolean lossySyntax, List<Problem> warnings) {
        FramePlanes planes = new FramePlanes(object);
        FunctionalGroups groups = new FunctionalGroups(object);
        List<Problem> all = new ArrayList<>(warnings);
        if (planes.contradictory(frameNumber)) {
            all.add(Problem.of(FrameWarning.GEOMETRY_IGNORED));
        } else if (planes.plane(frameNumber) == null && SLICES.contains(object.text(Tag.SOP_CLASS_UID))) {
            all.add(Problem.of(FrameWarning.PLANE_MISSING));
        }
        if (planeUnknown(object)) {
            all.add(Problem.of(FrameWarning.SPACING_ASSUMED));
        }
        return new FrameFacts(
                planes.plane(frameNumber),
                planes.spacing(frameNumber),
                planes.aspectRatio(frameNumber),
                object.text(Tag.FRAME_OF_REFERENCE_UID),
                object.texts(Tag.PATIENT_ORIENTATION),
                groups.group(Tag.PIXEL_MEASURES_SEQUENCE, frameNumber).decimal(Tag.SLICE_THICKNESS),
                object.decimal(Tag.SLICE_LOCATION),
                acquired(object),
                lossyRatio(object, lossySyntax),
                object.text(Tag.BURNED_IN_ANNOTATION).equals("YES"),
                planes.regions(),
                all);
    }

    /**
     * PS3.3 10.7.1.3: without a calibration type, Pixel Spacing of a projection may hold at the detector or in the
     * patient; only where it differs from Imager Pixel Spacing has somebody corrected it.
     */
    private static boolean planeUnknown(DicomObject object) {
        double[] spacing = object.decimals(Tag.PIXEL_SPACING);
        double[] imager = object.decimals(Tag.IMAGER_PIXEL_SPACING);
        return PROJECTIONS.contains(object.text(Tag.MODALITY))
                && spacing.length == 2
                && !object.has(Tag.PIXEL_SPACING_CALIBRATION_TYPE)
                && (imager.length != 2 || Arrays.equals(spacing, imager));
    }

    static @Nullable LocalDateTime acquired(DicomObject object) {
        LocalDateTime stamp = DateText.dateTime(object.text(Tag.ACQUISITION_DATE_TIME));
        if (stamp == null) {
            stamp = joined(object, Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME);
        }
        return stamp == null ? joined(object, Tag.CONTENT_DATE, Tag.CONTENT_TIME) : stamp;
    }

    private static @Nullable LocalDateTime joined(DicomObject object, int dateTag, int timeTag) {
        return DateText.join(DateText.date(object.text(dateTag)), DateText.time(object.text(timeTag)));
    }

    private static double lossyRatio(DicomObject object, boolean lossySyntax) {
        if (!object.text(Tag.LOSSY_IMAGE_COMPRESSION).equals("01") && !lossySyntax) {
            return 0;
        }
        double[] ratios = object.decimals(Tag.LOSSY_IMAGE_COMPRESSION_RATIO);
        return ratios.length == 0 || !(ratios[ratios.length - 1] > 0) ? -1 : ratios[ratios.length - 1];
    }
}
