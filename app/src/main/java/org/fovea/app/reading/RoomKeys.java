package org.fovea.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fovea.app.objects.ObjectPane;
import org.fovea.app.worklist.SeriesThumbnail;
import org.fovea.viewer.viewport.ViewportAction;
import org.fovea.viewer.viewport.ViewportActions;
import org.fovea.viewer.viewport.ViewportModel;

/**
 * Makes the keys of the reading room work wherever the focus is, except while the reader types: then only keys that write
 * nothing do. The program's own commands come before the viewport's.
 */
final class RoomKeys {

    /** What works while the worklist is on screen. */
    private static final List<Command> HELP = List.of(Command.MANUAL, Command.KEYS, Command.SETTINGS, Command.LOCK);

    private final Commands commands;
    private final Supplier<ViewportModel> active;
    private final Bindings bindings;
    private final BooleanSupplier reading;

    /**
     * @param active the active viewport
     * @param reading whether the reading room is on screen
     */
    RoomKeys(Commands commands, Supplier<ViewportModel> active, BooleanSupplier reading) {
        this.commands = commands;
        this.active = active;
        this.bindings = commands.bindings();
        this.reading = reading;
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeControls);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::afterControls);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void beforeControls(KeyEvent event) {
        if (!reading.getAsBoolean() || event.getCode() == KeyCode.ESCAPE || belongsToControl(event)) {
            return;
        }
        if (walksThroughMarks(event)) {
            ViewportActions.perform(
                    event.isShiftDown() ? ViewportAction.PREVIOUS_MARK : ViewportAction.NEXT_MARK, active.get());
            event.consume();
            return;
        }
        Optional<Command> command = bindings.command(event);
        if (command.isPresent()) {
            commands.run(command.get());
            event.consume();
            return;
        }
        if (!writes(event.getTarget())) {
            bindings.viewport().find(event).ifPresent(action -> {
                ViewportActions.perform(action, active.get());
                event.consume();
            });
        }
    }

    /** Tab folds the sides, but while a mark is selected it goes to the next one. */
    private boolean walksThroughMarks(KeyEvent event) {
        return event.getCode() == KeyCode.TAB
                && !event.isShortcutDown()
                && !writes(event.getTarget())
                && active.get().selectedProperty().get().isPresent();
    }

    /** Escape belongs to whatever is being drawn or is open first, to the running task last. */
    private void afterControls(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            commands.run(Command.CANCEL);
        } else if (!reading.getAsBoolean()) {
            HELP.stream().filter(command -> bindings.has(command, event)).forEach(commands::run);
        }
    }

    /** The question mark lies elsewhere on every keyboard, so it is taken as a character. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !writes(event.getTarget())) {
            commands.run(Command.KEYS);
            event.consume();
        }
    }

    private static boolean belongsToControl(KeyEvent event) {
        EventTarget target = event.getTarget();
        if (SectionEditor.uses(event)) {
            return true;
        }
        if (writes(target) || ObjectPane.holds(target)) {
            return !event.getCode().isFunctionKey() && !event.isShortcutDown();
        }
        boolean works = event.getCode() == KeyCode.SPACE
                || event.getCode() == KeyCode.ENTER
                || (event.getCode().isArrowKey() && !event.isShiftDown());
        return works
                && (target instanceof ButtonBase
                        || target instanceof ComboBoxBase
                        || target instanceof SeriesThumbnail);
    }

    private static boolean writes(EventTarget target) {
        return target instanceof TextInputControl;
    }
}
