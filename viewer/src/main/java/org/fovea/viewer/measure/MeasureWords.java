package org.fovea.viewer.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.words.ViewerWords;
import org.jspecify.annotations.Nullable;

/** Says what was measured, in the reader's language, always with unit and source. */
public final class MeasureWords {

    private final ViewerWords words;
    private final ScaleWords scales;

    public MeasureWords(ViewerWords words) {
        this.words = words;
        scales = new ScaleWords(words);
    }

    /** What stands beside a mark, line by line; empty for marks that say nothing. */
    public String label(Shape shape, Measurement measurement) {
        return switch (shape) {
            case Shape.TextArrow arrow -> arrow.text();
            case Shape.SpineLabels labels -> "";
            case Shape.Calibration line ->
                words.text("measure.calibration", text(measurement.values().getFirst()));
            case Shape.Path path -> joined(measurement, Quantity.LENGTH) + source(measurement.basis());
            case Shape.Length length -> joined(measurement, Quantity.LENGTH) + source(measurement.basis());
            case Shape.Bidirectional both ->
                Stream.of(Quantity.LONG_AXIS, Quantity.SHORT_AXIS)
                                .flatMap(quantity -> measurement.value(quantity).stream())
                                .map(this::text)
                                .collect(Collectors.joining(" \u00d7 "))
                        + source(measurement.basis());
            case Shape.Angle angle -> joined(measurement, Quantity.ANGLE);
            case Shape.CobbAngle cobb -> named(measurement, Quantity.COBB_ANGLE);
            case Shape.CardiothoracicRatio ratio -> named(measurement, Quantity.RATIO);
            default -> lines(measurement);
        };
    }

    /** Values of a region or a point: grey values, then area. */
    private String lines(Measurement measurement) {
        List<String> lines = new ArrayList<>();
        lines.add(group(measurement::value, Quantity.MEAN, Quantity.SD));
        lines.add(group(measurement::value, Quantity.MIN, Quantity.MAX));
        lines.add(joined(measurement, Quantity.VALUE));
        measurement.readings().forEach(reading -> lines.addAll(lines(reading)));
        lines.add(Stream.of(Quantity.RED, Quantity.GREEN, Quantity.BLUE)
                .flatMap(quantity -> measurement.value(quantity).stream())
                .map(value -> name(value.quantity()) + " " + number(value))
                .collect(Collectors.joining(" ")));
        if (measurement.grey() != GreyNote.NONE) {
            lines.add(note(measurement.grey()));
        }
        if (measurement.value(Quantity.AREA).isPresent()) {
            lines.add(joined(measurement, Quantity.AREA) + source(measurement.basis()));
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** The same on another scale, whose source is said in the last line. */
    private List<String> lines(Reading reading) {
        if (reading.values().isEmpty()) {
            return List.of(scales.none(reading.scale()));
        }
        String source = " " + scales.source(reading.scale()) + scales.unknown(reading);
        String range = group(reading::value, Quantity.MIN, Quantity.MAX);
        return range.isEmpty()
                ? List.of(text(reading.values().getFirst()) + source)
                : List.of(group(reading::value, Quantity.MEAN, Quantity.SD), range + source);
    }

    /** Two values of the same unit, which is said once. */
    private String group(Function<Quantity, Optional<Value>> values, Quantity first, Quantity second) {
        return values.apply(first)
                .flatMap(one -> values.apply(second)
                        .map(other -> name(first) + " " + number(one) + "  " + name(second) + " " + text(other)))
                .orElse("");
    }

    private String named(Measurement measurement, Quantity quantity) {
        return measurement
                .value(quantity)
                .map(value -> name(quantity) + " " + text(value))
                .orElse("");
    }

    private String joined(Measurement measurement, Quantity quantity) {
        return measurement.value(quantity).map(this::text).orElse("");
    }

    /** A value with its unit, for example {@code 8.2 mm}. */
    public String text(Value value) {
        String number = number(value);
        if (value.unit().isEmpty()) {
            return value.quantity() == Quantity.RED
                            || value.quantity() == Quantity.GREEN
                            || value.quantity() == Quantity.BLUE
                    ? number
                    : words.text("measure.noUnit", number);
        }
        return value.unit().equals("\u00b0") ? number + value.unit() : number + " " + value.unit();
    }

    /** Whole numbers for counts and colours; else one decimal, and more where the value is small. */
    private String number(Value value) {
        return switch (value.quantity()) {
            case PIXELS, RED, GREEN, BLUE -> format(0, value.amount());
            case MEAN, SD, MIN, MAX, VALUE -> grey(value.amount());
            default -> format(1, value.amount());
        };
    }

    /** Grey values may be counts in thousands or uptake below one. */
    private String grey(double amount) {
        double size = Math.abs(amount);
        if (amount == Math.rint(amount) && size < 1e9) {
            return format(0, amount);
        }
        return format(size >= 10 ? 1 : size >= 0.1 ? 2 : 4, amount);
    }

    private String format(int decimals, double amount) {
        return String.format(words.locale(), "%." + decimals + "f", amount + 0.0);
    }

    public String name(Quantity quantity) {
        return words.text("quantity." + quantity.name());
    }

    public String note(GreyNote note) {
        return words.text("grey." + note.name());
    }

    /** What lengths rest on, for people. */
    public String basis(Basis basis) {
        return words.text("basis." + basis.name());
    }

    /** Said beside the value wherever it is not the patient's own scale. */
    private String source(@Nullable Basis basis) {
        return basis == null || basis == Basis.PATIENT ? "" : " " + words.text("basis.short." + basis.name());
    }
}
