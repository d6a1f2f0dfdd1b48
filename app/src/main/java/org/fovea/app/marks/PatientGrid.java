package org.fovea.app.marks;

import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.viewer.annotation.PatientPlane;

/** The plane that points in the patient were drawn in, as a grid of 1 mm. */
final class PatientGrid {

    private static final double FLAT_MM = 0.05;
    private static final PixelSpacing MILLIMETRE = new PixelSpacing(1, 1, PixelSpacing.Source.PATIENT);
    private static final Vector3 X = new Vector3(1, 0, 0);
    private static final Vector3 Y = new Vector3(0, 1, 0);
    private static final Vector3 DOWN = new Vector3(0, 0, -1);

    private PatientGrid() {}

    /** Along the body's axes where the points allow it; empty for points that lie in no one plane. */
    static Optional<PatientPlane> through(List<Vector3> points, String frameOfReferenceUid) {
        if (points.isEmpty() || frameOfReferenceUid.isEmpty()) {
            return Optional.empty();
        }
        Vector3 first = points.getFirst();
        if (points.stream().allMatch(point -> Math.abs(point.z() - first.z()) < FLAT_MM)) {
            return Optional.of(plane(first, X, Y, frameOfReferenceUid));
        }
        if (points.stream().allMatch(point -> Math.abs(point.y() - first.y()) < FLAT_MM)) {
            return Optional.of(plane(first, X, DOWN, frameOfReferenceUid));
        }
        if (points.stream().allMatch(point -> Math.abs(point.x() - first.x()) < FLAT_MM)) {
            return Optional.of(plane(first, Y, DOWN, frameOfReferenceUid));
        }
        return oblique(points, frameOfReferenceUid);
    }

    private static Optional<PatientPlane> oblique(List<Vector3> points, String frameOfReferenceUid) {
        Vector3 first = points.getFirst();
        for (int i = 1; i + 1 < points.size(); i++) {
            Vector3 along = points.get(i).minus(first);
            Vector3 normal = along.cross(points.get(i + 1).minus(first));
            if (along.length() > FLAT_MM && normal.length() > FLAT_MM * FLAT_MM) {
                Vector3 row = along.times(1 / along.length());
                Vector3 column = normal.cross(row);
                PatientPlane plane = plane(first, row, column.times(1 / column.length()), frameOfReferenceUid);
                boolean flat =
                        points.stream().allMatch(point -> Math.abs(plane.grid().distance(point)) < FLAT_MM);
                return flat ? Optional.of(plane) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static PatientPlane plane(Vector3 position, Vector3 row, Vector3 column, String frameOfReferenceUid) {
        return new PatientPlane(frameOfReferenceUid, new ImagePlane(position, row, column, MILLIMETRE), 0);
    }
}
