package org.fovea.dicom.report;

/** Concepts and units of measurements: those of PS3.16 CID 7460 to 7474 and 3488, and our own where it has none. */
public final class MeasuredCodes {

    public static final Code LENGTH = sct("410668003", "Length");
    public static final Code LONG_AXIS = sct("103339001", "Long Axis");
    public static final Code SHORT_AXIS = sct("103340004", "Short Axis");
    public static final Code ANGLE = sct("1483009", "Angle");
    public static final Code AREA = sct("42798000", "Area");
    public static final Code ATTENUATION = Code.dcm("112031", "Attenuation Coefficient");
    public static final Code SUV_BODY_WEIGHT = Code.dcm("126401", "SUVbw");
    public static final Code PIXEL_VALUE = Code.own("PIXEL_VALUE", "Output value of the modality LUT");
    public static final Code PIXEL_COUNT = Code.own("PIXEL_COUNT", "Number of pixels");
    public static final Code HEART_TO_THORAX = Code.own("CTR", "Cardiothoracic ratio");

    public static final Code MEAN = sct("373098007", "Mean");
    public static final Code STANDARD_DEVIATION = sct("386136009", "Standard Deviation");
    public static final Code MINIMUM = sct("255605001", "Minimum");
    public static final Code MAXIMUM = sct("56851009", "Maximum");

    public static final Code MILLIMETRE = ucum("mm", "millimeter");
    public static final Code SQUARE_MILLIMETRE = ucum("mm2", "square millimeter");
    public static final Code DEGREE = ucum("deg", "degree");
    public static final Code PERCENT = ucum("%", "Percent");
    public static final Code PIXELS = ucum("{pixels}", "pixels");
    public static final Code HOUNSFIELD = ucum("[hnsf'U]", "Hounsfield unit");
    public static final Code SUV = ucum("{SUVbw}g/ml", "Standardized Uptake Value body weight");
    public static final Code ACTIVITY = ucum("Bq/ml", "Becquerels per milliliter");
    public static final Code NO_UNIT = ucum("1", "no units");

    private MeasuredCodes() {}

    /** What grey values are called. */
    public static Code grey(String unit) {
        return switch (unit) {
            case "HU" -> ATTENUATION;
            case "SUVbw" -> SUV_BODY_WEIGHT;
            default -> PIXEL_VALUE;
        };
    }

    /** The unit of a value as this program writes it for people. */
    public static Code unit(String unit) {
        return switch (unit) {
            case "mm" -> MILLIMETRE;
            case "mm\u00b2" -> SQUARE_MILLIMETRE;
            case "\u00b0" -> DEGREE;
            case "%" -> PERCENT;
            case "px", "px\u00b2" -> PIXELS;
            case "HU" -> HOUNSFIELD;
            case "SUVbw" -> SUV;
            case "Bq/ml" -> ACTIVITY;
            default -> NO_UNIT;
        };
    }

    private static Code sct(String value, String meaning) {
        return new Code(value, "SCT", meaning);
    }

    private static Code ucum(String value, String meaning) {
        return new Code(value, "UCUM", meaning);
    }
}
