package org.fovea.dicom.dcm4che;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fovea.dicom.codec.Span;

/** Damages files as strangers, networks and attackers do. The same random numbers give the same damage. */
final class Mutator {

    private static final int[] EXTREMES = {0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, -1, -2};
    private static final int PREAMBLE = 132;

    private final Random random;

    Mutator(long seed) {
        random = new Random(seed);
    }

    int choose(int count) {
        return random.nextInt(count);
    }

    /** Damage between the preamble and where the pixels begin. */
    byte[] header(byte[] file, int pixels) {
        int end = Math.clamp(pixels, Math.min(PREAMBLE + 8, file.length), file.length);
        int start = random.nextInt(8) == 0 ? 0 : Math.min(PREAMBLE, end - 1);
        byte[] bytes = damaged(file, start, end);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> moved(bytes, start, end);
            default -> bytes;
        };
    }

    /** Damage within the fragments of compressed frames. */
    byte[] stream(byte[] file, List<Span> fragments) {
        Span fragment = fragments.get(random.nextInt(fragments.size()));
        int start = (int) Math.min(fragment.offset(), file.length - 1);
        int end = Math.clamp(fragment.end(), start + 1, file.length);
        // The codec's own header is small and decides the most.
        int reach = random.nextBoolean() ? Math.min(end, start + 200) : end;
        byte[] bytes = damaged(file, start, reach);
        return random.nextInt(12) == 0 ? moved(bytes, start, end) : bytes;
    }

    private byte[] damaged(byte[] file, int start, int end) {
        byte[] bytes = file.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = start + random.nextInt(Math.max(1, end - start));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> put(bytes, at & ~1, 2, EXTREMES[random.nextInt(EXTREMES.length)]);
                default -> put(bytes, at & ~1, 4, EXTREMES[random.nextInt(EXTREMES.length)]);
            }
        }
        return bytes;
    }

    private void put(byte[] bytes, int at, int width, int value) {
        boolean little = random.nextBoolean();
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >> 8 * (little ? i : width - 1 - i));
        }
    }

    /** A stretch stands elsewhere once more, or is gone. */
    private byte[] moved(byte[] bytes, int start, int end) {
        int from = start + random.nextInt(Math.max(1, end - start));
        int length = random.nextInt(Math.max(1, Math.min(500, end - from)));
        int to = start + random.nextInt(Math.max(1, end - start));
        if (random.nextBoolean()) {
            byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
            System.arraycopy(bytes, from + length, shorter, from, bytes.length - from - length);
            return shorter;
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, to, longer, to + length, bytes.length - to);
        System.arraycopy(bytes, from, longer, to, length);
        return longer;
    }
}
