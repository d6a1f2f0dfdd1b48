package org.fovea.app.reading;

import java.util.Set;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fovea.app.words.WindowWords;
import org.fovea.viewer.theme.ActionIcon;
import org.fovea.viewer.viewport.DisplayMenu;
import org.fovea.viewer.viewport.ViewportAction;
import org.fovea.viewer.viewport.ViewportModel;

/** The reading room's one row of tools: way back, who this is, left button, image, network. */
final class RoomToolbar extends ToolBar {

    /** Buttons that are there only where the reader wants them. */
    static final Set<String> RARE = Set.of(
            ViewportAction.TOOL_PAN.name(),
            ViewportAction.FLIP_HORIZONTAL.name(),
            ViewportAction.TURN_RIGHT.name(),
            ViewportAction.UNDO.name(),
            ViewportAction.REDO.name());

    private final ReadingModel reading;
    private final Commands commands;
    private final WindowWords words;
    private final ViewportButtons buttons;

    RoomToolbar(
            ReadingModel reading,
            ClassifyModel classify,
            Commands commands,
            ViewportButtons buttons,
            DisplayMenu display,
            Runnable openModels,
            Node[] menus,
            WindowWords words) {
        this.reading = reading;
        this.commands = commands;
        this.words = words;
        this.buttons = buttons;
        getStyleClass().add("room-toolbar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getItems().add(command(Command.WORKLIST, ActionIcon.BACK));
        getItems().addAll(who(), phantom(), separator());
        tools(display);
        getItems().addAll(menus);
        getItems().add(gap);
        network(classify, openModels);
        getItems().addAll(separator(), command(Command.TAGS, ActionIcon.TAGS), HelpMenu.ofRoom(commands, words));
    }

    private Node who() {
        Label name = new Label();
        name.setId("room-patient");
        name.getStyleClass().add("room-patient");
        Label study = new Label();
        study.getStyleClass().addAll("quiet", "small");
        reading.study().subscribe(open -> {
            name.setText(open == null ? "" : words.patient(open.study().patient()));
            study.setText(
                    open == null
                            ? ""
                            : words.joined(
                                    words.sexAndAge(open.study()),
                                    words.date(open.study().date()),
                                    open.study().description()));
        });
        VBox lines = new VBox(name, study);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setPrefWidth(140);
        return lines;
    }

    private Node phantom() {
        Label label = new Label(words.of("phantom.short"));
        label.setTooltip(new Tooltip(words.of("phantom.long")));
        label.setId("phantom");
        label.getStyleClass().add("badge");
        label.setMinWidth(USE_PREF_SIZE);
        reading.study().subscribe(open -> label.setVisible(open != null && open.phantom()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void tools(DisplayMenu display) {
        getItems()
                .addAll(
                        buttons.tool(ViewportAction.TOOL_SCROLL, ActionIcon.SCROLL),
                        buttons.tool(ViewportAction.TOOL_WINDOW, ActionIcon.WINDOW),
                        buttons.tool(ViewportAction.TOOL_ZOOM, ActionIcon.ZOOM),
                        buttons.tool(ViewportAction.TOOL_PAN, ActionIcon.PAN),
                        buttons.tool(ViewportAction.TOOL_LENGTH, ActionIcon.LENGTH),
                        buttons.tool(ViewportAction.TOOL_ELLIPSE, ActionIcon.ELLIPSE),
                        buttons.tool(ViewportAction.TOOL_ARROW, ActionIcon.ARROW),
                        buttons.marks(),
                        separator(),
                        buttons.presets(),
                        display,
                        buttons.toggle(ViewportAction.INVERT, ActionIcon.INVERT, ViewportModel::invertedProperty),
                        buttons.action(ViewportAction.FLIP_HORIZONTAL, ActionIcon.FLIP),
                        buttons.action(ViewportAction.TURN_RIGHT, ActionIcon.TURN),
                        buttons.action(ViewportAction.UNDO, ActionIcon.UNDO),
                        buttons.action(ViewportAction.REDO, ActionIcon.REDO),
                        buttons.action(ViewportAction.RESET, ActionIcon.RESET),
                        separator(),
                        command(Command.REFORMAT, ActionIcon.REFORMAT),
                        command(Command.KEY_IMAGE, ActionIcon.KEY_IMAGE),
                        buttons.toggle(
                                ViewportAction.TOGGLE_HEAT_MAP,
                                ActionIcon.HEAT_MAP,
                                ViewportModel::heatVisibleProperty));
    }

    private void network(ClassifyModel classify, Runnable openModels) {
        Button image = new Button(words.of(Command.CLASSIFY.wordKey()));
        image.setId("classify");
        image.getStyleClass().add("primary");
        image.setTooltip(tooltip(Command.CLASSIFY));
        image.setOnAction(event -> commands.run(Command.CLASSIFY));
        image.setFocusTraversable(false);
        image.setMinWidth(USE_PREF_SIZE);
        image.disableProperty().bind(classify.running().or(reading.series().isNull()));
        getItems().addAll(new NetworkMenu(classify, commands, openModels, words), image);
    }

    private Button command(Command command, ActionIcon icon) {
        Button button = new Button();
        IconButtons.dress(button, icon, () -> commands.bindings().named(command, words));
        button.setId(command.name());
        button.setOnAction(event -> commands.run(command));
        return button;
    }

    private Tooltip tooltip(Command command) {
        return new Tooltip(commands.bindings().named(command, words));
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }
}
