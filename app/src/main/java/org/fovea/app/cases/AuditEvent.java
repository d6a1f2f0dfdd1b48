package org.fovea.app.cases;

import java.util.Arrays;

/**
 * The event of the standard that an action is told as (PS3.16, CID 400).
 *
 * @param code of the coding scheme DCM
 * @param meaning of the code
 * @param action of RFC 3881: created, read, updated, deleted, executed
 */
record AuditEvent(String code, String meaning, char action) {

    /** Of an action that this program does not know, all that can be said is that it did something. */
    static AuditEvent of(String action) {
        return Arrays.stream(AuditAction.values())
                .filter(known -> known.name().equals(action))
                .findFirst()
                .map(AuditEvent::of)
                .orElse(new AuditEvent("110100", "Application Activity", 'E'));
    }

    private static AuditEvent of(AuditAction action) {
        return switch (action) {
            case OPENED, CLASSIFIED -> new AuditEvent("110103", "DICOM Instances Accessed", 'R');
            case VERDICT_GIVEN -> new AuditEvent("110111", "Procedure Record", 'C');
            case VERDICT_CHANGED, REPORT_SIGNED, REPORT_REOPENED -> new AuditEvent("110111", "Procedure Record", 'U');
            case SENT -> new AuditEvent("110104", "DICOM Instances Transferred", 'R');
            case REPORT_EXPORTED, OBJECTS_EXPORTED, BACKED_UP -> new AuditEvent("110106", "Export", 'R');
            case PRIORITY_SET, BINNED, TAKEN_BACK -> new AuditEvent("110111", "Procedure Record", 'U');
            case REMOVED -> new AuditEvent("110105", "DICOM Study Deleted", 'D');
            case RESTORED -> new AuditEvent("110107", "Import", 'C');
            case RECOVERED, SEALED, PASSPHRASE_CHANGED, UNSEALED -> new AuditEvent("110113", "Security Alert", 'U');
            case LOGGED_IN, LOG_IN_FAILED -> new AuditEvent("110114", "User Authentication", 'E');
            case USER_ADDED -> new AuditEvent("110137", "User Security Attributes Changed", 'C');
            case USER_CHANGED -> new AuditEvent("110137", "User Security Attributes Changed", 'U');
            case USERS_DISBANDED -> new AuditEvent("110137", "User Security Attributes Changed", 'D');
            case AUDIT_EXPORTED -> new AuditEvent("110101", "Audit Log Used", 'R');
        };
    }
}
