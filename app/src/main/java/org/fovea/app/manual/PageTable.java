package org.fovea.app.manual;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;

/** A table whose columns share the width by what their longest cell needs. */
final class PageTable extends GridPane {

    PageTable(TableBlock table, Function<org.commonmark.node.Node, Node> cell) {
        getStyleClass().add("manual-table");
        List<TableRow> rows = Markdown.all(table)
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .toList();
        List<List<org.commonmark.node.Node>> cells =
                rows.stream().map(row -> Markdown.children(row).toList()).toList();
        for (double share : shares(cells)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * share);
            getColumnConstraints().add(column);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                StackPane box = new StackPane(cell.apply(cells.get(row).get(column)));
                box.getStyleClass().add(rows.get(row).getParent() instanceof TableHead ? "manual-head" : "manual-cell");
                add(box, column, row);
            }
        }
    }

    /** By the square root of the longest text: short columns stay readable, long ones wrap. */
    private static double[] shares(List<List<org.commonmark.node.Node>> cells) {
        int columns = cells.stream().mapToInt(List::size).max().orElse(0);
        double[] longest = IntStream.range(0, columns)
                .mapToDouble(column -> Math.sqrt(cells.stream()
                        .filter(row -> row.size() > column)
                        .mapToInt(row ->
                                Math.max(4, Markdown.plain(row.get(column)).length()))
                        .max()
                        .orElse(4)))
                .toArray();
        double all = IntStream.range(0, columns)
                .mapToDouble(column -> longest[column])
                .sum();
        return IntStream.range(0, columns)
                .mapToDouble(column -> longest[column] / all)
                .toArray();
    }
}
