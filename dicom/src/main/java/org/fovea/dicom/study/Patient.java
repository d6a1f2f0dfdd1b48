package org.fovea.dicom.study;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a study is of (PS3.3 C.7.1.1).
 *
 * @param patientId Patient ID (0010,0020), empty where missing
 * @param name Patient's Name (0010,0010) as stored: components divided by {@code ^}, groups by {@code =}
 * @param sex M, F, O or empty
 * @param birthDate null where unknown or unreadable
 */
public record Patient(
        String patientId, String name, String sex, @Nullable LocalDate birthDate) {

    private static final Set<UnicodeScript> WITHOUT_BLANK = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL);
    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    /**
     * The name as people write it, in all its groups: alphabetic, ideographic, phonetic. "Family, given" in letters, one
     * word in Han and Hangul, two in kana.
     */
    public String displayName() {
        return Arrays.stream(name.split("=", -1))
                .limit(3)
                .map(Patient::readable)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Whether records can tell that both are one person. Without an id they cannot: everybody would be the same patient. */
    public boolean sameAs(Patient other) {
        return !patientId.isBlank() && equals(other);
    }

    private static boolean writtenIn(Set<UnicodeScript> scripts, String group) {
        return group.codePoints().anyMatch(letter -> scripts.contains(UnicodeScript.of(letter)));
    }

    private static String readable(String group) {
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
