package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A model card's Markdown as far as cards use it: headings, paragraphs, lists, tables, indented commands. */
final class CardText extends VBox {

    private final List<String> paragraph = new ArrayList<>();
    private final List<String> table = new ArrayList<>();

    CardText(String markdown) {
        super(8);
        getStyleClass().add("card-text");
        markdown.lines().forEach(this::take);
        flush();
    }

    private void take(String line) {
        if (line.startsWith("|")) {
            flushParagraph();
            table.add(line);
            return;
        }
        flushTable();
        if (line.isBlank()) {
            flushParagraph();
        } else if (line.startsWith("#")) {
            flushParagraph();
            boolean title = !line.startsWith("##");
            add(plain(line.replaceFirst("^#+\\s*", "")), title ? "place-title" : "finding-title");
        } else if (line.startsWith("    ")) {
            flushParagraph();
            add(line.strip(), "card-command");
        } else if (line.startsWith("- ")) {
            flushParagraph();
            paragraph.add("•  " + line.substring(2));
        } else {
            paragraph.add(line.strip());
        }
    }

    private void flush() {
        flushParagraph();
        flushTable();
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) {
            boolean han = paragraph.getFirst().codePoints().anyMatch(Character::isIdeographic);
            add(plain(String.join(han ? "" : " ", paragraph)), "card-paragraph");
            paragraph.clear();
        }
    }

    private void flushTable() {
        if (table.isEmpty()) {
            return;
        }
        GridPane grid = new GridPane(24, 4);
        int row = 0;
        for (String line : table) {
            if (!line.matches("[|\\-: ]+")) {
                String[] cells = line.substring(1).split("\\|", -1);
                for (int column = 0; column < cells.length - 1; column++) {
                    Label cell = label(plain(cells[column].strip()), row == 0 ? "quiet" : "card-cell");
                    cell.setMinWidth(USE_PREF_SIZE);
                    grid.add(cell, column, row);
                }
                row++;
            }
        }
        getChildren().add(grid);
        table.clear();
    }

    private void add(String text, String style) {
        getChildren().add(label(text, style));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** Without the marks of bold and code. */
    private static String plain(String text) {
        return text.replace("**", "").replace("`", "");
    }

    /** Every text shown, for tests. */
    List<String> texts() {
        return getChildren().stream()
                .filter(Label.class::isInstance)
                .map((Node node) -> ((Label) node).getText())
                .toList();
    }
}
