package org.fovea.app.reading;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.ActionIcon;

/** The ways out of the program for what the active viewport shows. */
final class PictureMenu extends MenuButton {

    private final Commands commands;
    private final WindowWords words;

    PictureMenu(PictureModel pictures, Commands commands, WindowWords words) {
        this.commands = commands;
        this.words = words;
        IconButtons.dress(this, ActionIcon.EXPORT, words.of("picture.menu"));
        setId("pictures");
        getItems()
                .addAll(
                        item(Command.SAVE_PICTURE),
                        item(Command.COPY_PICTURE),
                        item(Command.PRINT_PICTURE),
                        item(Command.SAVE_FILM),
                        new SeparatorMenuItem(),
                        choice("picture.named", pictures.named()),
                        choice("picture.marks", pictures.marks()));
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(commands.bindings().named(command, words));
        item.setId(command.name());
        item.setOnAction(event -> commands.run(command));
        return item;
    }

    private MenuItem choice(String key, BooleanProperty state) {
        CheckMenuItem item = new CheckMenuItem(words.of(key));
        item.setId(key);
        item.selectedProperty().bindBidirectional(state);
        return item;
    }
}
