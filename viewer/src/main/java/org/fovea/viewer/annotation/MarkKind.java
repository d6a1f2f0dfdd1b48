package org.fovea.viewer.annotation;

/** Names the kinds of marks: for the store, and in the bundle under {@code mark.} and its name for people. */
public enum MarkKind {
    LENGTH,
    PATH,
    TEXT_ARROW,
    ANGLE,
    COBB_ANGLE,
    BIDIRECTIONAL,
    PROBE,
    CARDIOTHORACIC_RATIO,
    SPINE_LABELS,
    CALIBRATION,
    RECTANGLE,
    ELLIPSE,
    POLYGON,
    FREEHAND,
    GROWN_REGION;

    public static MarkKind of(Shape shape) {
        return switch (shape) {
            case Shape.Length length -> LENGTH;
            case Shape.Path path -> PATH;
            case Shape.TextArrow arrow -> TEXT_ARROW;
            case Shape.Angle angle -> ANGLE;
            case Shape.CobbAngle cobb -> COBB_ANGLE;
            case Shape.Bidirectional both -> BIDIRECTIONAL;
            case Shape.Probe probe -> PROBE;
            case Shape.CardiothoracicRatio ratio -> CARDIOTHORACIC_RATIO;
            case Shape.SpineLabels labels -> SPINE_LABELS;
            case Shape.Calibration line -> CALIBRATION;
            case Region.Rectangle box -> RECTANGLE;
            case Region.Ellipse ellipse -> ELLIPSE;
            case Region.Polygon polygon -> POLYGON;
            case Region.Freehand freehand -> FREEHAND;
            case Region.GrownRegion grown -> GROWN_REGION;
        };
    }
}
