package org.fovea.app.reading;

import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.MarkColour;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkThickness;
import org.fovea.viewer.theme.ActionIcon;

/** What can be done with one mark of the list. A locked one can be unlocked and copied. */
final class MarkMenu extends MenuButton {

    private final WindowWords words;

    MarkMenu(Annotation mark, FindingsModel model, WindowWords words) {
        this.words = words;
        IconButtons.dress(this, ActionIcon.MENU, words.of("mark.menu"));
        getStyleClass().add("mark-menu");
        setMinWidth(USE_PREF_SIZE);
        MarkLook look = mark.look();
        Menu colours = new Menu(words.of("mark.colour"));
        for (MarkColour colour : MarkColour.values()) {
            RadioMenuItem item = choice(
                    words.of("mark.colour." + colour.name()),
                    colour == look.colour(),
                    () -> model.look(mark, look.withColour(colour)));
            item.setGraphic(new Circle(
                    5, Color.rgb(colour.argb() >> 16 & 0xff, colour.argb() >> 8 & 0xff, colour.argb() & 0xff)));
            colours.getItems().add(item);
        }
        Menu lines = new Menu(words.of("mark.thickness"));
        for (MarkThickness thickness : MarkThickness.values()) {
            lines.getItems()
                    .add(choice(
                            words.of("mark.thickness." + thickness.name()),
                            thickness == look.thickness(),
                            () -> model.look(mark, look.withThickness(thickness))));
        }
        MenuItem hide = item(
                look.hidden() ? "mark.show" : "mark.hide",
                mark,
                shown -> model.look(shown, look.withHidden(!look.hidden())));
        MenuItem lock = item(
                look.locked() ? "mark.unlock" : "mark.lock",
                mark,
                shown -> model.look(shown, look.withLocked(!look.locked())));
        MenuItem copy = item("mark.copy", mark, model::copy);
        MenuItem delete = item("mark.delete", mark, model::delete);
        for (MenuItem change : new MenuItem[] {colours, lines, hide, delete}) {
            change.setDisable(look.locked());
        }
        getItems().addAll(colours, lines, new SeparatorMenuItem(), hide, lock, copy, new SeparatorMenuItem(), delete);
    }

    private MenuItem item(String key, Annotation mark, Consumer<Annotation> action) {
        MenuItem item = new MenuItem(words.of(key));
        item.setOnAction(event -> action.accept(mark));
        return item;
    }

    private static RadioMenuItem choice(String text, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(event -> action.run());
        return item;
    }
}
