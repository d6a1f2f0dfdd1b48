package org.fovea.dicom.attribute;

import java.util.List;

/**
 * One element as a reader sees it in a tag list.
 *
 * @param tag {@code 0xggggeeee}
 * @param vr value representation, for example {@code PN}
 * @param keyword keyword of the data dictionary, empty where unknown
 * @param privateCreator who defined a private element, else empty
 * @param length of the value field in bytes, -1 for sequences
 * @param value readable and at most a few hundred characters long; empty for sequences
 * @param items the elements of each item of a sequence
 */
public record Element(
        int tag,
        String vr,
        String keyword,
        String privateCreator,
        long length,
        String value,
        List<List<Element>> items) {

    public Element {
        items = List.copyOf(items);
    }

    /** The tag as the standard writes it: {@code (0010,0020)}. */
    public String tagText() {
        return "(%04X,%04X)".formatted(tag >>> 16, tag & 0xffff);
    }

    /** The keyword as words; empty where unknown. */
    public String name() {
        return keyword.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
    }

    /** A sequence, with or without items. */
    public boolean sequence() {
        return vr.equals("SQ") || !items.isEmpty();
    }
}
