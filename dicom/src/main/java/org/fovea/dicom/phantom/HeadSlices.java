package org.fovea.dicom.phantom;

import java.util.SplittableRandom;

/** Samples the head on the scanner's grid, with the unevenness and the noise of a coil. */
final class HeadSlices {

    static final int SIZE = 256;
    static final double PIXEL_MM = 0.9;
    static final double SLICE_MM = 2.5;
    static final double FIRST_X = -(SIZE - 1) * PIXEL_MM / 2;
    static final double FIRST_Y = FIRST_X;

    private static final double FIRST_Z = -62;
    private static final double SCALE = 800;
    private static final double NOISE = 0.011;

    private final HeadAnatomy head = new HeadAnatomy();
    private final ValueNoise coil = new ValueNoise(5, 130);

    /** Height of a slice's middle in mm; slices are counted from 0. */
    static double z(int slice) {
        return FIRST_Z + slice * SLICE_MM;
    }

    /** The slice whose middle lies nearest to a height in mm. */
    static int nearest(double z) {
        return (int) Math.rint((z - FIRST_Z) / SLICE_MM);
    }

    /** 16 bit little endian values, row by row. */
    byte[] slice(int slice) {
        SplittableRandom random = new SplittableRandom(1000 + slice);
        byte[] bytes = new byte[2 * SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double x = FIRST_X + column * PIXEL_MM;
                double y = FIRST_Y + row * PIXEL_MM;
                double signal = head.at(x, y, z(slice)) * (1 + 0.10 * coil.at(x, y, z(slice)));
                int value = (int) Math.min(0xffff, Math.rint(SCALE * magnitude(signal, random)));
                int at = 2 * (row * SIZE + column);
                bytes[at] = (byte) value;
                bytes[at + 1] = (byte) (value >> 8);
            }
        }
        return bytes;
    }

    /** The length of a complex signal with noise in both parts, as a magnitude image holds it. */
    private static double magnitude(double signal, SplittableRandom random) {
        double real = signal + NOISE * bell(random);
        double imaginary = NOISE * bell(random);
        return Math.sqrt(real * real + imaginary * imaginary);
    }

    /** Nearly normal, variance 1. */
    private static double bell(SplittableRandom random) {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return (sum - 2) * 1.7320508075688772;
    }
}
