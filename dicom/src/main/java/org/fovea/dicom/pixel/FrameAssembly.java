package org.fovea.dicom.pixel;

import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/** Joins a frame's exact samples with the tables that the object's attributes give it. */
public final class FrameAssembly {

    private FrameAssembly() {}

    /**
     * @param frameNumber counted from 1
     * @param warnings receives what had to be ignored
     * @throws ImpossibleImage where colour cannot be resolved, for example without a palette
     */
    public static Frame assemble(DicomObject object, StoredFrame stored, int frameNumber, List<Problem> warnings)
            throws ImpossibleImage {
        PixelFormat format = stored.format();
        if (format.photometric() == PhotometricInterpretation.PALETTE_COLOR) {
            return profiled(object, painted(stored, Palette.of(object, format.signed())), warnings);
        }
        if (!format.photometric().grey()) {
            return profiled(object, Colours.of(stored), warnings);
        }
        GreyTables tables = new GreyTables(object, frameNumber, format.signed(), warnings);
        GreyMeaning meaning = GreyMeaning.of(object, format, tables);
        return new GreyFrame(
                format.columns(),
                format.rows(),
                StoredValues.of(stored),
                meaning.modality(),
                meaning.voi(),
                meaning.inverse(),
                meaning.padding(),
                tables.presentation(),
                tables.supplement(),
                ValueScales.of(object, frameNumber, meaning.modality(), warnings));
    }

    /** The profile stands in the object, or in the optical path of a slide. */
    private static ColourFrame profiled(DicomObject object, ColourFrame frame, List<Problem> warnings) {
        byte[] profile = object.has(Tag.ICC_PROFILE)
                ? object.bytes(Tag.ICC_PROFILE)
                : object.item(Tag.OPTICAL_PATH_SEQUENCE).bytes(Tag.ICC_PROFILE);
        if (profile.length == 0) {
            return frame;
        }
        IccColours colours = IccColours.of(profile);
        if (colours == null) {
            warnings.add(Problem.of(FrameWarning.COLOUR_PROFILE_IGNORED));
            return frame;
        }
        return colours.apply(frame);
    }

    private static ColourFrame painted(StoredFrame stored, Palette palette) {
        GreyValues indices = StoredValues.of(stored);
        int[] argb = new int[indices.count()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = palette.argb((int) indices.at(i));
        }
        return new ColourFrame(stored.format().columns(), stored.format().rows(), argb);
    }
}
