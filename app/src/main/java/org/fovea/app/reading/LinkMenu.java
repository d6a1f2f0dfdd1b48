package org.fovea.app.reading;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.link.LinkChoices;
import org.fovea.viewer.link.LinkMode;
import org.fovea.viewer.theme.ActionIcon;

/** What the viewports do together. */
final class LinkMenu extends MenuButton {

    private final Bindings bindings;
    private final WindowWords words;

    LinkMenu(LinkChoices choices, Bindings bindings, WindowWords words) {
        this.bindings = bindings;
        this.words = words;
        setId("links");
        IconButtons.dress(this, ActionIcon.LINK, words.of("link.menu"));
        ToggleGroup modes = new ToggleGroup();
        for (LinkMode mode : LinkMode.values()) {
            RadioMenuItem item = new RadioMenuItem(words.of("link.scroll." + mode));
            item.setToggleGroup(modes);
            item.setOnAction(event -> choices.scrollProperty().set(mode));
            choices.scrollProperty().subscribe(chosen -> item.setSelected(chosen == mode));
            getItems().add(item);
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        choice(Command.LINK_WINDOW, choices.windowProperty()),
                        choice(Command.LINK_ZOOM, choices.viewProperty()),
                        new SeparatorMenuItem(),
                        choice(Command.REFERENCE_LINES, choices.linesProperty()),
                        choice("link.ends", choices.endsProperty()),
                        choice(Command.CURSOR, choices.cursorProperty()));
    }

    private MenuItem choice(Command command, BooleanProperty state) {
        CheckMenuItem item = new CheckMenuItem(bindings.named(command, words));
        item.selectedProperty().bindBidirectional(state);
        return item;
    }

    private MenuItem choice(String key, BooleanProperty state) {
        CheckMenuItem item = new CheckMenuItem(words.of(key));
        item.selectedProperty().bindBidirectional(state);
        return item;
    }
}
