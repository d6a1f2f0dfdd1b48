package org.fovea.dicom.privacy;

/** What is done to one attribute, once profile and options are settled (PS3.15 E.3, Table E.1-1a). */
public enum Action {
    /** Left as it is; items of a sequence are gone through. */
    KEEP,
    /** Taken out. */
    REMOVE,
    /** Left without a value. */
    EMPTY,
    /** A value that says nothing, valid for the value representation. */
    DUMMY,
    /** Replaced by a UID that is the same wherever the project meets the old one; items of a sequence are gone through. */
    NEW_UID,
    /** Moved by the patient's number of days. */
    SHIFT_DATE,
    /** Freed of identifying words; items of a sequence are gone through. */
    CLEAN
}
