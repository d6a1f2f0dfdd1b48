package org.fovea.app.reading;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.fovea.app.hanging.HangingProtocol;
import org.fovea.viewer.cine.Cine;
import org.fovea.viewer.layout.Axis;
import org.fovea.viewer.layout.Heading;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.link.LinkChoices;

/** Does what keys and buttons ask of the viewports as a whole. */
final class LayoutCommands {

    private final Hanging hanging;
    private final ViewportSet viewports;
    private final Runnable newWindow;

    /** @param newWindow opens a further window with viewports */
    LayoutCommands(Hanging hanging, ViewportSet viewports, Runnable newWindow) {
        this.hanging = hanging;
        this.viewports = viewports;
        this.newWindow = newWindow;
    }

    /** @throws IllegalArgumentException for a command that is not about viewports */
    void run(Command command) {
        LinkChoices choices = viewports.choices();
        switch (command) {
            case LAYOUT_1 -> hanging.arrange(Layout.SINGLE);
            case LAYOUT_2 -> hanging.arrange(Layout.grid(1, 2));
            case LAYOUT_3 -> hanging.arrange(Layout.grid(1, 3));
            case LAYOUT_4 -> hanging.arrange(Layout.grid(2, 2));
            case LAYOUT_6 -> hanging.arrange(Layout.grid(2, 3));
            case LAYOUT_9 -> hanging.arrange(Layout.grid(3, 3));
            case MAXIMISE -> screens().current().toggleMaximised();
            case CELL_LEFT -> go(Heading.LEFT);
            case CELL_RIGHT -> go(Heading.RIGHT);
            case CELL_UP -> go(Heading.UP);
            case CELL_DOWN -> go(Heading.DOWN);
            case SWAP_LEFT -> swap(Heading.LEFT);
            case SWAP_RIGHT -> swap(Heading.RIGHT);
            case SWAP_UP -> swap(Heading.UP);
            case SWAP_DOWN -> swap(Heading.DOWN);
            case DIVIDE_COLUMNS -> divide(Axis.COLUMNS);
            case DIVIDE_ROWS -> divide(Axis.ROWS);
            case REMOVE_CELL -> screens().current().remove();
            case NEXT_PROTOCOL -> nextProtocol();
            case NEW_WINDOW -> newWindow.run();
            case CINE -> cine().toggle();
            case CINE_SWEEP -> toggle(cine().sweepProperty());
            case LINK ->
                choices.scrollProperty().set(choices.scrollProperty().get().next());
            case LINK_WINDOW -> toggle(choices.windowProperty());
            case LINK_ZOOM -> toggle(choices.viewProperty());
            case REFERENCE_LINES -> toggle(choices.linesProperty());
            case CURSOR -> toggle(choices.cursorProperty());
            default -> throw new IllegalArgumentException("not about viewports: " + command);
        }
    }

    private Screens screens() {
        return viewports.screens();
    }

    private Cine cine() {
        return viewports.cines().of(screens().active());
    }

    private static void toggle(BooleanProperty choice) {
        choice.set(!choice.get());
    }

    private void go(Heading heading) {
        screens().current().neighbour(screens().active(), heading).ifPresent(screens()::activate);
    }

    private void swap(Heading heading) {
        screens().current().neighbour(screens().active(), heading).ifPresent(other -> screens()
                .current()
                .swap(screens().active(), other));
    }

    private void divide(Axis axis) {
        screens().current().divide(axis);
        hanging.fill();
    }

    /** Round through what there is, from the one in use on. */
    private void nextProtocol() {
        List<HangingProtocol> all = hanging.protocols();
        if (!all.isEmpty()) {
            int at = hanging.protocol().get().map(all::indexOf).orElse(-1);
            hanging.apply(all.get((at + 1) % all.size()));
        }
    }
}
