package org.fovea.dicom.pixel;

import java.util.BitSet;
import java.util.List;
import org.fovea.dicom.Problem;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads the overlay planes of a frame (PS3.3 C.9.2, PS3.5 8.1.2): from Overlay Data, or from the bits of the pixels that
 * hold no sample, as older equipment writes them. An overlay of several frames covers the frames from Image Frame Origin
 * on; one of a single frame covers all.
 */
final class OverlayReader {

    /** Groups 6000 to 601E, even ones. */
    static final int GROUPS = 16;

    private static final int LARGEST_SIDE = 0xffff;

    private final DicomObject object;
    private final StoredFrame stored;
    private final int frameNumber;

    /**
     * @param stored the frame with every bit of its samples
     * @param frameNumber counted from 1
     */
    OverlayReader(DicomObject object, StoredFrame stored, int frameNumber) {
        this.object = object;
        this.stored = stored;
        this.frameNumber = frameNumber;
    }

    /**
     * @param index 0 for group 6000, 1 for 6002 and so on
     * @param warnings receives that of a plane that cannot be drawn
     * @return null where nothing is to be drawn
     */
    @Nullable
    OverlayPlane plane(int index, List<Problem> warnings) {
        int group = index << 17;
        if (!object.has(Tag.OVERLAY_ROWS + group) && !object.has(Tag.OVERLAY_DATA + group)) {
            return null;
        }
        int rows = object.integer(Tag.OVERLAY_ROWS + group, 0);
        int columns = object.integer(Tag.OVERLAY_COLUMNS + group, 0);
        boolean sized = rows > 0 && columns > 0 && rows <= LARGEST_SIDE && columns <= LARGEST_SIDE;
        BitSet bits = !sized
                ? null
                : object.has(Tag.OVERLAY_DATA + group) ? ownData(group, rows, columns) : embedded(group, rows, columns);
        if (bits == null) {
            warnings.add(Problem.of(FrameWarning.OVERLAY_IGNORED, Integer.toHexString(0x6000 + 2 * index)));
            return null;
        }
        return bits.isEmpty() ? null : plane(group, rows, columns, bits);
    }

    private OverlayPlane plane(int group, int rows, int columns, BitSet bits) {
        int[] origin = object.integers(Tag.OVERLAY_ORIGIN + group);
        String label = object.text(Tag.OVERLAY_LABEL + group);
        return new OverlayPlane(
                columns,
                rows,
                // Row and column of the first pixel, counted from 1; signed.
                origin.length == 2 ? (short) origin[1] - 1 : 0,
                origin.length == 2 ? (short) origin[0] - 1 : 0,
                object.text(Tag.OVERLAY_TYPE + group).equals("R"),
                label.isEmpty() ? object.text(Tag.OVERLAY_DESCRIPTION + group) : label,
                bits);
    }

    /** Empty for a frame that the overlay does not cover; null where the data are too short. */
    private @Nullable BitSet ownData(int group, int rows, int columns) {
        int frames = Math.max(1, object.integer(Tag.NUMBER_OF_FRAMES_IN_OVERLAY + group, 1));
        int first = object.integer(Tag.IMAGE_FRAME_ORIGIN + group, 1);
        int index = frames == 1 ? 0 : frameNumber - first;
        if (index < 0 || index >= frames) {
            return new BitSet();
        }
        byte[] data = object.bytes(Tag.OVERLAY_DATA + group);
        long count = (long) rows * columns;
        long from = index * count;
        if (count > Integer.MAX_VALUE || Math.ceilDiv(from + count, 8L) > data.length) {
            return null;
        }
        BitSet bits = new BitSet((int) count);
        for (int i = 0; i < count; i++) {
            long bit = from + i;
            // PS3.5 8.1.2: the first pixel in the lowest bit, frames packed without gaps.
            if (((data[(int) (bit >> 3)] >> (bit & 7)) & 1) != 0) {
                bits.set(i);
            }
        }
        return bits;
    }

    /** From the unused bits of the image's own samples, so of the image's own size. */
    private @Nullable BitSet embedded(int group, int rows, int columns) {
        PixelFormat format = stored.format();
        int position = object.integer(Tag.OVERLAY_BIT_POSITION + group, -1);
        boolean unused = position > format.highBit() || position <= format.highBit() - format.bitsStored();
        if (position < 0
                || position >= format.bitsAllocated()
                || !unused
                || format.samplesPerPixel() != 1
                || rows != format.rows()
                || columns != format.columns()) {
            return null;
        }
        BitSet bits = new BitSet(rows * columns);
        for (int i = 0; i < rows * columns; i++) {
            int sample =
                    switch (stored.samples()) {
                        case Samples.Bytes(byte[] values) -> values[i];
                        case Samples.Shorts(short[] values) -> values[i];
                        case Samples.Ints(int[] values) -> values[i];
                        case Samples.Floats floats -> 0;
                    };
            bits.set(i, ((sample >>> position) & 1) != 0);
        }
        return bits;
    }
}
