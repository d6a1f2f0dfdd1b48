package org.fovea.dicom.pixel;

import java.util.Optional;
import org.fovea.dicom.attribute.DicomObject;

/** The colours that a palette gives to stored values, for those who draw labels rather than pixels. */
public final class PaletteColours {

    private final Palette palette;

    private PaletteColours(Palette palette) {
        this.palette = palette;
    }

    /** Empty where the object has no palette, or one that makes none. */
    public static Optional<PaletteColours> of(DicomObject object) {
        try {
            return Optional.of(new PaletteColours(Palette.of(object, false)));
        } catch (ImpossibleImage none) {
            return Optional.empty();
        }
    }

    /** {@code 0xRRGGBB} */
    public int rgb(int stored) {
        return palette.argb(stored) & 0xffffff;
    }
}
