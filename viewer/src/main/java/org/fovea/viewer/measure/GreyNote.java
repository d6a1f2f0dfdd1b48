package org.fovea.viewer.measure;

/** Why a region or a point has no grey values; its words stand in the bundle under {@code grey.} and its name. */
public enum GreyNote {
    /** It has them, or needs none. */
    NONE,
    /** The image is in colour. */
    COLOUR,
    /** No pixel lies inside, or none that is not padding. */
    EMPTY,
    /** Its own image is not shown here. */
    ELSEWHERE
}
