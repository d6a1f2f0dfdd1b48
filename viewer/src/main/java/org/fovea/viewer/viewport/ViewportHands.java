package org.fovea.viewer.viewport;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.fovea.viewer.annotation.Site;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.tool.Drag;
import org.fovea.viewer.tool.PanTool;
import org.fovea.viewer.tool.ToolTarget;
import org.fovea.viewer.tool.WindowTool;

/**
 * Mouse and keys of a viewport, the same everywhere: left button the chosen tool or a mark, right button window, middle
 * button pan, wheel scrolls, Ctrl+wheel zooms, Escape gives up.
 */
final class ViewportHands {

    /** What one notch of a wheel reports. */
    private static final double NOTCH = 40;

    private static final double ZOOM_STEP = 1.15;

    private final ViewportModel model;
    private final ToolTarget target;
    private final MarkEditing marks;
    private final KeyMap keys;
    private Optional<Drag> drag = Optional.empty();
    /** Remembered from the press: not every platform repeats it truly while dragging. */
    private MouseButton button = MouseButton.NONE;

    /** What was shown when the gesture began. */
    private Optional<Site> drawnOn = Optional.empty();

    private double wheel;

    ViewportHands(ViewportModel model, ToolTarget target, MarkEditing marks, KeyMap keys) {
        this.model = model;
        this.target = target;
        this.marks = marks;
        this.keys = keys;
    }

    void attach(Region view) {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            view.requestFocus();
            press(event);
        });
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag.ifPresent(gesture -> gesture.to(point(event))));
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> drag.filter(Drag::goesOn)
                .ifPresent(gesture -> gesture.to(point(event))));
        // Points of one mark lie on one image.
        model.shownProperty().subscribe(() -> {
            if (drag.isPresent() && drag.get().goesOn() && !model.site().equals(drawnOn)) {
                cancel();
            }
        });
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.addEventHandler(KeyEvent.KEY_RELEASED, this::letGo);
        view.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.display().magnifyingProperty().set(false);
            }
        });
    }

    private void press(MouseEvent event) {
        if (drag.isPresent() && drag.get().goesOn() && event.getButton() == MouseButton.PRIMARY) {
            event.consume();
            pressAgain(drag.get(), event);
            return;
        }
        if (drag.isPresent() || model.shownProperty().get() instanceof Shown.Nothing) {
            return;
        }
        DevicePoint at = point(event);
        button = event.getButton();
        drag = switch (button) {
            case PRIMARY ->
                marks.press(target.mapping(), at)
                        .or(() -> model.cutControl().flatMap(control -> control.press(target.mapping(), at)))
                        .or(() -> Optional.of(model.toolProperty().get().press(target, at)));
            case SECONDARY -> Optional.of(new WindowTool().press(target, at));
            case MIDDLE -> Optional.of(new PanTool().press(target, at));
            default -> Optional.empty();
        };
        drawnOn = model.site();
    }

    private void pressAgain(Drag gesture, MouseEvent event) {
        if (event.getClickCount() > 1) {
            gesture.finish();
        } else {
            gesture.press(point(event));
        }
        if (!gesture.goesOn()) {
            drag = Optional.empty();
        }
    }

    private void cancel() {
        drag.ifPresent(Drag::cancel);
        drag = Optional.empty();
    }

    private void release(MouseEvent event) {
        if (event.getButton() == button && drag.isPresent()) {
            Drag gesture = drag.get();
            drag = Optional.empty();
            gesture.release(point(event));
            if (gesture.goesOn()) {
                drag = Optional.of(gesture);
            }
        }
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        if (model.frame().isPresent() && event.isShortcutDown()) {
            double factor = Math.pow(ZOOM_STEP, event.getDeltaY() / NOTCH);
            var anchor = target.mapping().toImage(event.getX(), event.getY());
            target.transform(target.transform().zoomedAbout(anchor, factor, target.image()));
            return;
        }
        // Touch pads send fractions of a notch; turning back starts afresh.
        wheel = Math.signum(wheel) == Math.signum(event.getDeltaY()) ? wheel + event.getDeltaY() : event.getDeltaY();
        int notches = (int) (wheel / NOTCH);
        wheel -= notches * NOTCH;
        model.scrollBy(-notches);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drag.isPresent()) {
            cancel();
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ENTER && drag.isPresent() && drag.get().goesOn()) {
            drag.get().finish();
            drag = Optional.empty();
            event.consume();
            return;
        }
        keys.find(event).ifPresent(action -> {
            ViewportActions.perform(action, model);
            event.consume();
        });
    }

    private void letGo(KeyEvent event) {
        if (keys.find(event).filter(ViewportAction.MAGNIFY::equals).isPresent()) {
            model.display().magnifyingProperty().set(false);
            event.consume();
        }
    }

    private static DevicePoint point(MouseEvent event) {
        return new DevicePoint(event.getX(), event.getY());
    }
}
