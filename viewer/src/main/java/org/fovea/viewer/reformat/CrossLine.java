package org.fovea.viewer.reformat;

import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;

/**
 * Where one cut crosses another, as the other shows it: a line through the centre, in pixels of the other's raster.
 *
 * @param cut whose line it is
 * @param centre where the cuts meet
 * @param direction unit step along the line
 * @param acrossPerMm how far, at right angles to the line, the line lies from one parallel to it a millimetre along the
 *     cut's normal
 */
public record CrossLine(CutName cut, ImagePoint centre, ImagePoint direction, ImagePoint acrossPerMm) {

    /** Sine of the least angle at which two cuts cross visibly. */
    private static final double PARALLEL = 1e-3;

    /** Empty where the two are parallel. */
    public static Optional<CrossLine> of(Mpr mpr, CutName seen, CutName cut) {
        Vector3 ownNormal = mpr.axes(seen).normal();
        Vector3 normal = mpr.axes(cut).normal();
        Vector3 along = ownNormal.cross(normal);
        double sine = along.length();
        if (sine < PARALLEL) {
            return Optional.empty();
        }
        CutPlane plane = mpr.plane(seen);
        ImagePoint centre = plane.plane().toImage(mpr.centre());
        Vector3 unit = along.times(1 / sine);
        // In the seen plane, a step at right angles to the line gains `sine` mm along the cut's normal for each mm.
        Vector3 across = unit.cross(ownNormal).times(1 / sine);
        double sign = across.dot(normal) < 0 ? -1 : 1;
        return Optional.of(
                new CrossLine(cut, centre, step(plane, unit, 1), step(plane, across, sign / plane.spacingMm())));
    }

    private static ImagePoint step(CutPlane plane, Vector3 direction, double length) {
        return new ImagePoint(
                direction.dot(plane.plane().rowDirection()) * length,
                direction.dot(plane.plane().columnDirection()) * length);
    }
}
