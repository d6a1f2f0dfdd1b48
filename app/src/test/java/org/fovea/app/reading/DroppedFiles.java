package org.fovea.app.reading;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;

/** Files that a file manager offers for copying. JavaFX lets nobody but the desktop start such a drag, so its inner clipboard is played. */
record DroppedFiles(List<File> files) implements TKClipboard {

    static DroppedFiles of(List<Path> files) {
        return new DroppedFiles(files.stream().map(Path::toFile).toList());
    }

    /** Brings them over a node and lets go; true where it took them. */
    boolean on(Node node) {
        DragEvent over = event(DragEvent.DRAG_OVER);
        Event.fireEvent(node, over);
        DragEvent dropped = event(DragEvent.DRAG_DROPPED);
        Event.fireEvent(node, dropped);
        return over.isAccepted() && dropped.isDropCompleted();
    }

    private DragEvent event(EventType<DragEvent> type) {
        return new DragEvent(
                type, DragboardHelper.createDragboard(this), 0, 0, 0, 0, TransferMode.COPY, null, null, null);
    }

    @Override
    public Set<DataFormat> getContentTypes() {
        return Set.of(DataFormat.FILES);
    }

    @Override
    public @Nullable Object getContent(DataFormat format) {
        return hasContent(format) ? files : null;
    }

    @Override
    public boolean hasContent(DataFormat format) {
        return format.equals(DataFormat.FILES);
    }

    @Override
    public Set<TransferMode> getTransferModes() {
        return Set.of(TransferMode.COPY);
    }

    @SafeVarargs
    @Override
    public final boolean putContent(Pair<DataFormat, Object>... content) {
        return false;
    }

    @Override
    public void setDragView(Image image) {}

    @Override
    public void setDragViewOffsetX(double x) {}

    @Override
    public void setDragViewOffsetY(double y) {}

    @Override
    public @Nullable Image getDragView() {
        return null;
    }

    @Override
    public double getDragViewOffsetX() {
        return 0;
    }

    @Override
    public double getDragViewOffsetY() {
        return 0;
    }
}
