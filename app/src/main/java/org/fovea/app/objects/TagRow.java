package org.fovea.app.objects;

import java.util.List;
import java.util.Locale;
import org.fovea.dicom.attribute.ComparedElement;
import org.fovea.dicom.attribute.ComparedElement.Difference;
import org.fovea.dicom.attribute.Element;
import org.jspecify.annotations.Nullable;

/**
 * A line of the tag table.
 *
 * @param other value of the compared object; empty where none is compared
 * @param difference null where nothing is compared
 */
record TagRow(
        String tag,
        String name,
        String vr,
        String length,
        String value,
        String other,
        @Nullable Difference difference,
        List<List<TagRow>> items) {

    static TagRow of(Element element) {
        return row(
                element,
                element.value(),
                "",
                null,
                element.items().stream()
                        .map(item -> item.stream().map(TagRow::of).toList())
                        .toList());
    }

    static TagRow of(ComparedElement compared) {
        Element left = compared.left();
        Element right = compared.right();
        return row(
                compared.either(),
                left == null ? "" : left.value(),
                right == null ? "" : right.value(),
                compared.difference(),
                compared.items().stream()
                        .map(item -> item.stream().map(TagRow::of).toList())
                        .toList());
    }

    /** The heading of an item of a sequence. */
    static TagRow item(int number, List<TagRow> rows) {
        Difference difference = rows.isEmpty() || rows.getFirst().difference() == null
                ? null
                : rows.stream().allMatch(row -> row.difference() == Difference.EQUAL)
                        ? Difference.EQUAL
                        : Difference.DIFFERENT;
        return new TagRow("", "#" + number, "", "", "", "", difference, List.of(rows));
    }

    private static TagRow row(
            Element element, String value, String other, @Nullable Difference difference, List<List<TagRow>> items) {
        String name = element.name().isEmpty() && !element.privateCreator().isEmpty()
                ? "[" + element.privateCreator() + "]"
                : element.name();
        return new TagRow(
                element.tagText(),
                name,
                element.vr(),
                element.length() < 0 ? "" : Long.toString(element.length()),
                value,
                other,
                difference,
                items);
    }

    boolean mentions(String[] words) {
        String line = String.join(" ", tag, tag.replaceAll("[(),]", ""), name, name.replace(" ", ""), vr, value, other)
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!line.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** As text for the clipboard. */
    String plain() {
        return String.join("\t", tag, name, vr, value, other).stripTrailing();
    }
}
