package org.fovea.app.worklist;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.WindowEvent;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.words.WindowWords;

/** The archives that something can be sent to, as they are written down when the menu opens. */
public final class SendMenu extends Menu {

    private final Supplier<List<ArchiveEntry>> archives;
    private final Consumer<ArchiveEntry> send;
    private final WindowWords words;
    private final EventHandler<WindowEvent> opening;

    public SendMenu(
            String text, Supplier<List<ArchiveEntry>> archives, Consumer<ArchiveEntry> send, WindowWords words) {
        super(text);
        this.archives = archives;
        this.send = send;
        this.words = words;
        opening = event -> look();
        setId("send");
        look();
        // Of a menu within a menu nobody tells that it opens; the one around it is asked.
        parentPopupProperty().subscribe(popup -> {
            if (popup != null) {
                popup.addEventHandler(WindowEvent.WINDOW_SHOWING, opening);
            }
        });
    }

    private void look() {
        List<MenuItem> items = archives.get().stream().map(this::item).toList();
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(words.of("send.nowhere"));
            none.setDisable(true);
            getItems().setAll(none);
        } else {
            getItems().setAll(items);
        }
    }

    private MenuItem item(ArchiveEntry archive) {
        MenuItem item = new MenuItem(archive.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> send.accept(archive));
        return item;
    }
}
