package org.fovea.viewer.layout;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** What can be dragged into a cell: a series, or another cell to change places with. */
public final class CellDrag {

    /** A series, named by whoever drags it. */
    public static final DataFormat SERIES = new DataFormat("application/x-fovea-series");

    /** A cell, by its number among all cells of the reading. */
    static final DataFormat CELL = new DataFormat("application/x-fovea-cell");

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop");

    private CellDrag() {}

    /** Lets a node be dragged as a series. */
    public static void source(Node node, String series) {
        source(node, SERIES, () -> series);
    }

    static void source(Node node, DataFormat format, Supplier<Object> what) {
        node.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            Dragboard board = node.startDragAndDrop(TransferMode.COPY_OR_MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(format, what.get());
            board.setContent(content);
            event.consume();
        });
    }

    /** Lets series and cells be dropped on a node. */
    static void target(Node node, Consumer<String> series, Consumer<Integer> cell) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (fits(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                node.pseudoClassStateChanged(TARGET, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(TARGET, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Dragboard board = event.getDragboard();
            if (board.getContent(SERIES) instanceof String name) {
                series.accept(name);
            } else if (board.getContent(CELL) instanceof Integer number) {
                cell.accept(number);
            } else {
                return;
            }
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private static boolean fits(Dragboard board) {
        return board.hasContent(SERIES) || board.hasContent(CELL);
    }
}
