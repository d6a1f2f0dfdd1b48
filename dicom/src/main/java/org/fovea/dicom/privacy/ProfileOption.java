package org.fovea.dicom.privacy;

/** The options of PS3.15 E.3 that are offered, with their codes of CID 7050 and their columns of Table E.1-1. */
public enum ProfileOption {
    RETAIN_UIDS("113110", "Retain UIDs Option", "retainUids"),
    RETAIN_DEVICE_IDENTITY("113109", "Retain Device Identity Option", "retainDeviceIdentity"),
    RETAIN_INSTITUTION_IDENTITY("113112", "Retain Institution Identity Option", "retainInstitutionIdentity"),
    RETAIN_PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option", "retainPatientCharacteristics"),
    RETAIN_FULL_DATES(
            "113106", "Retain Longitudinal Temporal Information Full Dates Option", "retainLongitudinalFullDates"),
    RETAIN_MODIFIED_DATES(
            "113107",
            "Retain Longitudinal Temporal Information Modified Dates Option",
            "retainLongitudinalModifiedDates"),
    CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option", "cleanDescriptors"),
    CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option", "cleanStructuredContent"),
    CLEAN_GRAPHICS("113103", "Clean Graphics Option", "cleanGraphics");

    private final String codeValue;
    private final String codeMeaning;
    private final String column;

    ProfileOption(String codeValue, String codeMeaning, String column) {
        this.codeValue = codeValue;
        this.codeMeaning = codeMeaning;
        this.column = column;
    }

    /** Code Value in the coding scheme DCM. */
    public String codeValue() {
        return codeValue;
    }

    public String codeMeaning() {
        return codeMeaning;
    }

    String column() {
        return column;
    }
}
