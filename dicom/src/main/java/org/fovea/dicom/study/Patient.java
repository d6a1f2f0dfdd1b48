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

    /** The name as people write it. */
    public String displayName() {
        return PersonName.readable(name);
    }

    /** Whether records can tell that both are one person. Without an id they cannot: everybody would be the same patient. */
    public boolean sameAs(Patient other) {
        return !patientId.isBlank() && equals(other);
    }
}
