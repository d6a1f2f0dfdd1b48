package org.fovea.dicom.pixel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.dicom.attribute.CodedConcept;

/** Units of UCUM as readers write them (PS3.16 CID 82 and 85). */
final class UcumUnit {

    /** Of plain numbers. */
    static final String NONE = "1";

    /** An uptake value is told by its annotation: {@code {SUVbw}g/ml}. */
    private static final Pattern UPTAKE = Pattern.compile("\\{(SUV\\w+)}.*|.*\\{(SUV\\w+)}");

    private UcumUnit() {}

    /** Empty for plain numbers and where nothing is stated. */
    static String shown(CodedConcept unit) {
        String code = unit.value();
        Matcher uptake = UPTAKE.matcher(code);
        if (uptake.matches()) {
            return uptake.group(1) == null ? uptake.group(2) : uptake.group(1);
        }
        return switch (code) {
            case NONE -> "";
            case "[hnsf'U]" -> "HU";
            case "" -> unit.meaning();
            default -> code;
        };
    }
}
