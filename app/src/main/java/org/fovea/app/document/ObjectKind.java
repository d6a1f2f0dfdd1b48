package org.fovea.app.document;

import org.fovea.dicom.study.Instance;

/** What an object is, as far as it decides how it is shown. */
public enum ObjectKind {
    REPORT,
    KEY_OBJECTS,
    DOCUMENT,
    WAVEFORM,
    PRESENTATION,
    STRUCTURES,
    PLAN,
    OTHER;

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    public static ObjectKind of(Instance instance) {
        return of(instance.sopClassUid());
    }

    static ObjectKind of(String sopClassUid) {
        if (!sopClassUid.startsWith(STORAGE)) {
            return OTHER;
        }
        String rest = sopClassUid.substring(STORAGE.length());
        return switch (rest.split("\\.", 2)[0]) {
            case "9" -> WAVEFORM;
            case "11" -> PRESENTATION;
            case "88" -> rest.equals("88.59") ? KEY_OBJECTS : REPORT;
            case "104" -> DOCUMENT;
            case "481" ->
                rest.equals("481.3") ? STRUCTURES : rest.equals("481.5") || rest.equals("481.8") ? PLAN : OTHER;
            default -> OTHER;
        };
    }
}
