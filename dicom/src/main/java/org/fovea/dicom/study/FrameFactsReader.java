package org.fovea.dicom.study;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
                all);
    }

    private static @Nullable LocalDateTime acquired(DicomObject object) {
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
