package org.fovea.app.reading;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fovea.app.words.Digits;
import org.fovea.app.words.WindowWords;
import org.jspecify.annotations.Nullable;

/** Asks for the yes that a package without a trusted signature needs, with the facts to decide by. No is the first choice. */
final class ModelQuestion extends VBox {

    private final TextField name = new TextField();
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Button yes = new Button();
    private final WindowWords words;

    ModelQuestion(ModelsModel models, WindowWords words) {
        super(8);
        this.words = words;
        setId("model-question");
        getStyleClass().add("model-question");
        title.getStyleClass().add("finding-title");
        facts.setWrapText(true);
        facts.setId("model-question-facts");
        name.setId("model-key-name");
        name.setPromptText(words.of("models.question.keyName"));
        name.setAccessibleText(words.of("models.question.keyName"));
        name.setPrefWidth(280);
        yes.setId("model-question-yes");
        yes.setOnAction(event -> models.agree(name.getText()));
        Button no = new Button(words.of("models.question.no"));
        no.setId("model-question-no");
        no.setCancelButton(true);
        no.setDefaultButton(true);
        no.setOnAction(event -> models.decline());
        HBox answers = new HBox(8, name, yes, no);
        answers.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, facts, answers);
        models.question().subscribe(this::show);
    }

    private void show(ModelsModel.@Nullable Question question) {
        setVisible(question != null);
        setManaged(question != null);
        if (question == null) {
            return;
        }
        boolean key = question.asksForKey();
        String digits = Digits.grouped(question.problem().facts().getLast());
        String file = question.problem().facts().getFirst();
        title.setText(words.of(key ? "models.question.key" : "models.question.unsigned", file));
        facts.setText(words.of(key ? "models.question.keyFacts" : "models.question.unsignedFacts", digits));
        yes.setText(words.of(key ? "models.question.keyYes" : "models.question.unsignedYes"));
        name.clear();
        name.setVisible(key);
        name.setManaged(key);
        yes.disableProperty().unbind();
        if (key) {
            yes.disableProperty().bind(name.textProperty().map(String::isBlank));
        } else {
            yes.setDisable(false);
        }
    }
}
