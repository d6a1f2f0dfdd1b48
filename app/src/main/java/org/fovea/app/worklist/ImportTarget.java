package org.fovea.app.worklist;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Makes a whole window a place to drop files and folders on. */
public final class ImportTarget {

    private final Node shade;
    private final Consumer<List<Path>> accept;

    /**
     * @param window what the files may be dropped on
     * @param shade shown over it while files hover
     * @param accept receives what was dropped
     */
    public ImportTarget(Node window, Node shade, Consumer<List<Path>> accept) {
        this.shade = shade;
        this.accept = accept;
        shade.setVisible(false);
        shade.setMouseTransparent(true);
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_EXITED, event -> shade.setVisible(false));
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            shade.setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        shade.setVisible(false);
        boolean any = board.hasFiles();
        if (any) {
            accept.accept(board.getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(any);
        event.consume();
    }
}
