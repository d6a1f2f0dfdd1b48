package org.fovea.app.reading;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fovea.app.hanging.HangingProtocol;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.ActionIcon;

/** How the window is divided, by which protocol the study hangs, and keeping that for the next one. */
final class LayoutMenu extends MenuButton {

    private final Hanging hanging;
    private final Commands commands;
    private final WindowWords words;
    private final ProtocolDesk protocols;

    LayoutMenu(Hanging hanging, Commands commands, WindowWords words, ProtocolDesk protocols) {
        this.hanging = hanging;
        this.commands = commands;
        this.words = words;
        this.protocols = protocols;
        setId("layouts");
        IconButtons.dress(this, ActionIcon.LAYOUT, words.of("layout.menu"));
        // An empty menu does not open.
        fill();
        setOnShowing(event -> fill());
    }

    private void fill() {
        GridPicker picker = new GridPicker(words, layout -> {
            hide();
            hanging.arrange(layout);
        });
        getItems()
                .setAll(
                        new CustomMenuItem(picker, false),
                        new SeparatorMenuItem(),
                        command(Command.DIVIDE_COLUMNS),
                        command(Command.DIVIDE_ROWS),
                        command(Command.REMOVE_CELL),
                        command(Command.NEW_WINDOW),
                        new SeparatorMenuItem());
        hanging.protocols().forEach(protocol -> getItems().add(choice(protocol)));
        MenuItem taking = new MenuItem(words.of("hanging.take"));
        taking.setId("take-protocol");
        taking.setOnAction(event -> protocols.take());
        getItems().addAll(saving(), taking);
    }

    private MenuItem command(Command command) {
        MenuItem item = new MenuItem(commands.bindings().named(command, words));
        item.setOnAction(event -> commands.run(command));
        return item;
    }

    private MenuItem choice(HangingProtocol protocol) {
        RadioMenuItem item = new RadioMenuItem(protocol.name(words.language()));
        item.setSelected(hanging.protocol().get().filter(protocol::equals).isPresent());
        item.setOnAction(event -> hanging.apply(protocol));
        return item;
    }

    private MenuItem saving() {
        TextField name = new TextField();
        name.setId("protocol-name");
        name.setPromptText(words.of("hanging.save"));
        name.setAccessibleText(words.of("hanging.save"));
        name.setOnAction(event -> {
            hide();
            protocols.keep(name.getText());
        });
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) {
                event.consume();
            }
        });
        return new CustomMenuItem(name, false);
    }
}
