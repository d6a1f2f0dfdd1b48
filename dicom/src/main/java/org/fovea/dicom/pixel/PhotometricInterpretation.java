package org.fovea.dicom.pixel;

/** Photometric Interpretation (0028,0004), PS3.3 C.7.6.3.1.2. */
public enum PhotometricInterpretation {
    MONOCHROME1,
    MONOCHROME2,
    PALETTE_COLOR,
    RGB,
    YBR_FULL,
    YBR_FULL_422,
    YBR_PARTIAL_422,
    YBR_PARTIAL_420,
    YBR_ICT,
    YBR_RCT;

    public boolean grey() {
        return this == MONOCHROME1 || this == MONOCHROME2;
    }

    /** The defined term as it stands in files, for example {@code PALETTE COLOR}. */
    public String term() {
        return this == PALETTE_COLOR ? "PALETTE COLOR" : name();
    }
}
