package org.fovea.viewer.annotation;

import org.fovea.dicom.geometry.ImagePoint;

/** A straight line between two places of a grid. */
public record Segment(ImagePoint from, ImagePoint to) {

    Segment withEnd(int end, ImagePoint at) {
        return end == 0 ? new Segment(at, to) : new Segment(from, at);
    }

    Segment movedBy(double columns, double rows) {
        return new Segment(Points.moved(from, columns, rows), Points.moved(to, columns, rows));
    }

    Segment reversed() {
        return new Segment(to, from);
    }
}
