package org.fovea.dicom.pixel;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/**
 * From an object's own colours to sRGB by its ICC profile (PS3.3 C.11.15), as a cube of colours with straight lines
 * between them. The profile's header and its table of tags are checked before the platform's colour management, which is
 * native code, sees it.
 */
final class IccColours {

    /** Colours along an edge of the cube. */
    private static final int NODES = 33;

    private static final int HEADER = 128;

    private static final int TAG_ENTRY = 12;
    private static final int MOST_TAGS = 100;
    private static final int NEWEST_VERSION = 4;

    /** Red fastest, {@code 0xRRGGBB}. */
    private final int[] cube;

    private IccColours(int[] cube) {
        this.cube = cube;
    }

    /** Null where the bytes are no profile of a device that makes RGB. */
    static @Nullable IccColours of(byte[] bytes) {
        if (!sound(bytes)) {
            return null;
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            byte[] colours = grid();
            WritableRaster from = raster(colours);
            WritableRaster to = raster(new byte[colours.length]);
            new ColorConvertOp(new ICC_ColorSpace(profile), ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                    .filter(from, to);
            int[] cube = new int[NODES * NODES * NODES];
            byte[] converted = (byte[]) to.getDataElements(0, 0, cube.length, 1, null);
            for (int i = 0; i < cube.length; i++) {
                cube[i] = ((converted[3 * i] & 0xff) << 16)
                        | ((converted[3 * i + 1] & 0xff) << 8)
                        | (converted[3 * i + 2] & 0xff);
            }
            return new IccColours(cube);
        } catch (IllegalArgumentException | CMMException refused) {
            return null;
        }
    }

    /** ICC.1:2022 7.2 and 7.3. */
    private static boolean sound(byte[] bytes) {
        if (bytes.length < HEADER + 4
                || int32(bytes, 0) > bytes.length
                || bytes[8] < 2
                || bytes[8] > NEWEST_VERSION
                || !word(bytes, 36, "acsp")
                || !word(bytes, 16, "RGB ")
                || !(word(bytes, 20, "XYZ ") || word(bytes, 20, "Lab "))) {
            return false;
        }
        long tags = int32(bytes, HEADER);
        if (tags < 1 || tags > MOST_TAGS || HEADER + 4 + tags * TAG_ENTRY > bytes.length) {
            return false;
        }
        for (int i = 0; i < tags; i++) {
            int entry = HEADER + 4 + i * TAG_ENTRY;
            if (int32(bytes, entry + 4) + int32(bytes, entry + 8) > bytes.length) {
                return false;
            }
        }
        return true;
    }

    private static long int32(byte[] bytes, int at) {
        return ((bytes[at] & 0xffL) << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }

    private static boolean word(byte[] bytes, int at, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] grid() {
        byte[] colours = new byte[3 * NODES * NODES * NODES];
        int at = 0;
        for (int blue = 0; blue < NODES; blue++) {
            for (int green = 0; green < NODES; green++) {
                for (int red = 0; red < NODES; red++) {
                    colours[at++] = level(red);
                    colours[at++] = level(green);
                    colours[at++] = level(blue);
                }
            }
        }
        return colours;
    }

    private static byte level(int node) {
        return (byte) Math.rint(255.0 * node / (NODES - 1));
    }

    private static WritableRaster raster(byte[] colours) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, colours.length / 3, 1, 3, null);
        raster.setDataElements(0, 0, colours.length / 3, 1, colours);
        return raster;
    }

    ColourFrame apply(ColourFrame frame) {
        int[] out = new int[frame.argb().length];
        int before = frame.argb()[0];
        int beforeOut = converted(before);
        for (int i = 0; i < out.length; i++) {
            int pixel = frame.argb()[i];
            if (pixel != before) {
                before = pixel;
                beforeOut = converted(pixel);
            }
            out[i] = beforeOut;
        }
        return new ColourFrame(frame.columns(), frame.rows(), out);
    }

    /** Between the eight nodes around a colour. */
    private int converted(int argb) {
        double red = ((argb >> 16) & 0xff) * (NODES - 1) / 255.0;
        double green = ((argb >> 8) & 0xff) * (NODES - 1) / 255.0;
        double blue = (argb & 0xff) * (NODES - 1) / 255.0;
        int r = Math.min(NODES - 2, (int) red);
        int g = Math.min(NODES - 2, (int) green);
        int b = Math.min(NODES - 2, (int) blue);
        double fr = red - r;
        double fg = green - g;
        double fb = blue - b;
        int at = (b * NODES + g) * NODES + r;
        int pixel = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double near = plane(at, shift, fr, fg);
            double far = plane(at + NODES * NODES, shift, fr, fg);
            pixel = (pixel << 8) | (int) (near + (far - near) * fb + 0.5);
        }
        return pixel;
    }

    private double plane(int at, int shift, double fr, double fg) {
        double upper = line(at, shift, fr);
        return upper + (line(at + NODES, shift, fr) - upper) * fg;
    }

    private double line(int at, int shift, double fr) {
        int left = (cube[at] >> shift) & 0xff;
        return left + (((cube[at + 1] >> shift) & 0xff) - left) * fr;
    }
}
