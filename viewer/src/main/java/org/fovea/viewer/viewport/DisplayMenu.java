package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import org.fovea.viewer.render.ImageFilter;
import org.fovea.viewer.render.Interpolation;
import org.fovea.viewer.render.LutChoice;
import org.fovea.viewer.render.ZoomMode;
import org.fovea.viewer.words.ViewerWords;

/** A button with everything about how an image is shown: colours, filter, interpolation, size, what lies over it. */
public final class DisplayMenu extends MenuButton {

    private static final int SWATCH_WIDTH = 64;
    private static final int SWATCH_HEIGHT = 10;

    private final Supplier<ViewportModel> viewport;
    private final KeyMap keys;
    private final ViewerWords words;

    /**
     * @param viewport the one that the menu acts on when it is opened
     * @param calibrate lets the reader measure the screen
     */
    public DisplayMenu(Supplier<ViewportModel> viewport, KeyMap keys, ViewerWords words, Runnable calibrate) {
        super(words.text("display.title"));
        this.viewport = viewport;
        this.keys = keys;
        this.words = words;
        setId("display");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        // A menu without items does not open.
        getItems().add(new MenuItem());
        setOnShowing(event -> fill(calibrate));
    }

    private void fill(Runnable calibrate) {
        ViewportModel model = viewport.get();
        Menu colours = new Menu(words.text("display.colours"));
        for (LutChoice lut : LutChoice.values()) {
            String name = words.text("lut." + lut.name());
            MenuItem item = choice(
                    lut.colourBlindSafe() ? name : words.text("display.notSafe", name),
                    model.display().lutProperty(),
                    lut);
            item.setGraphic(swatch(lut));
            colours.getItems().add(item);
        }
        Menu filters = new Menu(words.text("display.filter"));
        for (ImageFilter filter : ImageFilter.values()) {
            filters.getItems()
                    .add(choice(
                            words.text("filter." + filter.name()),
                            model.display().filterProperty(),
                            filter));
        }
        Menu between = new Menu(words.text("display.interpolation"));
        for (Interpolation interpolation : Interpolation.values()) {
            between.getItems()
                    .add(choice(
                            words.text(CornerText.word(interpolation)), model.interpolationProperty(), interpolation));
        }
        Menu size = new Menu(words.text("display.size"));
        size.getItems().add(mode(ViewportAction.ZOOM_FIT, ZoomMode.FIT, model));
        size.getItems().add(mode(ViewportAction.ZOOM_FILL, ZoomMode.FILL, model));
        size.getItems().add(mode(ViewportAction.ZOOM_ACTUAL_PIXELS, ZoomMode.ACTUAL_PIXELS, model));
        size.getItems().add(mode(ViewportAction.ZOOM_TRUE_SIZE, ZoomMode.TRUE_SIZE, model));
        MenuItem measure = new MenuItem(words.text("display.calibrate"));
        measure.setId("calibrate");
        measure.setOnAction(event -> calibrate.run());
        size.getItems().addAll(new SeparatorMenuItem(), measure);
        getItems()
                .setAll(
                        savedViews(model),
                        colours,
                        filters,
                        between,
                        size,
                        new SeparatorMenuItem(),
                        action(ViewportAction.WINDOW_FULL_RANGE, model),
                        action(ViewportAction.TOOL_WINDOW_REGION, model),
                        check(ViewportAction.HISTOGRAM, model.display().histogramVisibleProperty()),
                        check(ViewportAction.TOGGLE_GRAPHICS, model.display().graphicsVisibleProperty()));
    }

    /** Those that are for an image of the stack; none while a cut is shown. */
    private Menu savedViews(ViewportModel model) {
        Menu views = new Menu(words.text("display.savedViews"));
        views.setId("saved-views");
        Optional<SavedView> chosen = model.display().savedViewProperty().get();
        RadioMenuItem stored = new RadioMenuItem(words.text("display.asStored"));
        stored.setSelected(chosen.isEmpty());
        stored.setOnAction(event -> model.reset());
        views.getItems().addAll(stored, new SeparatorMenuItem());
        List<SavedView> saved = SavedView.of(model);
        for (SavedView view : saved) {
            RadioMenuItem item =
                    new RadioMenuItem(view.name(model.stackProperty().get(), words));
            item.setMnemonicParsing(false);
            item.setSelected(chosen.filter(view::equals).isPresent());
            item.setOnAction(event -> view.showIn(model));
            views.getItems().add(item);
        }
        views.setDisable(saved.isEmpty());
        return views;
    }

    private static <T> RadioMenuItem choice(String text, ObjectProperty<T> property, T value) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(property.get() == value);
        item.setOnAction(event -> property.set(value));
        return item;
    }

    private RadioMenuItem mode(ViewportAction action, ZoomMode mode, ViewportModel model) {
        RadioMenuItem item = new RadioMenuItem();
        item.setSelected(model.display().zoomModeProperty().get() == mode);
        return dressed(item, action, chosen -> ViewportActions.perform(chosen, model));
    }

    private MenuItem action(ViewportAction action, ViewportModel model) {
        return dressed(new MenuItem(), action, chosen -> ViewportActions.perform(chosen, model));
    }

    private CheckMenuItem check(ViewportAction action, BooleanProperty state) {
        CheckMenuItem item = new CheckMenuItem();
        item.setSelected(state.get());
        return dressed(item, action, chosen -> state.set(item.isSelected()));
    }

    /** The key stands in the text: as an accelerator it would be taken from the viewport. */
    private <T extends MenuItem> T dressed(T item, ViewportAction action, Consumer<ViewportAction> perform) {
        String name = words.text("action." + action.name());
        item.setText(keys.keys().entrySet().stream()
                .filter(entry -> entry.getValue() == action)
                .map(entry -> entry.getKey().getDisplayText())
                .findFirst()
                .map(key -> words.text("display.key", name, key))
                .orElse(name));
        item.setId(action.name());
        item.setOnAction(event -> perform.accept(action));
        return item;
    }

    private static ImageView swatch(LutChoice lut) {
        WritableImage image = new WritableImage(SWATCH_WIDTH, SWATCH_HEIGHT);
        for (int x = 0; x < SWATCH_WIDTH; x++) {
            for (int y = 0; y < SWATCH_HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, lut.argb(x * 255 / (SWATCH_WIDTH - 1)));
            }
        }
        return new ImageView(image);
    }
}
