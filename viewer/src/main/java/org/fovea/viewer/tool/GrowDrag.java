package org.fovea.viewer.tool;

import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.Window;
import org.fovea.viewer.annotation.PixelRuns;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.measure.RegionGrowing;
import org.fovea.viewer.render.DevicePoint;

/**
 * Grows a region from the pixel under the pointer: its value, and as much more and less as the drag is long to the right
 * or upwards; to the left or downwards takes away.
 */
final class GrowDrag implements Drag {

    /** At first the range reaches so much of the window to either side. */
    private static final double SHARE = 0.08;

    /** Logical pixels that double or halve the range. */
    private static final double DOUBLING = 50;

    private final ToolTarget target;
    private final DevicePoint start;
    private final Optional<GreyFrame> frame;
    private final ImagePoint seed;

    GrowDrag(ToolTarget target, DevicePoint at) {
        this.target = target;
        start = at;
        frame = target.grey();
        ImagePoint pointed = target.imagePoint(at);
        seed = new ImagePoint(Math.rint(pointed.column()), Math.rint(pointed.row()));
        if (frame.isEmpty()) {
            target.tell("grey.COLOUR");
        }
        to(at);
    }

    @Override
    public void to(DevicePoint at) {
        grown(at).ifPresent(region -> target.preview(Optional.of(region)));
    }

    @Override
    public void release(DevicePoint at) {
        target.preview(Optional.empty());
        grown(at).filter(region -> region.pixels().count() > 0).ifPresent(target::keep);
    }

    @Override
    public void cancel() {
        target.preview(Optional.empty());
    }

    private Optional<Region.GrownRegion> grown(DevicePoint at) {
        return frame.map(grey -> {
            int column = (int) Math.clamp(seed.column(), 0, grey.columns() - 1.0);
            int row = (int) Math.clamp(seed.row(), 0, grey.rows() - 1.0);
            double value = grey.outputAt(column, row);
            double drawn = at.x() - start.x() - (at.y() - start.y());
            double reach = width() * SHARE * Math.pow(2, drawn / DOUBLING);
            PixelRuns pixels = RegionGrowing.from(grey, column, row, value - reach, value + reach);
            return new Region.GrownRegion(new ImagePoint(column, row), value - reach, value + reach, pixels);
        });
    }

    private double width() {
        return target.voi() instanceof Window window ? window.width() : 256;
    }
}
