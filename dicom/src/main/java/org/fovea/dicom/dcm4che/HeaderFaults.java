package org.fovea.dicom.dcm4che;

import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.VR;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.pixel.FrameWarning;

/** What of a header is wrong though an image can be made of it. */
final class HeaderFaults {

    /** What decides how pixels are read, shown and measured. */
    private static final int[] DECISIVE = {
        Tag.SAMPLES_PER_PIXEL,
        Tag.PHOTOMETRIC_INTERPRETATION,
        Tag.NUMBER_OF_FRAMES,
        Tag.ROWS,
        Tag.COLUMNS,
        Tag.BITS_ALLOCATED,
        Tag.BITS_STORED,
        Tag.HIGH_BIT,
        Tag.PIXEL_REPRESENTATION,
        Tag.PLANAR_CONFIGURATION,
        Tag.WINDOW_CENTER,
        Tag.WINDOW_WIDTH,
        Tag.RESCALE_INTERCEPT,
        Tag.RESCALE_SLOPE,
        Tag.IMAGE_POSITION_PATIENT,
        Tag.IMAGE_ORIENTATION_PATIENT,
        Tag.PIXEL_SPACING
    };

    private HeaderFaults() {}

    static List<Problem> of(ParsedFile file) {
        List<Problem> faults = new ArrayList<>();
        if (file.cut()) {
            faults.add(Problem.of(FrameWarning.HEADER_CUT));
        }
        if (file.oddTag() != 0) {
            faults.add(Problem.of(
                    FrameWarning.ODD_LENGTH, "(%04X,%04X)".formatted(file.oddTag() >>> 16, file.oddTag() & 0xffff)));
        }
        Attributes attributes = file.object().attributes();
        for (int tag : DECISIVE) {
            VR found = attributes.getVR(tag);
            VR expected = ElementDictionary.vrOf(tag, null);
            if (found != null && found != VR.UN && found != expected) {
                faults.add(Problem.of(
                        FrameWarning.WRONG_REPRESENTATION,
                        String.valueOf(ElementDictionary.keywordOf(tag, null)),
                        found.name(),
                        expected.name()));
            }
        }
        return faults;
    }
}
