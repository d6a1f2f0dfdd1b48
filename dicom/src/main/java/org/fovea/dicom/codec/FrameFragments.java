package org.fovea.dicom.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which fragments make which frame (PS3.5 A.4): one frame takes all, as many frames as fragments take one each; else an
 * offset table tells, and where that does not fit, the marker that starts every JPEG-family stream.
 */
public final class FrameFragments {

    private static final int ITEM_HEADER = 8;
    private static final int HEAD = 8;

    /** Looks into a file. */
    public interface Heads {
        /** The first bytes of a fragment, fewer where it is shorter. */
        byte[] first(Span fragment, int count) throws IOException;
    }

    private FrameFragments() {}

    /**
     * @param frames Number of Frames as the data set states it
     * @param offsets of each frame's first item tag, counted from the first fragment's item tag: the basic or the
     *     extended offset table; may be empty or wrong
     * @return for each frame its fragments in order; fewer frames than stated where the file holds fewer
     */
    public static List<List<Span>> of(List<Span> fragments, int frames, long[] offsets, Heads heads)
            throws IOException {
        if (fragments.isEmpty()) {
            throw new CodecException("no fragments");
        }
        if (frames == 1) {
            return List.of(fragments);
        }
        if (fragments.size() <= frames) {
            return fragments.stream().map(List::of).toList();
        }
        int[] starts = byOffsets(fragments, frames, offsets);
        if (starts.length == 0) {
            starts = byMarkers(fragments, heads);
        }
        if (starts.length == 0) {
            throw new CodecException(fragments.size() + " fragments, " + frames + " frames");
        }
        List<List<Span>> result = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            result.add(fragments.subList(starts[i], i + 1 < starts.length ? starts[i + 1] : fragments.size()));
        }
        return result;
    }

    /** Empty where an offset hits no fragment. */
    private static int[] byOffsets(List<Span> fragments, int frames, long[] offsets) {
        if (offsets.length < frames) {
            return new int[0];
        }
        int[] starts = new int[frames];
        int found = 0;
        long position = 0;
        for (int i = 0; i < fragments.size() && found < frames; i++) {
            if (offsets[found] == position) {
                starts[found++] = i;
            }
            position += ITEM_HEADER + fragments.get(i).length();
        }
        return found == frames && starts[0] == 0 ? starts : new int[0];
    }

    /** Empty where the first fragment starts no stream. */
    private static int[] byMarkers(List<Span> fragments, Heads heads) throws IOException {
        int[] starts = new int[fragments.size()];
        int found = 0;
        for (int i = 0; i < fragments.size(); i++) {
            if (startsStream(heads.first(fragments.get(i), HEAD))) {
                starts[found++] = i;
            }
        }
        return found > 0 && starts[0] == 0 ? Arrays.copyOf(starts, found) : new int[0];
    }

    /** SOI of JPEG and JPEG-LS, SOC of JPEG 2000, or the signature box of a JP2 file. */
    private static boolean startsStream(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xff && head[2] == (byte) 0xff) {
            return head[1] == (byte) 0xd8 || head[1] == 0x4f;
        }
        return head.length >= 8 && head[4] == 'j' && head[5] == 'P';
    }
}
