package org.fovea.dicom.pixel;

import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;

/** What the values of a PET image are given in (PS3.3 C.8.9.1): a standardised uptake value says by what it is divided. */
final class PetUnit {

    /** Of uptake values by body weight. */
    static final String BY_WEIGHT = "SUVbw";

    private PetUnit() {}

    /** For example {@code SUVbw} or {@code Bq/ml}; empty where the file does not say. */
    static String of(DicomObject object) {
        String units = object.text(Tag.UNITS);
        return switch (units) {
            case "GML" -> uptake(object.text(Tag.SUV_TYPE));
            case "BQML" -> "Bq/ml";
            case "CNTS" -> "counts";
            case "NONE" -> "";
            default -> units;
        };
    }

    /** By body weight where the file does not say otherwise. */
    private static String uptake(String type) {
        return type.isEmpty() || type.equals("BW") ? BY_WEIGHT : type.startsWith("LBM") ? "SUVlbm" : "SUV" + type;
    }
}
