package org.fovea.dicom.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds elements by words that stand in their tag, name, creator, representation or value. */
public final class ElementSearch {

    private ElementSearch() {}

    /**
     * What a list holds of the elements searched for, with the sequences around them; a sequence that is found itself comes
     * with all it holds.
     *
     * @param words blanks separate words that all have to occur, in any order and case; blank finds everything
     */
    public static List<Element> in(List<Element> elements, String words) {
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return pruned(elements, element -> mentions(element, wanted));
    }

    private static List<Element> pruned(List<Element> elements, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        for (Element element : elements) {
            if (wanted.test(element)) {
                found.add(element);
                continue;
            }
            List<List<Element>> items = element.items().stream()
                    .map(item -> pruned(item, wanted))
                    .filter(item -> !item.isEmpty())
                    .toList();
            if (!items.isEmpty()) {
                found.add(new Element(
                        element.tag(),
                        element.vr(),
                        element.keyword(),
                        element.privateCreator(),
                        element.length(),
                        element.value(),
                        items));
            }
        }
        return found;
    }

    private static boolean mentions(Element element, String[] words) {
        String line = String.join(
                        " ",
                        element.tagText(),
                        element.tagText().replaceAll("[(),]", ""),
                        element.vr(),
                        element.keyword(),
                        element.name(),
                        element.privateCreator(),
                        element.value())
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!line.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
