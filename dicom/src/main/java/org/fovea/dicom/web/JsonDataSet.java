package org.fovea.dicom.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Element;
import org.fovea.dicom.attribute.NumberText;

/** A data set as the DICOM JSON Model writes it (PS3.18 annex F). */
final class JsonDataSet implements DicomObject {

    private static final int LONGEST_SHOWN = 200;

    /**
     * One attribute.
     *
     * @param values texts, and numbers as they were written; names of persons with all their groups
     * @param items of a sequence
     * @param inline Base64 of a binary value, empty where there is none
     */
    record Field(String vr, List<String> values, List<JsonDataSet> items, String inline) {
        Field {
            values = List.copyOf(values);
            items = List.copyOf(items);
        }
    }

    private final SequencedMap<Integer, Field> fields = new TreeMap<>(Integer::compareUnsigned);

    JsonDataSet(Map<Integer, Field> read) {
        fields.putAll(read);
    }

    @Override
    public boolean has(int tag) {
        Field field = fields.get(tag);
        return field != null
                && (!field.items().isEmpty()
                        || !field.inline().isEmpty()
                        || field.values().stream().anyMatch(value -> !value.isBlank()));
    }

    @Override
    public List<String> texts(int tag) {
        Field field = fields.get(tag);
        return field == null
                ? List.of()
                : field.values().stream().map(String::strip).toList();
    }

    @Override
    public double[] decimals(int tag) {
        return NumberText.decimals(texts(tag));
    }

    @Override
    public int[] integers(int tag) {
        return NumberText.integers(texts(tag));
    }

    @Override
    public byte[] bytes(int tag) {
        Field field = fields.get(tag);
        try {
            return field == null ? new byte[0] : Base64.getDecoder().decode(field.inline());
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    @Override
    public List<DicomObject> items(int tag) {
        Field field = fields.get(tag);
        return field == null ? List.of() : List.copyOf(field.items());
    }

    @Override
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        fields.forEach((tag, field) -> {
            String value = String.join("\\", field.values());
            elements.add(new Element(
                    tag,
                    field.vr(),
                    "",
                    "",
                    field.vr().equals("SQ") ? -1 : Math.max(value.length(), bytes(tag).length),
                    value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) : value,
                    field.items().stream().map(JsonDataSet::elements).toList()));
        });
        return elements;
    }
}
