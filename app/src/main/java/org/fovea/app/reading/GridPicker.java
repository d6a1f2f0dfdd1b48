package org.fovea.app.reading;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.layout.Layout;

/** Sixteen small squares: the one under the pointer says how many rows and columns a click makes. */
final class GridPicker extends VBox {

    private static final int MOST = 4;
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");

    private final Region[][] squares = new Region[MOST][MOST];
    private final Label said = new Label();

    GridPicker(WindowWords words, Consumer<Layout> chosen) {
        super(6);
        setId("grid-picker");
        getStyleClass().add("grid-picker");
        setAlignment(Pos.CENTER);
        GridPane grid = new GridPane(3, 3);
        for (int row = 0; row < MOST; row++) {
            for (int column = 0; column < MOST; column++) {
                int rows = row + 1;
                int columns = column + 1;
                Region square = new Region();
                square.getStyleClass().add("grid-square");
                square.setId("grid-" + rows + "x" + columns);
                square.setAccessibleText(words.of("layout.grid", rows, columns));
                square.setOnMouseEntered(event -> cover(words, rows, columns));
                square.setOnMouseClicked(event -> chosen.accept(Layout.grid(rows, columns)));
                squares[row][column] = square;
                grid.add(square, column, row);
            }
        }
        said.getStyleClass().add("small");
        getChildren().addAll(grid, said);
        setOnMouseExited(event -> cover(words, 0, 0));
        cover(words, 0, 0);
    }

    private void cover(WindowWords words, int rows, int columns) {
        for (int row = 0; row < MOST; row++) {
            for (int column = 0; column < MOST; column++) {
                squares[row][column].pseudoClassStateChanged(COVERED, row < rows && column < columns);
            }
        }
        said.setText(rows == 0 ? words.of("layout.choose") : words.of("layout.grid", rows, columns));
    }
}
