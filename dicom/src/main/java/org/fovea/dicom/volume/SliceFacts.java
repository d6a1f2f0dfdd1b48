package org.fovea.dicom.volume;

import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyMeaning;
import org.fovea.dicom.pixel.GreyValues;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.LoadedFrame;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of an image before it can become a slice.
 *
 * @param plane null where the file does not say
 * @param frameOfReferenceUid empty where missing
 * @param grey null for colour
 */
public record SliceFacts(
        FrameKey key,
        @Nullable ImagePlane plane,
        String frameOfReferenceUid,
        int columns,
        int rows,
        @Nullable Grey grey) {

    /**
     * @param low no stored value is lower
     * @param high no stored value is higher
     * @param whole stored values are whole numbers
     */
    public record Grey(double low, double high, boolean whole, boolean signed, GreyMeaning meaning) {

        /** By the bits that the header gives to a value; for images of up to 16 bits. */
        public static Grey of(PixelFormat format, GreyMeaning meaning) {
            double count = Math.pow(2, format.bitsStored());
            double low = format.signed() ? -count / 2 : 0;
            return new Grey(low, low + count - 1, true, format.signed(), meaning);
        }

        /** Stored values that a header describes so are what this says: same kind of values, same table. */
        public boolean fits(PixelFormat format, GreyMeaning found) {
            return format.signed() == signed && CommonScale.same(found.modality(), meaning.modality());
        }

        /** The frame can be what this says: same kind of values, same table. */
        boolean fits(GreyFrame frame) {
            boolean sameSign =
                    !(frame.values() instanceof GreyValues.Shorts(short[] values, boolean sign)) || sign == signed;
            return sameSign && CommonScale.same(frame.modality(), meaning.modality());
        }

        /** By the values themselves. */
        public static Grey of(GreyFrame frame) {
            GreyValues values = frame.values();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < values.count(); i++) {
                double value = values.at(i);
                low = Math.min(low, Double.isFinite(value) ? value : low);
                high = Math.max(high, Double.isFinite(value) ? value : high);
            }
            boolean signed =
                    switch (values) {
                        case GreyValues.Shorts shorts -> shorts.signed();
                        case GreyValues.Ints ints -> ints.signed();
                        case GreyValues.Floats floats -> true;
                        case GreyValues.Computed computed -> true;
                    };
            boolean none = low > high;
            return new Grey(
                    none ? 0 : low,
                    none ? 0 : high,
                    values instanceof GreyValues.Shorts || values instanceof GreyValues.Ints,
                    signed,
                    new GreyMeaning(frame.modality(), frame.voi(), frame.inverse(), frame.padding()));
        }
    }

    /** Of a frame that is decoded already. */
    public static SliceFacts of(LoadedFrame frame) {
        return new SliceFacts(
                frame.key(),
                frame.facts().plane(),
                frame.facts().frameOfReferenceUid(),
                frame.pixels().columns(),
                frame.pixels().rows(),
                frame.pixels() instanceof GreyFrame grey ? Grey.of(grey) : null);
    }
}
