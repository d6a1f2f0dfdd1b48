package org.fovea.app.reading;

import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.template.Abbreviations;
import org.fovea.app.template.Blanks;

/** One section of a report: its name above its text. F8 goes to the next blank, Ctrl+Space writes out an abbreviation. */
final class SectionEditor extends VBox {

    private static final KeyCombination NEXT_BLANK = new KeyCodeCombination(KeyCode.F8);
    private static final KeyCombination EXPAND = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final TextArea area = new TextArea();
    private final HBox head;
    private final Supplier<? extends Map<String, String>> phrases;

    /**
     * @param id of the text area
     * @param rows it asks for
     */
    SectionEditor(
            String id,
            String title,
            String prompt,
            int rows,
            StringProperty text,
            Supplier<? extends Map<String, String>> phrases) {
        super(4);
        this.phrases = phrases;
        Label name = new Label(title);
        name.getStyleClass().add("section-title");
        name.setLabelFor(area);
        area.setId(id);
        area.setAccessibleText(title);
        area.setPromptText(prompt);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.textProperty().bindBidirectional(text);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(area, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(name, gap);
        head.setAlignment(Pos.BOTTOM_LEFT);
        getChildren().addAll(head, area);
        managedProperty().bind(visibleProperty());
    }

    /** Puts something at the right end of the section's name. */
    void beside(Node node) {
        head.getChildren().add(node);
    }

    TextArea area() {
        return area;
    }

    /** Whether a key struck in a section's text is one that the section uses: it is not the room's then. */
    static boolean uses(KeyEvent event) {
        return event.getTarget() instanceof TextArea area
                && area.getParent() instanceof SectionEditor
                && (NEXT_BLANK.match(event) || EXPAND.match(event));
    }

    private void key(KeyEvent event) {
        if (NEXT_BLANK.match(event)) {
            nextBlank();
            event.consume();
        } else if (EXPAND.match(event)) {
            expand();
            event.consume();
        }
    }

    /** Selects the next place that the template left open; says whether there is one. */
    boolean nextBlank() {
        var blank = Blanks.next(area.getText(), area.getSelection().getEnd());
        blank.ifPresent(range -> area.selectRange(range.start(), range.end()));
        return blank.isPresent();
    }

    private void expand() {
        if (area.isEditable()) {
            Abbreviations.before(area.getCaretPosition(), area.getText(), phrases.get())
                    .ifPresent(found -> area.replaceText(found.start(), found.end(), found.text()));
        }
    }

    /** Writes a text where the caret is, or over what is selected. */
    void insert(String text) {
        area.replaceSelection(text);
        area.requestFocus();
    }
}
