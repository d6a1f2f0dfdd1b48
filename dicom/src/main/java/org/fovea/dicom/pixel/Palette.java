package org.fovea.dicom.pixel;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/**
 * The three tables of a PALETTE COLOR image (PS3.3 C.7.6.3.1.5), segmented ones expanded (C.7.9.2).
 */
public record Palette(LookupTable red, LookupTable green, LookupTable blue) {

    static Palette of(DicomObject object, boolean signedInput) throws ImpossibleImage {
        return new Palette(
                table(
                        object,
                        signedInput,
                        Tag.RED_PALETTE_DESCRIPTOR,
                        Tag.RED_PALETTE_DATA,
                        Tag.SEGMENTED_RED_PALETTE_DATA),
                table(
                        object,
                        signedInput,
                        Tag.GREEN_PALETTE_DESCRIPTOR,
                        Tag.GREEN_PALETTE_DATA,
                        Tag.SEGMENTED_GREEN_PALETTE_DATA),
                table(
                        object,
                        signedInput,
                        Tag.BLUE_PALETTE_DESCRIPTOR,
                        Tag.BLUE_PALETTE_DATA,
                        Tag.SEGMENTED_BLUE_PALETTE_DATA));
    }

    /** The lowest stored value that has a colour of its own. */
    public int first() {
        return red.firstMapped();
    }

    /** Opaque {@code 0xFFRRGGBB}. */
    public int argb(int stored) {
        return 0xff000000 | (grey8(red, stored) << 16) | (grey8(green, stored) << 8) | grey8(blue, stored);
    }

    private static int grey8(LookupTable table, int stored) {
        int value = table.at(stored);
        return table.bits() >= 8 ? value >> (table.bits() - 8) : value;
    }

    private static LookupTable table(
            DicomObject object, boolean signedInput, int descriptorTag, int dataTag, int segmentedTag)
            throws ImpossibleImage {
        int[] descriptor = object.integers(descriptorTag);
        byte[] data = object.has(segmentedTag) && descriptor.length == 3
                ? expand(object.bytes(segmentedTag), descriptor[2] > 8)
                : object.bytes(dataTag);
        LookupTable table = LookupTables.of(descriptor, data, signedInput);
        if (table == null) {
            throw new ImpossibleImage("%s (%04X,%04X)".formatted("palette", dataTag >>> 16, dataTag & 0xffff));
        }
        return table;
    }

    /** C.7.9.2: discrete, linear and indirect segments, to 16 bit words or to bytes. */
    private static byte[] expand(byte[] segments, boolean words) throws ImpossibleImage {
        int[] codes = new int[words ? segments.length / 2 : segments.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = words ? (segments[2 * i] & 0xff) | ((segments[2 * i + 1] & 0xff) << 8) : segments[i] & 0xff;
        }
        List<Integer> entries = new ArrayList<>();
        expand(codes, 0, Integer.MAX_VALUE, words, entries);
        byte[] data = new byte[words ? 2 * entries.size() : entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            int entry = entries.get(i);
            if (words) {
                data[2 * i] = (byte) entry;
                data[2 * i + 1] = (byte) (entry >> 8);
            } else {
                data[i] = (byte) entry;
            }
        }
        return data;
    }

    private static void expand(int[] codes, int from, int segments, boolean words, List<Integer> entries)
            throws ImpossibleImage {
        int at = from;
        // A lone code behind the last segment is padding.
        for (int done = 0; done < segments && at + 1 < codes.length && entries.size() < 0x10000; done++) {
            int length = codes[at + 1];
            switch (codes[at]) {
                case 0 -> {
                    need(codes, at + 2 + length);
                    for (int i = 0; i < length; i++) {
                        entries.add(codes[at + 2 + i]);
                    }
                    at += 2 + length;
                }
                case 1 -> {
                    need(codes, at + 3);
                    ramp(entries, length, codes[at + 2]);
                    at += 3;
                }
                case 2 -> {
                    need(codes, at + (words ? 4 : 6));
                    int target = words
                            ? codes[at + 2] | (codes[at + 3] << 16)
                            : codes[at + 2] | (codes[at + 3] << 8) | (codes[at + 4] << 16) | (codes[at + 5] << 24);
                    int index = words ? target / 2 : target;
                    if (index < 0 || index >= at || segments != Integer.MAX_VALUE) {
                        throw new ImpossibleImage("segmented palette");
                    }
                    expand(codes, index, length, words, entries);
                    at += words ? 4 : 6;
                }
                default -> throw new ImpossibleImage("segmented palette");
            }
        }
    }

    private static void ramp(List<Integer> entries, int length, int last) throws ImpossibleImage {
        if (entries.isEmpty()) {
            throw new ImpossibleImage("segmented palette");
        }
        int first = entries.getLast();
        for (int i = 1; i <= length; i++) {
            entries.add((int) Math.round(first + (last - first) * (double) i / length));
        }
    }

    private static void need(int[] codes, int end) throws ImpossibleImage {
        if (end > codes.length) {
            throw new ImpossibleImage("segmented palette");
        }
    }
}
