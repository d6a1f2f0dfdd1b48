package org.fovea.dicom.net;

/** What a query lists (PS3.4 C.6). */
public enum QueryLevel {
    PATIENT,
    STUDY,
    SERIES,
    IMAGE
}
