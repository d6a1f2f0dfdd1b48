package org.fovea.dicom.pixel;

/** Takes the bits that mean the pixel out of the samples that hold them (PS3.5 8.1.1), extending the sign. */
public final class StoredValues {

    private StoredValues() {}

    static GreyValues of(StoredFrame frame) {
        PixelFormat format = frame.format();
        return switch (frame.samples()) {
            case Samples.Bytes(byte[] bytes) -> {
                short[] values = new short[bytes.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (short) value(bytes[i], format);
                }
                yield new GreyValues.Shorts(values, format.signed());
            }
            case Samples.Shorts(short[] shorts) -> {
                if (format.bitsStored() == Short.SIZE) {
                    yield new GreyValues.Shorts(shorts, format.signed());
                }
                short[] values = new short[shorts.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = (short) value(shorts[i], format);
                }
                yield new GreyValues.Shorts(values, format.signed());
            }
            case Samples.Ints(int[] ints) -> {
                int[] values = new int[ints.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(ints[i], format);
                }
                yield new GreyValues.Ints(values, format.signed());
            }
            case Samples.Floats(float[] floats) -> new GreyValues.Floats(floats);
        };
    }

    /** The meaningful bits of one sample; bits above and below may hold overlays. */
    public static int value(int sample, PixelFormat format) {
        int top = sample << (Integer.SIZE - 1 - format.highBit());
        int unused = Integer.SIZE - format.bitsStored();
        return format.signed() ? top >> unused : top >>> unused;
    }
}
