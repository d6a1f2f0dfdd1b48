package org.fovea.app.reading;

import java.util.stream.Collectors;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.measure.Basis;
import org.fovea.viewer.measure.MeasureWords;
import org.fovea.viewer.words.ViewerWords;

/** Says a mark's kind and its values in the list of findings. */
final class MarkWords {

    private final ViewerWords words;
    private final MeasureWords measures;

    MarkWords(ViewerWords words) {
        this.words = words;
        this.measures = new MeasureWords(words);
    }

    /** What kind of mark it is. */
    String kind(Shape shape) {
        return words.text("mark." + MarkKind.of(shape).name());
    }

    /** Kind and values, for example {@code Length  8.2 mm}; what an arrow says for itself. */
    String title(FindingEntry.Human mark) {
        Shape shape = mark.annotation().shape();
        return switch (shape) {
            case Shape.TextArrow arrow -> arrow.text().isBlank() ? kind(shape) : arrow.text();
            case Shape.SpineLabels labels ->
                kind(shape) + "  " + labels.at(0).name() + "\u2013"
                        + labels.at(labels.points().size() - 1).name();
            default -> {
                String said = mark.measurement().values().isEmpty() ? "" : measures.label(shape, mark.measurement());
                yield said.isEmpty()
                        ? kind(shape)
                        : said.contains("\n") ? kind(shape) + "\n" + said : kind(shape) + "  " + said;
            }
        };
    }

    /** What its lengths rest on; empty where it has none. */
    String basis(FindingEntry.Human mark) {
        Basis basis = mark.measurement().basis();
        return basis == null ? "" : measures.basis(basis);
    }

    /** Every value in a line of its own. */
    String values(FindingEntry.Human mark) {
        return mark.measurement().values().stream()
                .map(value -> measures.name(value.quantity()) + "  " + measures.text(value))
                .collect(Collectors.joining("\n"));
    }
}
