package org.fovea.app.reading;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.fovea.app.cases.ReportHistory;
import org.fovea.app.cases.ReportOrigin;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.ReportText;
import org.fovea.app.cases.Signature;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** The step to what comes next: sign, add, open again; and what stands in its way. */
final class SignBar extends HBox {

    private static final Question SIGN =
            new Question("report-sign", "report.sign.prompt", "report.sign.consequence", "report.sign.yes");
    private static final Question REOPEN =
            new Question("report-reopen", "report.reopen.prompt", "report.reopen.consequence", "report.reopen.yes");

    private final ReadingModel reading;
    private final ReportModel model;
    private final SectionEditors editors;
    private final WindowWords words;
    private final Label state = new Label();
    private final Label hint = new Label();
    private @Nullable PopOver question;

    SignBar(ReadingModel reading, SectionEditors editors, WindowWords words) {
        super(6);
        this.reading = reading;
        this.model = reading.report();
        this.editors = editors;
        this.words = words;
        state.setId("report-state");
        state.setWrapText(true);
        hint.setId("report-hint");
        hint.getStyleClass().add("report-hint");
        hint.setWrapText(true);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());

        Button sign = button("report-sign", "report.sign", this::sign, ReportStage.WRITING, ReportStage.ADDING);
        sign.getStyleClass().add("primary");
        Button add = button("report-addendum-begin", "report.addendum", model::beginAddendum, ReportStage.SIGNED);
        Button reopen = button("report-reopen", "report.reopen", this::reopen, ReportStage.SIGNED);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(add, reopen, sign);
        model.history().subscribe(this::show);
        model.stage().subscribe(stage -> hint.setText(""));
        reading.study().subscribe(study -> hint.setText(""));
    }

    /** How far the report is. */
    Label state() {
        return state;
    }

    /** What has to be done before it can be signed; takes no room while there is nothing. */
    Label hint() {
        return hint;
    }

    private Button button(String id, String title, Runnable action, ReportStage... stages) {
        Button button = new Button(words.of(title));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> List.of(stages).contains(model.stage().get()), model.stage()));
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(reading.study().isNull().or(model.moving()));
        return button;
    }

    private void show(ReportHistory history) {
        state.setText(history.newest().map(this::said).orElse(words.of("report.stage.NONE")));
    }

    private String said(ReportText newest) {
        Signature signature = newest.signature();
        if (signature != null) {
            return words.of("report.stage.SIGNED", signature.by(), words.moment(signature.at()));
        }
        if (newest.isAddendum()) {
            return words.of("report.stage.ADDENDUM");
        }
        return newest.origin() instanceof ReportOrigin.Reopened(String reason)
                ? words.of("report.stage.REOPENED", newest.version(), reason)
                : words.of(
                        newest.state() == ReportState.EXPORTED ? "report.stage.EXPORTED" : "report.stage.DRAFT",
                        newest.version());
    }

    /** What is not finished is shown instead of signed. */
    private void sign() {
        if (model.hasBlanks()) {
            hint.setText(words.of("report.hint.blanks"));
            editors.showBlank();
        } else if (!model.lostFields().isEmpty()) {
            hint.setText(words.of("report.hint.lost", String.join(", ", model.lostFields())));
        } else {
            hint.setText("");
            ask(SIGN, model.reader(), model::sign);
        }
    }

    private void reopen() {
        ask(REOPEN, "", reason -> model.reopen(new ReportOrigin.Reopened(reason)));
    }

    /** What is asked before a step that cannot be taken back; keys of words. */
    private record Question(String id, String prompt, String consequence, String yes) {}

    /** One line to fill in beside the button, and the button once more. */
    private void ask(Question asks, String filled, Consumer<String> answer) {
        TextField field = new TextField(filled);
        field.setId(asks.id() + "-answer");
        field.setPromptText(words.of(asks.prompt()));
        field.setAccessibleText(words.of(asks.prompt()));
        field.setPrefColumnCount(24);
        Label consequence = new Label(words.of(asks.consequence()));
        consequence.setWrapText(true);
        consequence.setMaxWidth(320);
        Button yes = new Button(words.of(asks.yes()));
        yes.setId(asks.id() + "-yes");
        yes.setDefaultButton(true);
        yes.getStyleClass().add("primary");
        yes.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> field.getText().isBlank(), field.textProperty()));
        VBox content = new VBox(8, consequence, field, yes);
        content.getStyleClass().add("region-pop-over");
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_BOTTOM);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        yes.setOnAction(event -> {
            popOver.hide();
            answer.accept(field.getText().strip());
        });
        if (question != null) {
            question.hide();
        }
        question = popOver;
        popOver.show(this);
        field.requestFocus();
    }
}
