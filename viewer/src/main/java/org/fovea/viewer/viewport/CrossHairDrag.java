package org.fovea.viewer.viewport;

import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.Mpr;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.tool.Drag;

/** What a hand does to a cross-hair. Giving up brings back how it was. */
abstract sealed class CrossHairDrag implements Drag {

    private final MprSession session;
    private final Mpr before;

    private CrossHairDrag(MprSession session) {
        this.session = session;
        before = session.mpr();
    }

    /** As it would be with the pointer there; always from how it was, so that rounding does not add up. */
    abstract Mpr at(Mpr begun, DevicePoint at);

    @Override
    public void to(DevicePoint at) {
        session.mpr(at(before, at));
    }

    @Override
    public void release(DevicePoint at) {
        to(at);
    }

    @Override
    public void cancel() {
        session.mpr(before);
    }

    boolean linked() {
        return session.linkedProperty().get();
    }

    /** The centre follows the pointer. */
    static final class Move extends CrossHairDrag {
        private final ImagePlane plane;
        private final PixelMapping mapping;

        Move(MprSession session, CutName seen, PixelMapping mapping) {
            super(session);
            plane = session.mpr().plane(seen).plane();
            this.mapping = mapping;
        }

        @Override
        Mpr at(Mpr begun, DevicePoint at) {
            return begun.movedTo(plane.toPatient(mapping.toImage(at.x(), at.y())));
        }
    }

    /** A line follows the pointer round the centre. */
    static final class Turn extends CrossHairDrag {
        private final CutName seen;
        private final CutName grabbed;
        private final DevicePoint centre;
        private final double from;
        private final double sense;

        Turn(MprSession session, CutName seen, CutName grabbed, DevicePoint centre, DevicePoint at, double sense) {
            super(session);
            this.seen = seen;
            this.grabbed = grabbed;
            this.centre = centre;
            this.sense = sense;
            from = angle(at);
        }

        private double angle(DevicePoint at) {
            return Math.atan2(at.y() - centre.y(), at.x() - centre.x());
        }

        @Override
        Mpr at(Mpr begun, DevicePoint at) {
            return begun.turned(seen, grabbed, sense * (angle(at) - from), linked());
        }
    }

    /** A slab becomes as thick as twice the pointer's distance from its line. */
    static final class Pull extends CrossHairDrag {
        private static final double SNAP_MM = 0.5;
        private static final double THIN_MM = 1;

        private final CutName seen;
        private final CutName cut;
        private final PixelMapping mapping;

        Pull(MprSession session, CutName seen, CutName cut, PixelMapping mapping) {
            super(session);
            this.seen = seen;
            this.cut = cut;
            this.mapping = mapping;
        }

        @Override
        Mpr at(Mpr begun, DevicePoint at) {
            ImagePoint point = mapping.toImage(at.x(), at.y());
            double distance =
                    begun.plane(cut).plane().distance(begun.plane(seen).plane().toPatient(point));
            double thickness = Math.rint(2 * Math.abs(distance) / SNAP_MM) * SNAP_MM;
            return begun.with(cut, begun.slab(cut).withThickness(thickness < THIN_MM ? 0 : thickness));
        }
    }
}
