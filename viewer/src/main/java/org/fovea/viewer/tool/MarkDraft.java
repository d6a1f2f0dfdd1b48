package org.fovea.viewer.tool;

import java.util.List;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.annotation.Region;
import org.fovea.viewer.annotation.Segment;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Vertebra;

/** A shape of several points while they come in. */
record MarkDraft(MarkKind kind) {

    private static final Vertebra FROM_BELOW = Vertebra.named("L5").orElseThrow();
    private static final Vertebra FROM_ABOVE = Vertebra.named("C2").orElseThrow();

    /** Points that make it whole; it may take more where it is {@link #open}. */
    int needed() {
        return switch (kind) {
            case ANGLE, POLYGON -> 3;
            case PATH -> 2;
            case SPINE_LABELS -> 1;
            default -> 4;
        };
    }

    /** Whether it takes points until the hand says that it is done. */
    boolean open() {
        return kind == MarkKind.POLYGON || kind == MarkKind.PATH || kind == MarkKind.SPINE_LABELS;
    }

    /** Whether each drag draws a line with two ends, and not one point. */
    boolean linewise() {
        return kind == MarkKind.COBB_ANGLE || kind == MarkKind.BIDIRECTIONAL || kind == MarkKind.CARDIOTHORACIC_RATIO;
    }

    /** As it looks with the points that are there; those to come lie on the last one. */
    Shape shape(List<ImagePoint> points, ToolTarget target) {
        ImagePoint first = points.getFirst();
        ImagePoint second = at(points, 1);
        ImagePoint third = at(points, 2);
        ImagePoint fourth = at(points, 3);
        return switch (kind) {
            case PATH -> new Shape.Path(points.size() < 2 ? List.of(first, second) : points);
            case ANGLE -> new Shape.Angle(first, second, third);
            case COBB_ANGLE -> new Shape.CobbAngle(new Segment(first, second), new Segment(third, fourth));
            case CARDIOTHORACIC_RATIO ->
                new Shape.CardiothoracicRatio(new Segment(first, second), new Segment(third, fourth));
            case BIDIRECTIONAL ->
                Shape.Bidirectional.of(
                        new Segment(first, second),
                        third,
                        fourth,
                        target.image().aspectRatio());
            case SPINE_LABELS -> {
                boolean up = points.size() > 1 && target.towardsHead(first, second);
                yield new Shape.SpineLabels(up ? FROM_BELOW : FROM_ABOVE, up, points);
            }
            default -> new Region.Polygon(points.size() < 3 ? List.of(first, second, third) : points);
        };
    }

    private static ImagePoint at(List<ImagePoint> points, int index) {
        return points.get(Math.min(index, points.size() - 1));
    }
}
