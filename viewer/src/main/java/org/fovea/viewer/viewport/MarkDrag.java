package org.fovea.viewer.viewport;

import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.tool.Drag;

/** One pull at a handle of a mark, or one move of it where {@code handle} is -1. */
final class MarkDrag implements Drag {

    private final MarkEditing editing;
    private final Annotation annotation;
    private final int handle;
    private final PixelMapping mapping;
    private final DevicePoint start;
    private boolean moved;

    /** @param mapping between logical pixels and the mark's own grid */
    MarkDrag(MarkEditing editing, Annotation annotation, int handle, PixelMapping mapping, DevicePoint start) {
        this.editing = editing;
        this.annotation = annotation;
        this.handle = handle;
        this.mapping = mapping;
        this.start = start;
    }

    @Override
    public void to(DevicePoint at) {
        moved = true;
        editing.edit(Optional.of(editing.as(annotation, shape(at))));
    }

    @Override
    public void release(DevicePoint at) {
        boolean changed = moved && start.distance(at) > 0;
        cancel();
        if (changed) {
            editing.change(annotation, shape(at));
        }
    }

    @Override
    public void cancel() {
        moved = false;
        editing.edit(Optional.empty());
    }

    private Shape shape(DevicePoint at) {
        ImagePoint now = mapping.toImage(at.x(), at.y());
        if (handle >= 0) {
            return annotation
                    .shape()
                    .withHandle(handle, now, aspect(annotation.site().plane()));
        }
        ImagePoint grabbed = mapping.toImage(start.x(), start.y());
        return annotation.shape().movedBy(now.column() - grabbed.column(), now.row() - grabbed.row());
    }

    /** Where the grid has no plane, a pixel is as high as it looks. */
    private double aspect(@org.jspecify.annotations.Nullable PatientPlane plane) {
        if (plane == null) {
            return mapping.devicePixelsPerRow() / mapping.devicePixelsPerColumn();
        }
        PixelSpacing spacing = plane.grid().spacing();
        return spacing.rowMm() / spacing.columnMm();
    }
}
