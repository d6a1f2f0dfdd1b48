package org.fovea.viewer.tool;

import org.fovea.viewer.render.DevicePoint;

/** Runs through the stack: the viewport's height is the whole stack, but never less than a few pixels an image. */
public record ScrollTool() implements Tool {

    private static final double LEAST_STEP = 3;
    private static final double MOST_STEP = 24;

    @Override
    public Drag press(ToolTarget target, DevicePoint at) {
        double step = Math.clamp(target.height() / Math.max(1, target.stackSize()), LEAST_STEP, MOST_STEP);
        return new Drag() {
            private int gone;

            @Override
            public void to(DevicePoint now) {
                int wanted = (int) Math.round((now.y() - at.y()) / step);
                target.scrollBy(wanted - gone);
                gone = wanted;
            }

            @Override
            public void release(DevicePoint now) {
                to(now);
            }

            @Override
            public void cancel() {
                target.scrollBy(-gone);
                gone = 0;
            }
        };
    }
}
