package org.fovea.viewer.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;

/**
 * Draws a shape of several points: by clicks, or by drags that draw a line at a time. A double click or Enter
 * ends what can have any number of them, and so does a click on a polygon's first point.
 */
final class PointsDrag implements Drag {

    private final ToolTarget target;
    private final MarkDraft draft;
    private final List<ImagePoint> points = new ArrayList<>();
    private DevicePoint pressed;
    /** The last point still follows the pointer while the button is down. */
    private boolean adjusting;

    private boolean done;

    PointsDrag(ToolTarget target, MarkDraft draft, DevicePoint at) {
        this.target = target;
        this.draft = draft;
        pressed = at;
        points.add(target.imagePoint(at));
        adjusting = draft.needed() == 1;
        show();
    }

    @Override
    public boolean goesOn() {
        return !done;
    }

    @Override
    public void to(DevicePoint at) {
        if (done) {
            return;
        }
        if (adjusting) {
            points.set(points.size() - 1, target.imagePoint(at));
            show();
        } else {
            List<ImagePoint> withPointer = new ArrayList<>(points);
            withPointer.add(target.imagePoint(at));
            target.preview(Optional.of(draft.shape(withPointer, target)));
        }
    }

    @Override
    public void press(DevicePoint at) {
        if (done) {
            return;
        }
        if (draft.kind() == MarkKind.POLYGON
                && points.size() >= 3
                && target.logical(points.getFirst()).distance(at) < DrawDrag.CLICK * 2) {
            finish();
            return;
        }
        pressed = at;
        points.add(target.imagePoint(at));
        adjusting = !draft.linewise();
        show();
    }

    @Override
    public void release(DevicePoint at) {
        if (done) {
            return;
        }
        boolean dragged = pressed.distance(at) >= DrawDrag.CLICK;
        if (dragged && adjusting) {
            points.set(points.size() - 1, target.imagePoint(at));
        } else if (dragged) {
            points.add(target.imagePoint(at));
        }
        adjusting = false;
        if (!draft.open() && points.size() >= draft.needed()) {
            finish();
        } else {
            show();
        }
    }

    @Override
    public void finish() {
        if (done) {
            return;
        }
        done = true;
        target.preview(Optional.empty());
        if (points.size() < draft.needed()) {
            return;
        }
        Shape shape = draft.shape(points, target);
        if (shape instanceof Shape.SpineLabels labels) {
            target.ask(Question.firstVertebra(labels));
        } else {
            target.keep(shape);
        }
    }

    @Override
    public void cancel() {
        done = true;
        target.preview(Optional.empty());
    }

    private void show() {
        target.preview(Optional.of(draft.shape(points, target)));
    }
}
