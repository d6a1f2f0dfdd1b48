package org.fovea.dicom.pixel;

import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/**
 * What a grey frame's stored values mean, as its header says: everything of a {@link GreyFrame} but the values.
 *
 * @param modality to output units
 * @param voi the file's own windows and tables, in its order; empty where it has none
 * @param inverse low values bright
 * @param padding stored values that mean "no data"
 */
public record GreyMeaning(ModalityLut modality, List<VoiLut> voi, boolean inverse, GreyFrame.Padding padding) {

    public GreyMeaning {
        voi = List.copyOf(voi);
    }

    /**
     * @param frameNumber counted from 1
     * @param warnings receives what had to be ignored
     */
    public static GreyMeaning of(DicomObject object, PixelFormat format, int frameNumber, List<Problem> warnings) {
        return of(object, format, new GreyTables(object, frameNumber, format.signed(), warnings));
    }

    static GreyMeaning of(DicomObject object, PixelFormat format, GreyTables tables) {
        boolean inverse = format.photometric() == PhotometricInterpretation.MONOCHROME1
                || object.text(Tag.PRESENTATION_LUT_SHAPE).equals("INVERSE");
        return new GreyMeaning(tables.modality(), tables.voi(), inverse, tables.padding());
    }
}
