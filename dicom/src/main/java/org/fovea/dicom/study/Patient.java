package org.fovea.dicom.study;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    /**
     * The name as people write it: "family, given" in letters, one word in Han; the ideographic group, where there is one,
     * behind the alphabetic one.
     */
    public String displayName() {
        return Arrays.stream(name.split("=", -1))
                .limit(2)
                .map(Patient::readable)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String readable(String group) {
        List<String> components = Arrays.stream(group.split("\\^", -1))
                .limit(3)
                .map(String::strip)
                .toList();
        if (group.codePoints().anyMatch(Character::isIdeographic)) {
            return String.join("", components);
        }
        String family = components.getFirst();
        String given =
                String.join(" ", components.subList(1, components.size())).strip();
        return family + (family.isEmpty() || given.isEmpty() ? "" : ", ") + given;
    }
}
