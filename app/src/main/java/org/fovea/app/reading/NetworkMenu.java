package org.fovea.app.reading;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.engine.DeviceChoice;
import org.jspecify.annotations.Nullable;

/** A button named after the network that will be asked; its menu chooses another, and the device, and asks about the series. */
final class NetworkMenu extends MenuButton {

    private static final double WIDTH = 150;

    private final ClassifyModel classify;
    private final Commands commands;
    private final Runnable openModels;
    private final WindowWords words;

    /** @param openModels shows the installed models */
    NetworkMenu(ClassifyModel classify, Commands commands, Runnable openModels, WindowWords words) {
        this.classify = classify;
        this.commands = commands;
        this.openModels = openModels;
        this.words = words;
        setId("model");
        setFocusTraversable(false);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleText(words.of("tool.model"));
        classify.model().subscribe(this::name);
        // A menu without items does not open.
        getItems().add(new MenuItem());
        setOnShowing(event -> fill());
    }

    private void name(ClassifyModel.@Nullable ModelChoice choice) {
        setText(choice == null ? words.of("tool.model") : choice.name());
        setTooltip(
                new Tooltip(choice == null ? words.of("tool.model") : words.joined(choice.name(), choice.version())));
    }

    private void fill() {
        getItems().clear();
        for (ClassifyModel.ModelChoice choice : classify.models()) {
            getItems()
                    .add(radio(
                            words.joined(choice.name(), choice.version()),
                            choice.equals(classify.model().get()),
                            () -> classify.choose(choice)));
        }
        getItems().addAll(new SeparatorMenuItem(), heading(words.of("tool.device")));
        for (DeviceChoice choice : DeviceChoice.values()) {
            getItems()
                    .add(radio(
                            words.of("device." + choice.name()),
                            choice == classify.device().get(),
                            () -> classify.choose(choice)));
        }
        MenuItem series = new MenuItem(commands.bindings().named(Command.CLASSIFY_SERIES, words));
        series.setId("classify-series");
        series.setDisable(classify.running().get());
        series.setOnAction(event -> commands.run(Command.CLASSIFY_SERIES));
        MenuItem manage = new MenuItem(words.of("models.open"));
        manage.setId("open-models");
        manage.setOnAction(event -> openModels.run());
        getItems().addAll(new SeparatorMenuItem(), series, new SeparatorMenuItem(), manage);
    }

    private static MenuItem heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("quiet", "small");
        MenuItem item = new MenuItem();
        item.setGraphic(label);
        item.setDisable(true);
        return item;
    }

    private static RadioMenuItem radio(String text, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(event -> choose.run());
        return item;
    }
}
