package org.fovea.dicom.phantom;

/** Brightness of tissues in a contrast-enhanced T1-weighted image, fat being 1. */
final class Tissue {
    static final double AIR = 0.01;
    static final double BONE = 0.06;
    static final double MARROW = 0.46;
    static final double FAT = 0.95;
    static final double MUSCLE = 0.36;
    static final double SKIN = 0.55;
    static final double FLUID = 0.12;
    static final double GREY_MATTER = 0.37;
    static final double WHITE_MATTER = 0.58;
    static final double OEDEMA = 0.33;
    static final double NECROSIS = 0.22;
    static final double ENHANCING = 0.98;
    static final double MUCOSA = 0.72;
    static final double VITREOUS = 0.15;

    private Tissue() {}
}
