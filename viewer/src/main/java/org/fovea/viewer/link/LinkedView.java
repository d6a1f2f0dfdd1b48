package org.fovea.viewer.link;

import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.render.ViewTransform;

/** Zoom and place of an image carried over to another one of the same part of the patient. */
final class LinkedView {

    private LinkedView() {}

    /** As many millimetres to the viewport, and the same point of the patient in its middle; turns stay as they are. */
    static ViewTransform follow(ViewTransform leader, PlaneCut from, ViewTransform follower, PlaneCut to) {
        ImagePoint middle =
                new ImagePoint(leader.centerColumn() * from.columns() - 0.5, leader.centerRow() * from.rows() - 0.5);
        ImagePoint seen = to.plane().toImage(from.plane().toPatient(middle));
        return new ViewTransform(
                leader.magnification() * extentMm(to) / extentMm(from),
                (seen.column() + 0.5) / to.columns(),
                (seen.row() + 0.5) / to.rows(),
                follower.quarterTurns(),
                follower.flipped());
    }

    /** Images without geometry: the same share of the image. */
    static ViewTransform follow(ViewTransform leader, ViewTransform follower) {
        return new ViewTransform(
                leader.magnification(),
                leader.centerColumn(),
                leader.centerRow(),
                follower.quarterTurns(),
                follower.flipped());
    }

    /** The longer side decides what fits; viewports that are linked are taken as equally shaped. */
    private static double extentMm(PlaneCut cut) {
        return Math.max(
                cut.columns() * cut.plane().spacing().columnMm(),
                cut.rows() * cut.plane().spacing().rowMm());
    }
}
