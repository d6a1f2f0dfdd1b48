package org.fovea.dicom.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.fovea.dicom.attribute.ComparedElement.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Compares two objects element by element. Texts are compared as they read, whatever character set they are written in;
 * everything else byte by byte, whatever the byte order; items of sequences in their order.
 */
public final class ObjectComparison {

    private ObjectComparison() {}

    /** In ascending order of tags. */
    public static List<ComparedElement> of(DicomObject left, DicomObject right) {
        SequencedMap<Integer, Element> ours = byTag(left);
        SequencedMap<Integer, Element> theirs = byTag(right);
        SequencedMap<Integer, Element> all = new TreeMap<>(Integer::compareUnsigned);
        all.putAll(theirs);
        all.putAll(ours);
        List<ComparedElement> lines = new ArrayList<>();
        for (Map.Entry<Integer, Element> entry : all.entrySet()) {
            int tag = entry.getKey();
            lines.add(compared(left, ours.get(tag), right, theirs.get(tag), tag));
        }
        return lines;
    }

    private static SequencedMap<Integer, Element> byTag(DicomObject object) {
        SequencedMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
        object.elements().forEach(element -> elements.put(element.tag(), element));
        return elements;
    }

    private static ComparedElement compared(
            DicomObject left, @Nullable Element ours, DicomObject right, @Nullable Element theirs, int tag) {
        List<List<ComparedElement>> items = items(left.items(tag), right.items(tag));
        Difference difference;
        if (ours == null) {
            difference = Difference.ONLY_RIGHT;
        } else if (theirs == null) {
            difference = Difference.ONLY_LEFT;
        } else if (ours.sequence() || theirs.sequence()) {
            difference = ours.sequence() == theirs.sequence()
                            && left.items(tag).size() == right.items(tag).size()
                            && items.stream()
                                    .flatMap(List::stream)
                                    .allMatch(line -> line.difference() == Difference.EQUAL)
                    ? Difference.EQUAL
                    : Difference.DIFFERENT;
        } else {
            difference = same(left, right, tag) ? Difference.EQUAL : Difference.DIFFERENT;
        }
        return new ComparedElement(ours, theirs, difference, items);
    }

    private static boolean same(DicomObject left, DicomObject right, int tag) {
        List<String> texts = left.texts(tag);
        return texts.isEmpty()
                ? right.texts(tag).isEmpty() && Arrays.equals(left.bytes(tag), right.bytes(tag))
                : texts.equals(right.texts(tag));
    }

    private static List<List<ComparedElement>> items(List<DicomObject> left, List<DicomObject> right) {
        List<List<ComparedElement>> items = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            items.add(of(
                    i < left.size() ? left.get(i) : NoObject.INSTANCE,
                    i < right.size() ? right.get(i) : NoObject.INSTANCE));
        }
        return items;
    }
}
