package org.fovea.viewer.tool;

import java.util.Optional;
import java.util.function.Function;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Vertebra;

/**
 * What the reader has to say before a shape is kept.
 *
 * @param shape as it is drawn while the question stands
 * @param at where it is asked
 * @param prompt key of the words in the bundle
 * @param suggestion stands in the field already; may be empty
 * @param answer the shape that an answer makes; empty for an answer that makes none
 */
public record Question(
        Shape shape, ImagePoint at, String prompt, String suggestion, Function<String, Optional<Shape>> answer) {

    static Question words(Shape.TextArrow arrow) {
        return new Question(
                arrow,
                arrow.tail(),
                "arrow.prompt",
                "",
                text -> text.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Shape.TextArrow(arrow.tip(), arrow.tail(), text.strip())));
    }

    static Question millimetres(Shape.Calibration line) {
        return new Question(line, line.to(), "calibrate.prompt", "", text -> millimetres(text)
                .map(length -> new Shape.Calibration(line.from(), line.to(), length)));
    }

    /** A comma is a decimal point to many. */
    private static Optional<Double> millimetres(String text) {
        try {
            double length = Double.parseDouble(text.replace("mm", "").strip().replace(',', '.'));
            return length > 0 && length < 1e6 ? Optional.of(length) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Question firstVertebra(Shape.SpineLabels labels) {
        return new Question(
                labels,
                labels.points().getFirst(),
                "spine.prompt",
                labels.first().name(),
                text -> Vertebra.named(text)
                        .map(first -> new Shape.SpineLabels(first, labels.towardsHead(), labels.points())));
    }
}
