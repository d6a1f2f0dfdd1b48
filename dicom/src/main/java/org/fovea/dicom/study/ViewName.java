package org.fovea.dicom.study;

import java.util.Locale;
import java.util.Map;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/** The direction of a projection in the letters of View Position (0018,5101), also where only a code names it. */
public final class ViewName {

    /** Codes of PS3.16 CID 4014 (mammography) and CID 4010 (projection radiography), SNOMED RT and CT. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("R-10242", "CC"),
            Map.entry("399162004", "CC"),
            Map.entry("R-10226", "MLO"),
            Map.entry("399368009", "MLO"),
            Map.entry("R-10224", "ML"),
            Map.entry("399260004", "ML"),
            Map.entry("R-10228", "LM"),
            Map.entry("399352003", "LM"),
            Map.entry("R-10206", "AP"),
            Map.entry("399348003", "AP"),
            Map.entry("R-10214", "PA"),
            Map.entry("272479007", "PA"),
            Map.entry("R-10236", "LL"),
            Map.entry("399173006", "LL"),
            Map.entry("R-10232", "RL"),
            Map.entry("399198007", "RL"));

    private ViewName() {}

    static String of(DicomObject object) {
        String position = object.text(Tag.VIEW_POSITION).toUpperCase(Locale.ROOT);
        return position.isEmpty() ? ofCode(object.item(Tag.VIEW_CODE_SEQUENCE).text(Tag.CODE_VALUE)) : position;
    }

    /** For a Code Value of either edition; empty for one that has no letters here. */
    public static String ofCode(String value) {
        return CODES.getOrDefault(value, "");
    }
}
