package org.fovea.viewer.render;

import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;

/** What another viewport shows, drawn over this one: nobody's mark, never kept. */
public sealed interface Guide {

    /**
     * Where another image cuts this one.
     *
     * @param faint the first or the last of its stack
     */
    record Line(ImagePoint from, ImagePoint to, boolean faint) implements Guide {}

    /** Where the 3D cursor stands. */
    record Cross(ImagePoint at) implements Guide {}

    /** Strokes in device pixels. */
    default MarkFigure figure(PixelMapping mapping) {
        return switch (this) {
            case Line(ImagePoint from, ImagePoint to, boolean faint) -> {
                MarkFigure line = figure(new MarkFigure.Line(mapping.toDevice(from), mapping.toDevice(to)));
                yield faint ? line.dashed(1) : line;
            }
            case Cross(ImagePoint at) -> {
                DevicePoint middle = mapping.toDevice(at);
                yield figure(arm(middle, 1, 0), arm(middle, -1, 0), arm(middle, 0, 1), arm(middle, 0, -1));
            }
        };
    }

    private static MarkFigure figure(MarkFigure.Line... lines) {
        return new MarkFigure(List.of(lines), "", lines[0].from(), List.of());
    }

    /** The middle stays free: what is pointed at must be seen. */
    private static MarkFigure.Line arm(DevicePoint middle, double dx, double dy) {
        return new MarkFigure.Line(
                new DevicePoint(middle.x() + dx * 5, middle.y() + dy * 5),
                new DevicePoint(middle.x() + dx * 18, middle.y() + dy * 18));
    }
}
