package org.fovea.app.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.fovea.app.cases.CaseFilter;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Verdict.Decision;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** The parts of a filter, one line each. */
final class FilterPane extends GridPane {

    private static final double SCORE_STEP = 0.05;

    private final WindowWords words;

    /** @param className what a class of the network is called */
    FilterPane(FilterModel model, List<String> classes, Function<String, String> className, WindowWords words) {
        this.words = words;
        setHgap(10);
        setVgap(8);
        getStyleClass().add("region-pop-over");
        line("from", date("from", model.from()));
        line("to", date("to", model.to()));
        line(
                "report",
                choice(
                        "report",
                        List.of(ReportState.values()),
                        model.report(),
                        state -> words.of("worklist.filter.report." + state.name())));
        line(
                "verdict",
                choice(
                        "verdict",
                        List.of(Decision.values()),
                        model.verdict(),
                        decision -> words.of("verdict." + decision.name())));
        line("aiClass", choice("aiClass", classes, classOf(model), className));
        line("aiScore", score(model));
        line("bodyPart", text("bodyPart", model.bodyPart()));
        line("said", text("said", model.said()));
        line("tag", text("tag", model.tag()));
        Button clear = new Button(words.of("worklist.filter.clear"));
        clear.setId("filter-clear");
        clear.disableProperty().bind(model.filter().isEqualTo(CaseFilter.NONE));
        clear.setOnAction(event -> model.set(CaseFilter.NONE));
        add(clear, 1, getRowCount());
    }

    private void line(String key, Node field) {
        Label label = new Label(words.of("worklist.filter." + key));
        label.setLabelFor(field);
        addRow(getRowCount(), label, field);
    }

    private TextField text(String key, StringProperty value) {
        TextField field = new TextField();
        name(field, key);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private DatePicker date(String key, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = new DatePicker();
        name(picker, key);
        picker.valueProperty().bindBidirectional(value);
        return picker;
    }

    private HBox score(FilterModel model) {
        Slider slider = new Slider(0, 1, 0);
        name(slider, "aiScore");
        slider.setMajorTickUnit(SCORE_STEP);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(SCORE_STEP);
        slider.setSnapToTicks(true);
        slider.valueProperty().bindBidirectional(model.aiScore());
        Label value = new Label();
        value.setMinWidth(USE_PREF_SIZE);
        value.textProperty()
                .bind(model.aiScore()
                        .map(least -> least.doubleValue() == 0
                                ? words.of("worklist.filter.any")
                                : words.probability(least.doubleValue())));
        return new HBox(8, slider, value);
    }

    /** The first choice is none. */
    private <T> ChoiceBox<@Nullable T> choice(
            String key, List<T> values, ObjectProperty<@Nullable T> value, Function<T, String> wording) {
        ChoiceBox<@Nullable T> box = new ChoiceBox<>();
        name(box, key);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? words.of("worklist.filter.any") : wording.apply(one);
            }

            @Override
            public @Nullable T fromString(String text) {
                return values.stream()
                        .filter(one -> wording.apply(one).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        box.getItems().add(null);
        box.getItems().addAll(values);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static ObjectProperty<@Nullable String> classOf(FilterModel model) {
        ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>(
                model.aiClass().get().isEmpty() ? null : model.aiClass().get());
        chosen.subscribe(now -> model.aiClass().set(Objects.requireNonNullElse(now, "")));
        return chosen;
    }

    private void name(Node field, String key) {
        field.setId("filter-" + key);
        field.setAccessibleText(words.of("worklist.filter." + key));
    }
}
