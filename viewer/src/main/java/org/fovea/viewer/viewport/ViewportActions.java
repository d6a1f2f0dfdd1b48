package org.fovea.viewer.viewport;

import java.util.List;
import java.util.Optional;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.render.ViewTransform;
import org.fovea.viewer.render.WindowPresets;
import org.fovea.viewer.render.ZoomMode;
import org.fovea.viewer.tool.MarkTool;
import org.fovea.viewer.tool.PanTool;
import org.fovea.viewer.tool.ScrollTool;
import org.fovea.viewer.tool.WindowRegionTool;
import org.fovea.viewer.tool.WindowTool;
import org.fovea.viewer.tool.ZoomTool;

/** Carries out actions, whoever asks for them: keys, toolbar, menus. */
public final class ViewportActions {

    private static final int BIG_STEP = 10;

    private ViewportActions() {}

    public static void perform(ViewportAction action, ViewportModel model) {
        switch (action) {
            case PREVIOUS_IMAGE -> model.scrollBy(-1);
            case NEXT_IMAGE -> model.scrollBy(1);
            case TEN_BACK -> model.scrollBy(-BIG_STEP);
            case TEN_ON -> model.scrollBy(BIG_STEP);
            case FIRST_IMAGE -> model.go(0);
            case LAST_IMAGE -> model.go(model.size() - 1);
            case PRESET_1 -> preset(model, 0);
            case PRESET_2 -> preset(model, 1);
            case PRESET_3 -> preset(model, 2);
            case PRESET_4 -> preset(model, 3);
            case PRESET_5 -> preset(model, 4);
            case PRESET_6 -> preset(model, 5);
            case PRESET_7 -> preset(model, 6);
            case PRESET_8 -> preset(model, 7);
            case PRESET_9 -> preset(model, 8);
            case INVERT ->
                model.invertedProperty().set(!model.invertedProperty().get());
            case FLIP_HORIZONTAL -> transform(model, transform(model).flippedHorizontally());
            case FLIP_VERTICAL -> transform(model, transform(model).flippedVertically());
            case TURN_LEFT -> transform(model, transform(model).turnedLeft());
            case TURN_RIGHT -> transform(model, transform(model).turnedRight());
            case RESET -> model.reset();
            case TOGGLE_HEAT_MAP ->
                model.heatVisibleProperty().set(!model.heatVisibleProperty().get());
            case NEXT_OVERLAY_TEXT ->
                model.overlayTextProperty()
                        .set(model.overlayTextProperty().get().next());
            case TOGGLE_INTERPOLATION ->
                model.interpolationProperty()
                        .set(model.interpolationProperty().get().next());
            case NEXT_LUT ->
                model.display()
                        .lutProperty()
                        .set(model.display().lutProperty().get().next());
            case NEXT_FILTER ->
                model.display()
                        .filterProperty()
                        .set(model.display().filterProperty().get().next());
            case TOGGLE_GRAPHICS ->
                model.display()
                        .graphicsVisibleProperty()
                        .set(!model.display().graphicsVisibleProperty().get());
            case HISTOGRAM ->
                model.display()
                        .histogramVisibleProperty()
                        .set(!model.display().histogramVisibleProperty().get());
            case WINDOW_FULL_RANGE -> model.windowFullRange();
            case ZOOM_FIT -> fit(model);
            case ZOOM_FILL -> model.display().zoomModeProperty().set(ZoomMode.FILL);
            case ZOOM_ACTUAL_PIXELS -> model.display().zoomModeProperty().set(ZoomMode.ACTUAL_PIXELS);
            case ZOOM_TRUE_SIZE -> model.display().zoomModeProperty().set(ZoomMode.TRUE_SIZE);
            case MAGNIFY -> model.display().magnifyingProperty().set(true);
            case TOOL_WINDOW_REGION -> model.toolProperty().set(new WindowRegionTool());
            case TOOL_WINDOW -> model.toolProperty().set(new WindowTool());
            case TOOL_ZOOM -> model.toolProperty().set(new ZoomTool());
            case TOOL_PAN -> model.toolProperty().set(new PanTool());
            case TOOL_SCROLL -> model.toolProperty().set(new ScrollTool());
            case TOOL_LENGTH -> draw(model, MarkKind.LENGTH);
            case TOOL_ARROW -> draw(model, MarkKind.TEXT_ARROW);
            case TOOL_PATH -> draw(model, MarkKind.PATH);
            case TOOL_ANGLE -> draw(model, MarkKind.ANGLE);
            case TOOL_COBB -> draw(model, MarkKind.COBB_ANGLE);
            case TOOL_BIDIRECTIONAL -> draw(model, MarkKind.BIDIRECTIONAL);
            case TOOL_RECTANGLE -> draw(model, MarkKind.RECTANGLE);
            case TOOL_ELLIPSE -> draw(model, MarkKind.ELLIPSE);
            case TOOL_POLYGON -> draw(model, MarkKind.POLYGON);
            case TOOL_FREEHAND -> draw(model, MarkKind.FREEHAND);
            case TOOL_GROW -> draw(model, MarkKind.GROWN_REGION);
            case TOOL_PROBE -> draw(model, MarkKind.PROBE);
            case TOOL_HEART -> draw(model, MarkKind.CARDIOTHORACIC_RATIO);
            case TOOL_SPINE -> draw(model, MarkKind.SPINE_LABELS);
            case TOOL_CALIBRATION -> draw(model, MarkKind.CALIBRATION);
            case NEXT_MARK -> new MarkActions(model).select(1);
            case PREVIOUS_MARK -> new MarkActions(model).select(-1);
            case MARK_LEFT -> new MarkActions(model).move(-1, 0);
            case MARK_RIGHT -> new MarkActions(model).move(1, 0);
            case MARK_UP -> new MarkActions(model).move(0, -1);
            case MARK_DOWN -> new MarkActions(model).move(0, 1);
            case COPY_MARK -> new MarkActions(model).copy();
            case PASTE_MARK -> new MarkActions(model).paste();
            case LOCK_MARK -> new MarkActions(model).lock();
            case HIDE_MARK -> new MarkActions(model).hide();
            case TOGGLE_MARKS ->
                model.annotations().setVisible(!model.annotations().visible());
            case DELETE_MARK -> model.share().deleteSelected();
            case SLAB_THICKER,
                    SLAB_THINNER,
                    NEXT_BLEND,
                    TURN_CUT_LEFT,
                    TURN_CUT_RIGHT,
                    TURN_CUT_UP,
                    TURN_CUT_DOWN,
                    UPRIGHT_CUTS,
                    JOIN_CUTS -> model.cutControl().ifPresent(control -> control.perform(action));
            case UNDO -> model.annotations().undo();
            case REDO -> model.annotations().redo();
        }
    }

    private static void draw(ViewportModel model, MarkKind kind) {
        model.toolProperty().set(new MarkTool(kind));
    }

    private static void preset(ViewportModel model, int number) {
        List<WindowPresets.Preset> presets = model.presets();
        if (number < presets.size()) {
            model.voiProperty().set(Optional.of(presets.get(number).voi()));
        }
    }

    private static void fit(ViewportModel model) {
        ViewTransform now = transform(model);
        transform(model, new ViewTransform(1, 0.5, 0.5, now.quarterTurns(), now.flipped()));
        model.display().zoomModeProperty().set(ZoomMode.FIT);
    }

    private static ViewTransform transform(ViewportModel model) {
        return model.transformProperty().get();
    }

    private static void transform(ViewportModel model, ViewTransform changed) {
        model.transformProperty().set(changed);
    }
}
