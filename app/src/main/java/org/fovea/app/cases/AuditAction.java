package org.fovea.app.cases;

/** What the audit trail records. The names stand in the database and in exported messages; they never change. */
public enum AuditAction {
    /** A reader opened a study. */
    OPENED,
    /** A network was asked about a frame, and its finding kept. */
    CLASSIFIED,
    /** A reader decided about a finding for the first time. */
    VERDICT_GIVEN,
    /** A reader decided about a finding again. */
    VERDICT_CHANGED,
    /** A report was signed, or an addendum to it. */
    REPORT_SIGNED,
    /** A signed report was opened again. */
    REPORT_REOPENED,
    /** A report left the program. */
    REPORT_EXPORTED,
    /** Findings, marks or key images of a study left the program as DICOM objects. */
    OBJECTS_EXPORTED,
    /** Images, a report or other objects of a study were sent to an archive. */
    SENT,
    /** The trail itself was written to a file. */
    AUDIT_EXPORTED,
    /** A reader said how soon a study is to be read. */
    PRIORITY_SET,
    /** A study was laid into the bin. */
    BINNED,
    /** A study was taken out of the bin again. */
    TAKEN_BACK,
    /** A study in the bin was removed with all that was said of it. */
    REMOVED,
    /** Everything was written into a backup. */
    BACKED_UP,
    /** Everything before this entry came out of a backup. */
    RESTORED,
    /** What could be read of a damaged database was brought into a new one. */
    RECOVERED,
    /** The case database was sealed under a passphrase. */
    SEALED,
    /** The sealed case database was put under another passphrase. */
    PASSPHRASE_CHANGED,
    /** The case database was written in the clear again. */
    UNSEALED,
    /** Somebody logged in. */
    LOGGED_IN,
    /** Somebody tried to log in with a wrong name or passphrase. */
    LOG_IN_FAILED,
    /** Somebody may log in from now on. */
    USER_ADDED,
    /** A user's name, roles or passphrase were changed, or the log-in taken away. */
    USER_CHANGED,
    /** All users were taken away. */
    USERS_DISBANDED
}
