package org.fovea.dicom.report;

import java.util.Locale;

/** Language of a report's labels and names (PS3.16 CID 5000, TID 1204). */
public enum ReportLanguage {
    ENGLISH("en", "English"),
    CHINESE("zh", "Chinese");

    private final String tag;
    private final String meaning;

    ReportLanguage(String tag, String meaning) {
        this.tag = tag;
        this.meaning = meaning;
    }

    /** English for languages that have no words in this program. */
    public static ReportLanguage of(Locale locale) {
        return locale.getLanguage().equals(CHINESE.tag) ? CHINESE : ENGLISH;
    }

    Code code() {
        return new Code(tag, "RFC5646", meaning);
    }
}
