package org.fovea.app.cases;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Study;

/**
 * Studies that a reader took out of the list. All that was said of them is kept until they are removed; importing one again
 * takes it back too.
 */
public final class Bin {

    private static final String ENTRIES = "SELECT " + StudyRows.STUDY_COLUMNS + ", study.*"
            + " FROM study JOIN patient USING (patient_key) WHERE binned_at IS NOT NULL"
            + " ORDER BY binned_at DESC, study_key DESC";

    /** From the leaves to the root; what is not named goes with its parent. */
    private static final List<String> REMOVAL = List.of(
            """
            DELETE FROM verdict WHERE finding_key IN (SELECT finding_key FROM finding JOIN instance USING (instance_key)
                                                        JOIN series USING (series_key) WHERE study_key = ?)""",
            """
            DELETE FROM finding WHERE instance_key IN
                   (SELECT instance_key FROM instance JOIN series USING (series_key) WHERE study_key = ?)""",
            "DELETE FROM annotation WHERE study_key = ?",
            """
            DELETE FROM key_image WHERE instance_key IN
                   (SELECT instance_key FROM instance JOIN series USING (series_key) WHERE study_key = ?)""",
            "DELETE FROM report WHERE study_key = ?",
            "DELETE FROM instance WHERE series_key IN (SELECT series_key FROM series WHERE study_key = ?)",
            "DELETE FROM series WHERE study_key = ?",
            "DELETE FROM study_text WHERE rowid = (SELECT page_key FROM study WHERE study_key = ?)",
            "DELETE FROM study WHERE study_key = ?");

    private final Database database;

    Bin(Database database) {
        this.database = database;
    }

    /**
     * A study in the bin.
     *
     * @param images frames of all its instances
     * @param findings what networks said of it
     * @param since when it was laid there
     */
    public record Entry(Study study, int images, int findings, ReportState report, Instant since) {}

    /** What lies there, the newest first. */
    public Outcome<List<Entry>> entries() {
        return database.read(session -> session.list(ENTRIES, Bin::entry));
    }

    /** Takes a study out of the list; networks are not asked about it any more. */
    public Outcome<Study> lay(String studyInstanceUid, Instant now) {
        return change(studyInstanceUid, (session, study) -> {
            session.update("UPDATE study SET binned_at = ? WHERE study_key = ?", now.toEpochMilli(), study);
            session.update("""
                    DELETE FROM job WHERE state = 'WAITING'
                       AND series_key IN (SELECT series_key FROM series WHERE study_key = ?)""", study);
            AuditTrail.append(session, AuditAction.BINNED, study, "", now);
        });
    }

    /** Brings a study back into the list. */
    public Outcome<Study> takeBack(String studyInstanceUid, Instant now) {
        return change(studyInstanceUid, (session, study) -> {
            session.update("UPDATE study SET binned_at = NULL WHERE study_key = ?", study);
            AuditTrail.append(session, AuditAction.TAKEN_BACK, study, "", now);
        });
    }

    /**
     * Removes studies that lie in the bin, each with all that was said of it; others are left alone. Afterwards no byte of
     * them is in the database's file, which is written anew for it, nor in the copies from before a migration, which go. The audit trail names them still.
     *
     * @return the files that held their images
     */
    public Outcome<List<Path>> remove(List<String> studyInstanceUids, Instant now) {
        return database.writeAs(Role.ADMINISTRATOR, session -> {
                    List<Path> files = new ArrayList<>();
                    for (String uid : studyInstanceUids) {
                        files.addAll(remove(session, uid, now));
                    }
                    // Words of removed rows stay in the index until its parts are merged.
                    session.update("INSERT INTO study_text (study_text) VALUES ('optimize')");
                    return Outcome.success(files);
                })
                .then(files -> database.compact().map(done -> files));
    }

    private static List<Path> remove(Session session, String uid, Instant now) throws SQLException {
        Optional<Long> found = session.first(
                "SELECT study_key FROM study WHERE study_instance_uid = ? AND binned_at IS NOT NULL",
                row -> row.getLong(1),
                uid);
        if (found.isEmpty()) {
            return List.of();
        }
        long study = found.get();
        long patient = session.number("SELECT patient_key FROM study WHERE study_key = ?", study);
        List<Path> files = session.list(
                "SELECT file FROM instance JOIN series USING (series_key) WHERE study_key = ?",
                row -> Path.of(row.getString(1)),
                study);
        AuditTrail.append(session, AuditAction.REMOVED, study, "images=" + files.size(), now);
        for (String step : REMOVAL) {
            session.update(step, study);
        }
        session.update("""
                DELETE FROM patient WHERE patient_key = ?1
                   AND NOT EXISTS (SELECT 1 FROM study WHERE study.patient_key = ?1)""", patient);
        return files;
    }

    /** What is done to a study in one transaction. */
    private interface Change {
        void run(Session session, long study) throws SQLException;
    }

    private Outcome<Study> change(String uid, Change change) {
        return database.write(session -> {
            Optional<Long> found = Keys.study(session, uid);
            if (found.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, uid));
            }
            long study = found.get();
            change.run(session, study);
            StudySummary.refresh(session, study);
            return Outcome.success(StudyRows.study(session, study));
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                StudyRows.study(row),
                row.getInt("frame_count"),
                row.getInt("finding_count"),
                ReportState.valueOf(row.getString("report_state")),
                Instant.ofEpochMilli(row.getLong("binned_at")));
    }
}
