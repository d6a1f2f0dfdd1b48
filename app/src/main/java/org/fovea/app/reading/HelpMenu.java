package org.fovea.app.reading;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.fovea.app.about.AboutWindow;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.ActionIcon;

/** For those who look for something: the manual, the keys, how to change them, what this program is. */
final class HelpMenu extends MenuButton {

    private final Commands commands;
    private final WindowWords words;

    private HelpMenu(String id, Commands commands, WindowWords words) {
        this.commands = commands;
        this.words = words;
        IconButtons.dress(this, ActionIcon.HELP, words.of("help.menu"));
        setId(id);
    }

    /** That of the reading room; the tour leads through it. */
    static HelpMenu ofRoom(Commands commands, WindowWords words) {
        HelpMenu menu = new HelpMenu("help", commands, words);
        menu.fill(() -> List.of(
                menu.item(Command.MANUAL),
                menu.item(Command.KEYS),
                menu.item(Command.CHANGE_KEYS),
                menu.item(Command.CHOOSE_TOOLS),
                menu.item(Command.SETTINGS),
                menu.item(Command.LOCK),
                menu.item(Command.TOUR),
                menu.about()));
        return menu;
    }

    /**
     * That of the worklist, where the reader also looks after the cases.
     *
     * @param bin shows it
     * @param passphrase encrypts the cases, or changes how they are
     * @param users shows who may log in
     * @param support shows what a support bundle holds
     */
    static HelpMenu ofWorklist(
            Commands commands,
            Runnable bin,
            Runnable backUp,
            Runnable passphrase,
            Runnable users,
            Runnable support,
            WindowWords words) {
        HelpMenu menu = new HelpMenu("worklist-help", commands, words);
        menu.fill(() -> List.of(
                menu.item(Command.SETTINGS),
                item("bin-open", words.of("bin.menu"), bin),
                item("back-up", words.of("backup.menu"), backUp),
                item("passphrase-open", words.of("lock.menu"), passphrase),
                item("users-open", words.of("users.menu"), users),
                menu.item(Command.LOCK),
                new SeparatorMenuItem(),
                menu.item(Command.MANUAL),
                menu.item(Command.KEYS),
                menu.item(Command.CHANGE_KEYS),
                item("support", words.of("support.menu"), support),
                menu.about()));
        return menu;
    }

    /** Anew at each showing: keys change. */
    private void fill(Supplier<List<MenuItem>> items) {
        // A menu without an item does not open.
        getItems().setAll(items.get());
        setOnShowing(event -> getItems().setAll(items.get()));
    }

    private MenuItem about() {
        return item("about", words.of("about.menu"), () -> new AboutWindow(getScene(), words)
                .window()
                .show());
    }

    private MenuItem item(Command command) {
        return item(command.name(), commands.bindings().named(command, words), () -> commands.run(command));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
