package org.fovea.dicom.quantity;

import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.attribute.CodedConcept;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.FunctionalGroups;
import org.fovea.dicom.attribute.Tag;

/**
 * From stored values to what was measured (PS3.3 C.7.6.16.2.11).
 *
 * @param label for people; may be empty
 * @param unit mostly of UCUM
 * @param quantity what is measured; {@link CodedConcept#NONE} where not stated
 * @param first the lowest stored value that is mapped
 * @param last the highest
 * @param table values of each stored value from the first on; empty where slope and intercept map
 */
public record RealWorldValueMap(
        String label,
        CodedConcept unit,
        CodedConcept quantity,
        double first,
        double last,
        double slope,
        double intercept,
        double[] table) {

    private static final String QUANTITY = "246205007";
    private static final String OLD_QUANTITY = "G-C1C6";

    /**
     * The maps of a frame, in the object's order; empty where it has none that makes sense.
     *
     * @param frameNumber counted from 1
     */
    public static List<RealWorldValueMap> of(DicomObject object, int frameNumber) {
        List<RealWorldValueMap> maps = new ArrayList<>();
        for (DicomObject item :
                new FunctionalGroups(object).items(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE, frameNumber)) {
            double[] table = item.decimals(Tag.REAL_WORLD_VALUE_LUT_DATA);
            Double slope = item.decimal(Tag.REAL_WORLD_VALUE_SLOPE);
            Double intercept = item.decimal(Tag.REAL_WORLD_VALUE_INTERCEPT);
            if (table.length > 0 || (slope != null && slope != 0)) {
                maps.add(new RealWorldValueMap(
                        item.text(Tag.LUT_LABEL),
                        CodedConcept.in(item, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE),
                        quantity(item),
                        bound(
                                item,
                                Tag.REAL_WORLD_VALUE_FIRST_VALUE_MAPPED,
                                Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_FIRST_VALUE_MAPPED,
                                Double.NEGATIVE_INFINITY),
                        bound(
                                item,
                                Tag.REAL_WORLD_VALUE_LAST_VALUE_MAPPED,
                                Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_LAST_VALUE_MAPPED,
                                Double.POSITIVE_INFINITY),
                        slope == null ? 1 : slope,
                        intercept == null ? 0 : intercept,
                        table));
            }
        }
        return maps;
    }

    private static double bound(DicomObject item, int whole, int fraction, double missing) {
        Double exact = item.decimal(fraction);
        Double bound = exact == null ? item.decimal(whole) : exact;
        return bound == null ? missing : bound;
    }

    private static CodedConcept quantity(DicomObject item) {
        return item.items(Tag.QUANTITY_DEFINITION_SEQUENCE).stream()
                .filter(definition -> {
                    CodedConcept name = CodedConcept.in(definition, Tag.CONCEPT_NAME_CODE_SEQUENCE);
                    return name.value().equals(QUANTITY) || name.value().equals(OLD_QUANTITY);
                })
                .map(definition -> CodedConcept.in(definition, Tag.CONCEPT_CODE_SEQUENCE))
                .findFirst()
                .orElse(CodedConcept.NONE);
    }

    /** Not a number where the stored value is not mapped. */
    public double value(double stored) {
        if (stored < first || stored > last) {
            return Double.NaN;
        }
        if (table.length == 0) {
            return stored * slope + intercept;
        }
        double index = Math.rint(stored - first);
        return index >= 0 && index < table.length ? table[(int) index] : Double.NaN;
    }
}
