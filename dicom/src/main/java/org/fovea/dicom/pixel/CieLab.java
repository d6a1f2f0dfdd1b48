package org.fovea.dicom.pixel;

import org.fovea.dicom.attribute.DicomObject;
import org.jspecify.annotations.Nullable;

/** Recommended display colours as PCS values (PS3.3 C.10.7.1.1): CIE L*a*b* under D50, each in 16 bits. */
public final class CieLab {

    private static final double FULL = 65535;
    private static final double[] D50 = {0.96422, 1, 0.82521};

    /** From XYZ under D50 to linear sRGB, adapted to D65 by Bradford's method. */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146},
        {-0.9787684, 1.9161415, 0.0334540},
        {0.0719453, -0.2289914, 1.4052427}
    };

    private CieLab() {}

    /** The colour as {@code 0xRRGGBB}, null where the attribute holds none. */
    public static @Nullable Integer rgb(DicomObject object, int tag) {
        int[] values = object.integers(tag);
        return values.length == 3 ? rgb(values[0], values[1], values[2]) : null;
    }

    /**
     * To the nearest colour that a standard screen shows.
     *
     * @param lightness 0 to 65535 for L* from 0 to 100
     * @param a 0 to 65535 for a* from -128 to 127
     * @param b 0 to 65535 for b* from -128 to 127
     * @return {@code 0xRRGGBB}
     */
    public static int rgb(int lightness, int a, int b) {
        double y = ((lightness & 0xffff) * 100 / FULL + 16) / 116;
        double x = y + ((a & 0xffff) * 255 / FULL - 128) / 500;
        double z = y - ((b & 0xffff) * 255 / FULL - 128) / 200;
        double[] xyz = {D50[0] * unfolded(x), D50[1] * unfolded(y), D50[2] * unfolded(z)};
        int rgb = 0;
        for (double[] row : TO_SRGB) {
            rgb = rgb << 8 | encoded(row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2]);
        }
        return rgb;
    }

    private static double unfolded(double folded) {
        return folded > 6.0 / 29 ? folded * folded * folded : 3 * 36.0 / 841 * (folded - 4.0 / 29);
    }

    /** The curve of sRGB (IEC 61966-2-1). */
    private static int encoded(double linear) {
        double clipped = Math.clamp(linear, 0, 1);
        double curved = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * curved);
    }
}
