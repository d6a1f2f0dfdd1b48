package org.fovea.dicom.waveform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fovea.dicom.attribute.CodedConcept;

/** The leads of the standard twelve-lead electrocardiogram. */
public enum Lead {
    I("I", 1),
    II("II", 2),
    III("III", 61),
    AVR("aVR", 62),
    AVL("aVL", 63),
    AVF("aVF", 64),
    V1("V1", 3),
    V2("V2", 4),
    V3("V3", 5),
    V4("V4", 6),
    V5("V5", 7),
    V6("V6", 8);

    private final String title;
    private final int code;

    Lead(String title, int code) {
        this.title = title;
        this.code = code;
    }

    public String title() {
        return title;
    }

    /** By its code of IEEE 11073 or SCP-ECG (PS3.16 CID 3001), else by its name. */
    static Optional<Lead> of(CodedConcept source, String label) {
        return Arrays.stream(values())
                .filter(lead -> source.value().equals("2:" + lead.code)
                        || source.value().equals("5.6.3-9-" + lead.code)
                        || lead.named(source.meaning())
                        || lead.named(label))
                .findFirst();
    }

    private boolean named(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .matches("(lead )?" + title.toLowerCase(Locale.ROOT) + "( \\(einthoven\\))?");
    }
}
