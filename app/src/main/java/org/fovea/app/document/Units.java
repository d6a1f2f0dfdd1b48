package org.fovea.app.document;

import org.fovea.dicom.attribute.CodedConcept;

/** Units as people write them. */
final class Units {

    private Units() {}

    /** UCUM's own symbol where it is one that people use, else the meaning; empty for no unit. */
    static String of(CodedConcept unit) {
        String symbol = unit.value();
        if (symbol.equals("1") || symbol.equals("{ratio}")) {
            return "";
        }
        boolean plain = unit.scheme().equals("UCUM") && !symbol.isEmpty() && !symbol.matches(".*[{}\\[\\]].*");
        String text = plain ? symbol : unit.title();
        return switch (text) {
            case "uV" -> "µV";
            case "cm2" -> "cm²";
            case "mm2" -> "mm²";
            case "cm3" -> "cm³";
            case "mm3" -> "mm³";
            case "deg" -> "°";
            default -> text;
        };
    }
}
