package org.fovea.dicom.study;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of people as DICOM stores them: components divided by {@code ^}, groups by {@code =} (PS3.5 6.2.1). */
public final class PersonName {

    private static final Set<UnicodeScript> WITHOUT_BLANK = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL);
    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private PersonName() {}

    /**
     * The name as people write it, in all its groups: alphabetic, ideographic, phonetic. "Family, given" in letters, one
     * word in Han and Hangul, two in kana.
     */
    public static String readable(String stored) {
        return Arrays.stream(stored.split("=", -1))
                .limit(3)
                .map(PersonName::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static boolean writtenIn(Set<UnicodeScript> scripts, String group) {
        return group.codePoints().anyMatch(letter -> scripts.contains(UnicodeScript.of(letter)));
    }

    private static String group(String group) {
        List<String> components = Arrays.stream(group.split("\\^", -1))
                .limit(3)
                .map(String::strip)
                .toList();
        if (writtenIn(WITHOUT_BLANK, group)) {
            return String.join("", components);
        }
        if (writtenIn(KANA, group)) {
            return String.join(" ", components).strip();
        }
        String family = components.getFirst();
        String given =
                String.join(" ", components.subList(1, components.size())).strip();
        return family + (family.isEmpty() || given.isEmpty() ? "" : ", ") + given;
    }
}
