package org.fovea.viewer.reformat;

/** The three cuts of a multiplanar reformation; the words stand in the bundle under {@code cut.} and the name. */
public enum CutName {
    AXIAL,
    CORONAL,
    SAGITTAL;

    public CutName next() {
        return switch (this) {
            case AXIAL -> CORONAL;
            case CORONAL -> SAGITTAL;
            case SAGITTAL -> AXIAL;
        };
    }
}
