package org.fovea.viewer.measure;

/** What a value says; its words stand in the bundle under {@code quantity.} and its name. */
public enum Quantity {
    LENGTH,
    LONG_AXIS,
    SHORT_AXIS,
    ANGLE,
    COBB_ANGLE,
    HEART,
    THORAX,
    RATIO,
    MEAN,
    SD,
    MIN,
    MAX,
    AREA,
    PIXELS,
    VALUE,
    RED,
    GREEN,
    BLUE
}
