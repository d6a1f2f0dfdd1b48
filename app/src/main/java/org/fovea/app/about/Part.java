package org.fovea.app.about;

import java.util.List;
import java.util.Locale;

/**
 * A library inside the program.
 *
 * @param name as {@code group:name} of Maven Central
 * @param licences SPDX identifiers where its authors gave one, else their words; its user may choose among them
 */
public record Part(String name, String version, List<String> licences) {

    public Part {
        licences = List.copyOf(licences);
    }

    /** For example {@code EPL-1.0 / LGPL-2.1}. */
    public String licence() {
        return String.join(" / ", licences);
    }

    /** Whether a text that somebody types, in any case, stands in its name or its licence. */
    public boolean matches(String text) {
        return (name + " " + version + " " + licence())
                .toLowerCase(Locale.ROOT)
                .contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
