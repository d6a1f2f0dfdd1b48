package org.fovea.app.reading;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.fovea.app.about.AboutWindow;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.ActionIcon;

/** For those who look for something: the manual, the keys, how to change them, the tour, what this program is. */
final class HelpMenu extends MenuButton {

    HelpMenu(Commands commands, WindowWords words) {
        IconButtons.dress(this, ActionIcon.HELP, words.of("help.menu"));
        setId("help");
        Runnable fill = () -> getItems()
                .setAll(
                        item(Command.MANUAL, commands, words),
                        item(Command.KEYS, commands, words),
                        item(Command.CHANGE_KEYS, commands, words),
                        item(Command.TOUR, commands, words),
                        about(words));
        // A menu without an item does not open.
        fill.run();
        setOnShowing(event -> fill.run());
    }

    private MenuItem about(WindowWords words) {
        MenuItem item = new MenuItem(words.of("about.menu"));
        item.setId("about");
        item.setOnAction(event -> new AboutWindow(getScene(), words).show());
        return item;
    }

    private static MenuItem item(Command command, Commands commands, WindowWords words) {
        MenuItem item = new MenuItem(commands.bindings().named(command, words));
        item.setId(command.name());
        item.setOnAction(event -> commands.run(command));
        return item;
    }
}
