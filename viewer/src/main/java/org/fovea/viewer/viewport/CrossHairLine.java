package org.fovea.viewer.viewport;

import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.reformat.CrossLine;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.PixelMapping;

/**
 * A line of the cross-hair on the screen, in logical pixels.
 *
 * @param centre where the lines meet
 * @param direction unit step along the line
 * @param across unit step at right angles to it, towards growing distance along the other cut's normal
 * @param pixelsPerMm how far a millimetre along that normal is, at right angles to the line
 * @param halfSlab half of the other cut's thickness, at right angles to the line
 */
record CrossHairLine(
        DevicePoint centre, DevicePoint direction, DevicePoint across, double pixelsPerMm, double halfSlab) {

    /** The line is left out this near to the centre. */
    static final double GAP = 14;

    /** Handles that turn the line lie this far from the centre. */
    static final double TURN_AT = 120;

    /** Handles that pull the slab apart lie this far from the centre. */
    static final double PULL_AT = 60;

    /** How near the pointer has to come. */
    static final double REACH = 7;

    static CrossHairLine of(CutMark mark, PixelMapping mapping) {
        CrossLine line = mark.line();
        DevicePoint centre = mapping.toDevice(line.centre());
        DevicePoint direction = unit(vector(mapping, line.centre(), line.direction()));
        DevicePoint perMm = vector(mapping, line.centre(), line.acrossPerMm());
        double pixels = Math.hypot(perMm.x(), perMm.y());
        return new CrossHairLine(
                centre, direction, unit(perMm), pixels, pixels * mark.slab().thicknessMm() / 2);
    }

    private static DevicePoint vector(PixelMapping mapping, ImagePoint from, ImagePoint by) {
        DevicePoint start = mapping.toDevice(from);
        DevicePoint end = mapping.toDevice(new ImagePoint(from.column() + by.column(), from.row() + by.row()));
        return new DevicePoint(end.x() - start.x(), end.y() - start.y());
    }

    private static DevicePoint unit(DevicePoint vector) {
        double length = Math.hypot(vector.x(), vector.y());
        return new DevicePoint(vector.x() / length, vector.y() / length);
    }

    /** A place so many pixels along the line from the centre and so many beside it. */
    DevicePoint along(double pixels, double beside) {
        return new DevicePoint(
                centre.x() + pixels * direction.x() + beside * across.x(),
                centre.y() + pixels * direction.y() + beside * across.y());
    }

    /** Signed distance from the line, in pixels. */
    double beside(DevicePoint at) {
        return (at.x() - centre.x()) * across.x() + (at.y() - centre.y()) * across.y();
    }

    boolean touchesCentre(DevicePoint at) {
        return at.distance(centre) <= GAP;
    }

    boolean touchesPull(DevicePoint at) {
        return at.distance(along(PULL_AT, halfSlab)) <= REACH || at.distance(along(-PULL_AT, -halfSlab)) <= REACH;
    }

    /** The line from its turning handles outwards, so that tools have the middle of the image for themselves. */
    boolean touchesTurn(DevicePoint at) {
        return Math.abs(beside(at)) <= REACH && at.distance(centre) >= TURN_AT - REACH;
    }
}
