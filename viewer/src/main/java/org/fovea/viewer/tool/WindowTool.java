package org.fovea.viewer.tool;

import org.fovea.dicom.pixel.VoiLut;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.render.DevicePoint;

/**
 * Changes the window: to the right wider, up brighter. Steps follow the width, so that narrow and wide windows are equally
 * easy to set. A table, which has no width, is first replaced by the window that spans it.
 */
public record WindowTool() implements Tool {

    /** Logical pixels for a factor e in width, or for one width in centre. */
    private static final double REACH = 250;

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        VoiLut before = target.voi();
        Window start = spanning(before);
        return new Drag() {
            @Override
            public void to(DevicePoint now) {
                double least = start.function() == Window.Function.LINEAR ? 1 : 1e-6;
                double width = Math.max(least, start.width() * Math.exp((now.x() - at.x()) / REACH));
                double center = start.center() + (now.y() - at.y()) / REACH * start.width();
                target.voi(new Window(round(center, width), round(width, width), start.function(), ""));
            }

            @Override
            public void release(DevicePoint now) {
                to(now);
            }

            @Override
            public void cancel() {
                target.voi(before);
            }
        };
    }

    private static Window spanning(VoiLut voi) {
        return switch (voi) {
            case Window window -> window;
            case VoiLut.Table table -> {
                int first = table.table().firstMapped();
                int count = table.table().entries().length;
                yield Window.of(first + count / 2.0, Math.max(2, count));
            }
        };
    }

    /** Whole numbers, but for windows so narrow that the fractions count. */
    private static double round(double value, double width) {
        return width < 16 ? value : Math.rint(value);
    }
}
