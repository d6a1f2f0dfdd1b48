package org.fovea.viewer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;

/**
 * A finite image in patient space: its plane and how far its pixels reach.
 *
 * @param columns pixels across
 * @param rows pixels down
 */
public record PlaneCut(ImagePlane plane, int columns, int rows) {

    /** Planes at a smaller angle (sine), about 2 degrees, have no line in common that means anything. */
    private static final double PARALLEL = 0.035;

    /** A straight line in image coordinates. */
    public record Line(ImagePoint from, ImagePoint to) {}

    /** The middle of the image, in patient coordinates. */
    public Vector3 middle() {
        return plane.toPatient(new ImagePoint((columns - 1) / 2.0, (rows - 1) / 2.0));
    }

    /** Where another image cuts through this one: the part of the other's area that lies in this one's. */
    public Optional<Line> line(PlaneCut other) {
        if (plane.normal().cross(other.plane.normal()).length() < PARALLEL) {
            return Optional.empty();
        }
        List<Vector3> met = other.edgesThrough(plane);
        if (met.size() < 2) {
            return Optional.empty();
        }
        return clipped(plane.toImage(met.getFirst()), plane.toImage(met.getLast()));
    }

    /** Where the rectangle's edges pass through a plane: two points, or none. */
    private List<Vector3> edgesThrough(ImagePlane through) {
        Vector3[] corners = {
            plane.toPatient(new ImagePoint(-0.5, -0.5)),
            plane.toPatient(new ImagePoint(columns - 0.5, -0.5)),
            plane.toPatient(new ImagePoint(columns - 0.5, rows - 0.5)),
            plane.toPatient(new ImagePoint(-0.5, rows - 0.5))
        };
        List<Vector3> met = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Vector3 from = corners[i];
            Vector3 to = corners[(i + 1) % 4];
            double before = through.distance(from);
            double after = through.distance(to);
            // One side counts as zero, so that a corner in the plane is met once.
            if (before < 0 != after < 0) {
                met.add(from.plus(to.minus(from).times(before / (before - after))));
            }
        }
        return met;
    }

    /** Liang and Barsky's clipping to the image's area. */
    private Optional<Line> clipped(ImagePoint from, ImagePoint to) {
        double dx = to.column() - from.column();
        double dy = to.row() - from.row();
        double first = 0;
        double last = 1;
        double[] directions = {-dx, dx, -dy, dy};
        double[] rooms = {from.column() + 0.5, columns - 0.5 - from.column(), from.row() + 0.5, rows - 0.5 - from.row()
        };
        for (int side = 0; side < 4; side++) {
            if (directions[side] == 0) {
                if (rooms[side] < 0) {
                    return Optional.empty();
                }
            } else if (directions[side] < 0) {
                first = Math.max(first, rooms[side] / directions[side]);
            } else {
                last = Math.min(last, rooms[side] / directions[side]);
            }
        }
        return first > last
                ? Optional.empty()
                : Optional.of(new Line(
                        new ImagePoint(from.column() + first * dx, from.row() + first * dy),
                        new ImagePoint(from.column() + last * dx, from.row() + last * dy)));
    }
}
