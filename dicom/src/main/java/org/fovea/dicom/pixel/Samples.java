package org.fovea.dicom.pixel;

/** Samples in the width they are stored in. Signedness is the {@link PixelFormat}'s. */
public sealed interface Samples {

    /** Up to 8 bits a sample; single bits come one to a byte. */
    record Bytes(byte[] values) implements Samples {
        @Override
        public int count() {
            return values.length;
        }
    }

    /** 16 bits a sample. */
    record Shorts(short[] values) implements Samples {
        @Override
        public int count() {
            return values.length;
        }
    }

    /** 32 bits a sample. */
    record Ints(int[] values) implements Samples {
        @Override
        public int count() {
            return values.length;
        }
    }

    /** Float Pixel Data (7FE0,0008), or Double Float Pixel Data rounded to it. */
    record Floats(float[] values) implements Samples {
        @Override
        public int count() {
            return values.length;
        }
    }

    int count();
}
