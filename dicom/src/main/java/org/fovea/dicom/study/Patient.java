package org.fovea.dicom.study;

import java.time.LocalDate;
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

    /** The name as people write it: family name, given names; the ideographic group, where there is one, behind it. */
    public String displayName() {
        String[] groups = name.split("=", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(2, groups.length); i++) {
            String group = readable(groups[i]);
            if (!group.isEmpty()) {
                text.append(text.isEmpty() ? "" : " · ").append(group);
            }
        }
        return text.toString();
    }

    private static String readable(String group) {
        String[] components = group.split("\\^", -1);
        StringBuilder text = new StringBuilder(components[0].strip());
        for (int i = 1; i < Math.min(3, components.length); i++) {
            String part = components[i].strip();
            if (!part.isEmpty()) {
                text.append(i == 1 && !text.isEmpty() ? ", " : text.isEmpty() ? "" : " ")
                        .append(part);
            }
        }
        return text.toString();
    }
}
