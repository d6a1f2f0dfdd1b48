package org.fovea.inference.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.inference.input.GreyImage;

/** Binary 8-bit portable greymaps (netpbm's PGM, magic P5): the plainest image file there is. */
public final class Greymap {

    private static final Pattern HEADER = Pattern.compile("P5\\s(\\d{1,4})\\s(\\d{1,4})\\s255\\s");
    private static final int LONGEST_HEADER = 32;

    private Greymap() {}

    /** Empty where the bytes are no such file or their number is not the header's. */
    static Optional<GreyImage> read(byte[] bytes) {
        int length = Math.min(LONGEST_HEADER, bytes.length);
        Matcher header = HEADER.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        if (!header.lookingAt()) {
            return Optional.empty();
        }
        int columns = Integer.parseInt(header.group(1));
        int rows = Integer.parseInt(header.group(2));
        if (columns < 1 || rows < 1 || bytes.length - header.end() != columns * rows) {
            return Optional.empty();
        }
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[header.end() + i] & 0xff;
        }
        return Optional.of(new GreyImage(columns, rows, values, 1));
    }

    /** Values are rounded and held between 0 and 255. */
    public static byte[] write(GreyImage image) {
        byte[] header = ("P5\n" + image.columns() + " " + image.rows() + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[header.length + image.values().length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        for (int i = 0; i < image.values().length; i++) {
            bytes[header.length + i] = (byte) Math.clamp(Math.round(image.values()[i]), 0, 255);
        }
        return bytes;
    }
}
