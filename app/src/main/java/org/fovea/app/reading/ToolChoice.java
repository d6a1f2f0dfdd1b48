package org.fovea.app.reading;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ToolBar;

/**
 * Which buttons a toolbar has, by a press of the right button on it or by a key. The way back, the network and the help
 * stay.
 */
final class ToolChoice {

    private static final Set<String> STAY = Set.of(Command.WORKLIST.name(), "classify");

    private final Set<String> changed;
    private final Consumer<Set<String>> keep;
    private final ContextMenu menu = new ContextMenu();
    private Runnable opening = () -> {};

    /**
     * @param changed ids of buttons that the reader showed or hid
     * @param keep hears of every change
     */
    ToolChoice(Set<String> changed, Consumer<Set<String>> keep) {
        this.changed = new TreeSet<>(changed);
        this.keep = keep;
        menu.setId("tool-choice");
    }

    /**
     * Offers the buttons of a bar, and shows those that are wanted.
     *
     * @param rare ids of buttons that are hidden unless the reader wants them
     */
    void arrange(ToolBar bar, Set<String> rare) {
        for (Node node : bar.getItems()) {
            if (node instanceof ButtonBase button && !stays(button)) {
                offer(button, rare.contains(button.getId()));
            }
        }
        bar.setContextMenu(menu);
        opening = () -> menu.show(bar, Side.BOTTOM, 0, 0);
    }

    private static boolean stays(ButtonBase button) {
        return button instanceof NetworkMenu || button instanceof HelpMenu || STAY.contains(button.getId());
    }

    private void offer(ButtonBase button, boolean rare) {
        String id = button.getId();
        CheckMenuItem item =
                new CheckMenuItem(button.getText().isBlank() ? button.getAccessibleText() : button.getText());
        item.setId("show-" + id);
        item.setMnemonicParsing(false);
        item.setSelected(rare == changed.contains(id));
        item.selectedProperty().subscribe(shown -> {
            button.setVisible(shown);
            button.setManaged(shown);
        });
        item.setOnAction(event -> {
            if (!changed.remove(id)) {
                changed.add(id);
            }
            keep.accept(Set.copyOf(changed));
        });
        menu.getItems().add(item);
    }

    /** For who comes by a key. */
    void show() {
        opening.run();
    }

    /** For tests. */
    ContextMenu menu() {
        return menu;
    }
}
