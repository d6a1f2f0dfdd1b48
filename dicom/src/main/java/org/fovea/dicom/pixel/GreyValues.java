package org.fovea.dicom.pixel;

import java.util.function.IntToDoubleFunction;

/** Stored grey values of one frame, sign-extended and masked to the stored bits, in the narrowest type that holds them. */
public sealed interface GreyValues {

    /** 8 and 16 bit images, all but a few. {@code signed} tells how to widen. */
    record Shorts(short[] values, boolean signed) implements GreyValues {
        @Override
        public double at(int index) {
            return signed ? values[index] : values[index] & 0xffff;
        }

        @Override
        public int count() {
            return values.length;
        }
    }

    /** 32 bit images such as dose grids. */
    record Ints(int[] values, boolean signed) implements GreyValues {
        @Override
        public double at(int index) {
            return signed ? values[index] : Integer.toUnsignedLong(values[index]);
        }

        @Override
        public int count() {
            return values.length;
        }
    }

    /** Parametric maps. */
    record Floats(float[] values) implements GreyValues {
        @Override
        public double at(int index) {
            return values[index];
        }

        @Override
        public int count() {
            return values.length;
        }
    }

    /** Values that are computed when they are asked for: a cut through a volume. */
    record Computed(int count, IntToDoubleFunction value) implements GreyValues {
        @Override
        public double at(int index) {
            return value.applyAsDouble(index);
        }
    }

    /** The stored value of the pixel with this index, {@code row * columns + column}. */
    double at(int index);

    int count();
}
