package org.fovea.app.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that windows, messages and reports speak. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH, "English"),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE, "简体中文");

    private final String code;
    private final Locale locale;
    private final String nativeName;

    Language(String code, Locale locale, String nativeName) {
        this.code = code;
        this.locale = locale;
        this.nativeName = nativeName;
    }

    /** As settings, command line and case database write it: {@code en}, {@code zh}. */
    public String code() {
        return code;
    }

    /** For bundles, dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String nativeName() {
        return nativeName;
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The one nearest to what a system is set to; English where it speaks neither. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(CHINESE.locale.getLanguage()) ? CHINESE : ENGLISH;
    }
}
