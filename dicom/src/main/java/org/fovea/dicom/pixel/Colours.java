package org.fovea.dicom.pixel;

/** From stored colour samples to opaque ARGB (PS3.3 C.7.6.3.1.2). */
final class Colours {

    private Colours() {}

    static ColourFrame of(StoredFrame frame) throws ImpossibleImage {
        PixelFormat format = frame.format();
        int[] argb = new int[format.rows() * format.columns()];
        int[] to8 = format.bitsStored() <= Short.SIZE ? to8Bits(format) : new int[0];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = switch (frame.samples()) {
                case Samples.Bytes(byte[] values) ->
                    argb(
                            format,
                            to8[bits(values[3 * i], format)],
                            to8[bits(values[3 * i + 1], format)],
                            to8[bits(values[3 * i + 2], format)]);
                case Samples.Shorts(short[] values) ->
                    argb(
                            format,
                            to8[bits(values[3 * i], format)],
                            to8[bits(values[3 * i + 1], format)],
                            to8[bits(values[3 * i + 2], format)]);
                case Samples.Ints(int[] values) ->
                    argb(
                            format,
                            top(values[3 * i], format),
                            top(values[3 * i + 1], format),
                            top(values[3 * i + 2], format));
                case Samples.Floats floats -> throw new ImpossibleImage("colour of fractions");
            };
        }
        return new ColourFrame(format.columns(), format.rows(), argb);
    }

    private static int argb(PixelFormat format, int first, int second, int third) {
        return switch (format.photometric()) {
            case YBR_FULL, YBR_FULL_422, YBR_ICT, YBR_RCT -> full(first, second - 128, third - 128);
            case YBR_PARTIAL_422, YBR_PARTIAL_420 -> partial(first - 16, second - 128, third - 128);
            default -> 0xff000000 | (first << 16) | (second << 8) | third;
        };
    }

    /** ITU-R BT.601 at full range. */
    private static int full(int y, int cb, int cr) {
        return rgb(y + 1.402 * cr, y - 0.344136 * cb - 0.714136 * cr, y + 1.772 * cb);
    }

    /** The same at studio range: black 16, white 235. */
    private static int partial(int y, int cb, int cr) {
        double scaled = 1.164383 * y;
        return rgb(scaled + 1.596027 * cr, scaled - 0.391762 * cb - 0.812968 * cr, scaled + 2.017232 * cb);
    }

    private static int rgb(double red, double green, double blue) {
        return 0xff000000 | (round(red) << 16) | (round(green) << 8) | round(blue);
    }

    private static int round(double value) {
        return (int) Math.clamp(Math.rint(value), 0, 255);
    }

    private static int bits(int sample, PixelFormat format) {
        return (sample >>> (format.highBit() + 1 - format.bitsStored())) & ((1 << format.bitsStored()) - 1);
    }

    private static int top(int sample, PixelFormat format) {
        return sample << (Integer.SIZE - 1 - format.highBit()) >>> (Integer.SIZE - 8);
    }

    private static int[] to8Bits(PixelFormat format) {
        int highest = (1 << format.bitsStored()) - 1;
        int[] table = new int[highest + 1];
        for (int i = 0; i <= highest; i++) {
            table[i] = (int) Math.rint(255.0 * i / highest);
        }
        return table;
    }
}
