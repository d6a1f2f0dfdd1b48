package org.fovea.dicom.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A data set under construction. The VR of each element is the data dictionary's, so only elements that it knows can be
 * written. Reads back what was put, so whatever reads a {@link DicomObject} reads a draft too. Not thread-safe.
 */
public final class ObjectDraft implements DicomObject {

    /** One value field. */
    public sealed interface Value {
        /** Text, also of numbers that DICOM writes as text. */
        record Texts(List<String> values) implements Value {}

        /** Binary whole numbers. */
        record Integers(int[] values) implements Value {}

        /** Binary fractions. */
        record Decimals(double[] values) implements Value {}

        /** Little endian bytes. */
        record Bytes(byte[] values) implements Value {}

        /** Items of a sequence. */
        record Items(List<ObjectDraft> values) implements Value {}
    }

    private final SequencedMap<Integer, Value> values = new TreeMap<>(Integer::compareUnsigned);

    public ObjectDraft text(int tag, String... texts) {
        values.put(tag, new Value.Texts(List.of(texts)));
        return this;
    }

    public ObjectDraft integers(int tag, int... numbers) {
        values.put(tag, new Value.Integers(numbers));
        return this;
    }

    public ObjectDraft decimals(int tag, double... numbers) {
        values.put(tag, new Value.Decimals(numbers));
        return this;
    }

    public ObjectDraft bytes(int tag, byte[] bytes) {
        values.put(tag, new Value.Bytes(bytes));
        return this;
    }

    public ObjectDraft items(int tag, ObjectDraft... items) {
        values.put(tag, new Value.Items(List.of(items)));
        return this;
    }

    /** A sequence that stands there and holds nothing, as attributes of type 2 may. */
    public ObjectDraft noItems(int tag) {
        values.put(tag, new Value.Items(List.of()));
        return this;
    }

    /** The value fields by tag, ascending. */
    public Map<Integer, Value> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean has(int tag) {
        return switch (values.get(tag)) {
            case null -> false;
            case Value.Texts(List<String> texts) -> texts.stream().anyMatch(text -> !text.isBlank());
            case Value.Integers(int[] numbers) -> numbers.length > 0;
            case Value.Decimals(double[] numbers) -> numbers.length > 0;
            case Value.Bytes(byte[] bytes) -> bytes.length > 0;
            case Value.Items(List<ObjectDraft> items) -> !items.isEmpty();
        };
    }

    @Override
    public List<String> texts(int tag) {
        return switch (values.get(tag)) {
            case Value.Texts(List<String> texts) ->
                texts.stream().map(String::strip).toList();
            case Value.Integers(int[] numbers) ->
                Arrays.stream(numbers).mapToObj(Integer::toString).toList();
            case Value.Decimals(double[] numbers) ->
                Arrays.stream(numbers).mapToObj(Double::toString).toList();
            case null, default -> List.of();
        };
    }

    @Override
    public double[] decimals(int tag) {
        return switch (values.get(tag)) {
            case Value.Decimals(double[] numbers) -> numbers.clone();
            case Value.Integers(int[] numbers) ->
                Arrays.stream(numbers).asDoubleStream().toArray();
            case Value.Texts(List<String> texts) -> NumberText.decimals(texts);
            case null, default -> new double[0];
        };
    }

    @Override
    public int[] integers(int tag) {
        return switch (values.get(tag)) {
            case Value.Integers(int[] numbers) -> numbers.clone();
            case Value.Texts(List<String> texts) -> NumberText.integers(texts);
            case null, default -> new int[0];
        };
    }

    @Override
    public byte[] bytes(int tag) {
        return values.get(tag) instanceof Value.Bytes(byte[] bytes) ? bytes.clone() : new byte[0];
    }

    @Override
    public List<DicomObject> items(int tag) {
        return values.get(tag) instanceof Value.Items(List<ObjectDraft> items) ? List.copyOf(items) : List.of();
    }

    @Override
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        values.forEach((tag, value) -> elements.add(new Element(
                tag,
                "",
                "",
                "",
                items(tag).isEmpty() ? bytes(tag).length : -1,
                String.join("\\", texts(tag)),
                items(tag).stream().map(DicomObject::elements).toList())));
        return elements;
    }
}
