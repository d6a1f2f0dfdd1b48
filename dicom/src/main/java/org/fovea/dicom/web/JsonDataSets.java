package org.fovea.dicom.web;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fovea.dicom.attribute.DicomObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads answers in the DICOM JSON Model (PS3.18 annex F) one data set at a time. What nests deeper, is longer or is more
 * than any archive answers ends with a {@link JacksonException}, before it takes memory. What is no attribute is passed by.
 */
final class JsonDataSets {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxNameLength(100)
            .maxNumberLength(100)
            .maxStringLength(4 << 20)
            .maxDocumentLength(256L << 20)
            .maxTokenCount(50_000_000)
            .build();

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private static final Pattern TAG = Pattern.compile("[0-9A-Fa-f]{8}");
    private static final String[] NAME_GROUPS = {"Alphabetic", "Ideographic", "Phonetic"};

    /** Values of one attribute. */
    private static final int MOST_VALUES = 100_000;

    private final JsonParser parser;

    private JsonDataSets(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Hands on each data set of an array, or the one that stands alone.
     *
     * @throws JacksonException where the stream fails, is no JSON, or passes a limit
     */
    static void read(InputStream in, Consumer<DicomObject> each) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            JsonDataSets sets = new JsonDataSets(parser);
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                each.accept(sets.dataSet());
            } else if (first == JsonToken.START_ARRAY) {
                for (JsonToken token = parser.nextToken();
                        token != JsonToken.END_ARRAY && token != null;
                        token = parser.nextToken()) {
                    if (token == JsonToken.START_OBJECT) {
                        each.accept(sets.dataSet());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    /** Behind the brace that opens it, up to the one that closes it. */
    private JsonDataSet dataSet() {
        Map<Integer, JsonDataSet.Field> fields = new HashMap<>();
        for (String name = member(); name != null; name = member()) {
            JsonToken token = parser.nextToken();
            if (TAG.matcher(name).matches() && token == JsonToken.START_OBJECT) {
                fields.putIfAbsent(Integer.parseUnsignedInt(name, 16), field());
            } else {
                parser.skipChildren();
            }
        }
        return new JsonDataSet(fields);
    }

    private @Nullable String member() {
        return parser.nextToken() == JsonToken.PROPERTY_NAME ? parser.currentName() : null;
    }

    private JsonDataSet.Field field() {
        String vr = "";
        String inline = "";
        List<String> values = new ArrayList<>();
        List<JsonDataSet> items = new ArrayList<>();
        for (String name = member(); name != null; name = member()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "vr" -> vr = token == JsonToken.VALUE_STRING ? parser.getString() : "";
                case "InlineBinary" -> inline = token == JsonToken.VALUE_STRING ? parser.getString() : "";
                case "Value" -> values(token, vr, values, items);
                default -> parser.skipChildren();
            }
        }
        return new JsonDataSet.Field(vr, values, items, inline);
    }

    /** The VR may stand behind the values, so an object says by its own names whether it is a person's or an item. */
    private void values(JsonToken token, String vr, List<String> values, List<JsonDataSet> items) {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (JsonToken next = parser.nextToken();
                next != JsonToken.END_ARRAY && next != null;
                next = parser.nextToken()) {
            boolean room = values.size() + items.size() < MOST_VALUES;
            if (next == JsonToken.START_OBJECT && room) {
                object(vr, values, items);
            } else if (next.isScalarValue() && room) {
                values.add(next == JsonToken.VALUE_NULL ? "" : parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void object(String vr, List<String> values, List<JsonDataSet> items) {
        Map<Integer, JsonDataSet.Field> fields = new HashMap<>();
        String[] groups = {"", "", ""};
        boolean person = vr.equals("PN");
        for (String name = member(); name != null; name = member()) {
            JsonToken token = parser.nextToken();
            int group = List.of(NAME_GROUPS).indexOf(name);
            if (group >= 0 && token == JsonToken.VALUE_STRING) {
                groups[group] = parser.getString();
                person = true;
            } else if (TAG.matcher(name).matches() && token == JsonToken.START_OBJECT) {
                fields.putIfAbsent(Integer.parseUnsignedInt(name, 16), field());
            } else {
                parser.skipChildren();
            }
        }
        if (person) {
            values.add(String.join("=", groups).replaceFirst("=+$", ""));
        } else {
            items.add(new JsonDataSet(fields));
        }
    }
}
