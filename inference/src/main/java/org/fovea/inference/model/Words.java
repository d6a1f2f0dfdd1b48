package org.fovea.inference.model;

import java.util.Locale;

/** A text in both languages of the interface. */
public record Words(String en, String zh) {

    public Words {
        if (en == null || zh == null || en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException("a text is missing: en " + en + ", zh " + zh);
        }
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
