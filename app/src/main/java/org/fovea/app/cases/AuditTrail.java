package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * Who did what, in an order that no clock can change. Entries are written in the transaction of what they record: both
 * are kept or neither.
 *
 * <p>The chain of hashes shows what was changed, left out or put in between. It cannot show that the newest entries were
 * cut off, or that everything was written anew; who fears that keeps {@link Intact#lastHash} elsewhere.
 */
public final class AuditTrail {

    private static final String ROWS = "SELECT * FROM audit ORDER BY number";

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /**
     * A trail without a fault.
     *
     * @param lastHash of the newest entry; zeros where there is none
     */
    public record Intact(long entries, String lastHash) {}

    /**
     * Records what no other part of the store writes.
     *
     * @param studyInstanceUid empty where it is about no study
     */
    public Outcome<Boolean> record(AuditAction action, String studyInstanceUid, String detail, Instant now) {
        return database.write(session -> {
            append(session, action, studyInstanceUid, detail, now);
            return Outcome.success(true);
        });
    }

    /** All entries, oldest first. */
    public Outcome<List<AuditEntry>> entries() {
        return database.read(session -> session.list(ROWS, AuditTrail::row));
    }

    /** Looks at every entry; {@link StoreProblem#AUDIT_BROKEN} names the first that does not follow from those before. */
    public Outcome<Intact> verify() {
        return entries().then(AuditTrail::follow);
    }

    private static Outcome<Intact> follow(List<AuditEntry> entries) {
        String last = AuditEntry.BEFORE_FIRST;
        long number = 0;
        for (AuditEntry entry : entries) {
            number++;
            if (entry.number() != number
                    || !entry.previousHash().equals(last)
                    || !entry.hash().equals(entry.computedHash())) {
                return Outcome.failure(Problem.of(StoreProblem.AUDIT_BROKEN, Long.toString(number)));
            }
            last = entry.hash();
        }
        return Outcome.success(new Intact(number, last));
    }

    /** Writes an entry in the transaction of the session. */
    static void append(Session session, AuditAction action, long studyKey, String detail, Instant now)
            throws SQLException {
        String uid = session.first(
                        "SELECT study_instance_uid FROM study WHERE study_key = ?", row -> row.getString(1), studyKey)
                .orElseThrow();
        append(session, action, uid, detail, now);
    }

    static void append(Session session, AuditAction action, String uid, String detail, Instant now)
            throws SQLException {
        long number = session.number("SELECT coalesce(max(number), 0) FROM audit");
        String previous = session.first("SELECT hash FROM audit WHERE number = ?", row -> row.getString(1), number)
                .orElse(AuditEntry.BEFORE_FIRST);
        String patient = session.first(
                        "SELECT patient_id FROM study JOIN patient USING (patient_key) WHERE study_instance_uid = ?",
                        row -> row.getString(1),
                        uid)
                .orElse("");
        AuditEntry entry = new AuditEntry(
                        number + 1, Times.stored(now), session.who(), action.name(), uid, patient, detail, previous, "")
                .sealed();
        session.update(
                """
                INSERT INTO audit (number, at, who, action, study_instance_uid, patient_id, detail, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.number(),
                entry.time().toEpochMilli(),
                entry.who(),
                entry.action(),
                entry.studyInstanceUid(),
                entry.patientId(),
                entry.detail(),
                entry.previousHash(),
                entry.hash());
    }

    private static AuditEntry row(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("action"),
                row.getString("study_instance_uid"),
                row.getString("patient_id"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
