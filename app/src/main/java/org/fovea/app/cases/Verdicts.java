package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.jspecify.annotations.Nullable;

/** What readers decided about findings. Nothing is ever changed or removed: a newer verdict stands before older ones. */
public final class Verdicts {

    private static final String ROWS = """
            SELECT finding.finding_id, verdict.* FROM verdict JOIN finding USING (finding_key)
            """;

    private final Database database;

    Verdicts(Database database) {
        this.database = database;
    }

    /** Adds a verdict to the finding's history; {@link StoreProblem#UNKNOWN_FINDING} where there is no such finding. */
    public Outcome<Verdict> add(Verdict verdict) {
        String finding = verdict.finding().toString();
        return database.writeAs(Role.RADIOLOGIST, session -> {
            Optional<Long> key = Keys.finding(session, finding);
            if (key.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_FINDING, finding));
            }
            boolean first = newest(session, key.get()) == null;
            session.update(
                    """
                    INSERT INTO verdict (finding_key, decision, corrected_label, comment, reader, created_at)
                    VALUES (?, ?, ?, ?, ?, ?)""",
                    key.get(),
                    verdict.decision().name(),
                    verdict.correctedLabel(),
                    verdict.comment(),
                    verdict.reader(),
                    verdict.time().toEpochMilli());
            long study = Keys.studyOfFinding(session, key.get());
            StudySummary.refresh(session, study);
            AuditTrail.append(
                    session,
                    first ? AuditAction.VERDICT_GIVEN : AuditAction.VERDICT_CHANGED,
                    study,
                    "finding=" + finding + " decision=" + verdict.decision(),
                    verdict.time());
            return Outcome.success(verdict);
        });
    }

    /** All verdicts on a finding, newest first; empty where nobody has decided. */
    public Outcome<List<Verdict>> history(UUID finding) {
        return database.read(session -> session.list(
                ROWS + " WHERE finding_id = ? ORDER BY verdict_key DESC", Verdicts::row, finding.toString()));
    }

    /** Every finding that a reader decided about, with the newest decision, in the order of the findings. */
    public Outcome<List<JudgedFinding>> judged() {
        return database.read(session -> session.list("""
                SELECT verdict.*, finding_id, model_id, model_version, model_sha256, first_shown, patient_key, station,
                       institution, sop_instance_uid, frame_number
                  FROM verdict
                  JOIN finding USING (finding_key) JOIN instance USING (instance_key)
                  JOIN series USING (series_key) JOIN study USING (study_key)
                 WHERE study.binned_at IS NULL AND verdict_key IN (SELECT max(verdict_key) FROM verdict GROUP BY finding_key)
                 ORDER BY finding_key""", row -> judged(session, row)));
    }

    private static JudgedFinding judged(Session session, ResultSet row) throws SQLException {
        return new JudgedFinding(
                Findings.model(row),
                new FrameKey(row.getString("sop_instance_uid"), row.getInt("frame_number")),
                Findings.scores(session, row.getLong("finding_key")),
                row.getLong("patient_key"),
                shown(row),
                row.getString("station"),
                row.getString("institution"),
                row(row));
    }

    private static @Nullable FirstShown shown(ResultSet row) throws SQLException {
        String when = row.getString("first_shown");
        return when == null ? null : FirstShown.valueOf(when);
    }

    static @Nullable Verdict newest(Session session, long findingKey) throws SQLException {
        return session.first(
                        ROWS + " WHERE verdict.finding_key = ? ORDER BY verdict_key DESC LIMIT 1",
                        Verdicts::row,
                        findingKey)
                .orElse(null);
    }

    private static Verdict row(ResultSet row) throws SQLException {
        return new Verdict(
                UUID.fromString(row.getString("finding_id")),
                Verdict.Decision.valueOf(row.getString("decision")),
                row.getString("corrected_label"),
                row.getString("comment"),
                row.getString("reader"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
