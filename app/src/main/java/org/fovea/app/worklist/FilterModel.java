package org.fovea.app.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Verdict.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What cases have to fulfil besides the words of the search field, part by part, as a reader sets it. Used on the thread
 * of the user interface only.
 */
public final class FilterModel {

    private final StringProperty said = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final StringProperty modality = new SimpleStringProperty("");
    private final StringProperty bodyPart = new SimpleStringProperty("");
    private final StringProperty aiClass = new SimpleStringProperty("");
    private final DoubleProperty aiScore = new SimpleDoubleProperty(0);
    private final ObjectProperty<@Nullable Decision> verdict = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ReportState> report = new SimpleObjectProperty<>();
    private final StringProperty tag = new SimpleStringProperty("");

    private final ReadOnlyObjectWrapper<CaseFilter> filter = new ReadOnlyObjectWrapper<>(CaseFilter.NONE);
    /** Several parts change as one while this is set. */
    private boolean changing;

    /**
     * A part that is set.
     *
     * @param key which, as in the bundle of words
     * @param value a text, date, probability, decision or state of a report
     * @param clear takes it away
     */
    public record Part(String key, Object value, Runnable clear) {}

    public FilterModel() {
        for (Observable part : List.of(said, from, to, modality, bodyPart, aiClass, aiScore, verdict, report, tag)) {
            part.addListener(changed -> update());
        }
    }

    /** All parts together. */
    public ReadOnlyObjectProperty<CaseFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    public StringProperty said() {
        return said;
    }

    public ObjectProperty<@Nullable LocalDate> from() {
        return from;
    }

    public ObjectProperty<@Nullable LocalDate> to() {
        return to;
    }

    /** Empty for all. It has chips of its own and is no {@linkplain #parts() part}. */
    public StringProperty modality() {
        return modality;
    }

    public StringProperty bodyPart() {
        return bodyPart;
    }

    public StringProperty aiClass() {
        return aiClass;
    }

    /** Least probability, 0 to 1. */
    public DoubleProperty aiScore() {
        return aiScore;
    }

    public ObjectProperty<@Nullable Decision> verdict() {
        return verdict;
    }

    public ObjectProperty<@Nullable ReportState> report() {
        return report;
    }

    public StringProperty tag() {
        return tag;
    }

    /** Sets every part at once. */
    public void set(CaseFilter wanted) {
        changing = true;
        said.set(wanted.said());
        from.set(wanted.from());
        to.set(wanted.to());
        modality.set(wanted.modality());
        bodyPart.set(wanted.bodyPart());
        aiClass.set(wanted.aiClass());
        aiScore.set(wanted.aiScore());
        verdict.set(wanted.verdict());
        report.set(wanted.report());
        tag.set(wanted.tag());
        changing = false;
        update();
    }

    /** The parts that are set, in the order in which they are asked for. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        object(parts, "from", from);
        object(parts, "to", to);
        object(parts, "report", report);
        object(parts, "verdict", verdict);
        text(parts, "aiClass", aiClass);
        if (aiScore.get() > 0) {
            parts.add(new Part("aiScore", aiScore.get(), () -> aiScore.set(0)));
        }
        text(parts, "bodyPart", bodyPart);
        text(parts, "said", said);
        text(parts, "tag", tag);
        return parts;
    }

    private static void text(List<Part> parts, String key, StringProperty property) {
        if (!property.get().isBlank()) {
            parts.add(new Part(key, property.get().strip(), () -> property.set("")));
        }
    }

    private static <T> void object(List<Part> parts, String key, ObjectProperty<@Nullable T> property) {
        T value = property.get();
        if (value != null) {
            parts.add(new Part(key, value, () -> property.set(null)));
        }
    }

    private void update() {
        if (!changing) {
            filter.set(new CaseFilter(
                    said.get().strip(),
                    from.get(),
                    to.get(),
                    modality.get(),
                    bodyPart.get().strip(),
                    Objects.requireNonNullElse(aiClass.get(), ""),
                    aiScore.get(),
                    verdict.get(),
                    report.get(),
                    tag.get().strip()));
        }
    }
}
