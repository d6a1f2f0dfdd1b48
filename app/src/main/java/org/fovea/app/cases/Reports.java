package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * What readers wrote about studies, in versions. The newest version is a draft and changes with every save, until it is
 * exported; from then on it is kept as it stands, and the next save begins a new version.
 */
public final class Reports {

    private static final String ROWS = """
            SELECT report.*, study.study_instance_uid FROM report JOIN study USING (study_key)
             WHERE study.study_instance_uid = ? ORDER BY version DESC
            """;

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /**
     * Keeps the reader's text as it is now; {@link StoreProblem#UNKNOWN_STUDY} where the study is not in the database.
     *
     * @param sections replace those of the draft; sections left out are empty afterwards
     */
    public Outcome<ReportText> saveDraft(
            String studyInstanceUid,
            Language language,
            Map<ReportSection, String> sections,
            String author,
            Instant now) {
        return database.write(session -> {
            Optional<Long> study = Keys.study(session, studyInstanceUid);
            if (study.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, studyInstanceUid));
            }
            long report = draft(session, study.get(), language, author, now.toEpochMilli());
            session.update("DELETE FROM report_section WHERE report_key = ?", report);
            for (Map.Entry<ReportSection, String> section : sections.entrySet()) {
                session.update(
                        "INSERT INTO report_section (report_key, section, text) VALUES (?, ?, ?)",
                        report,
                        section.getKey().name(),
                        section.getValue());
            }
            return newest(session, studyInstanceUid);
        });
    }

    /** Freezes the newest version because a document now holds it; {@link StoreProblem#UNKNOWN_STUDY} without a text. */
    public Outcome<ReportText> markExported(String studyInstanceUid, Instant now) {
        return database.write(session -> {
            session.update("""
                    UPDATE report SET state = 'EXPORTED', changed_at = ?
                     WHERE state = 'DRAFT'
                       AND study_key = (SELECT study_key FROM study WHERE study_instance_uid = ?)""", now.toEpochMilli(), studyInstanceUid);
            return newest(session, studyInstanceUid);
        });
    }

    /** Every version of a study's report, newest first; empty where nobody has written. */
    public Outcome<List<ReportText>> versions(String studyInstanceUid) {
        return database.read(session -> session.list(ROWS, row -> report(session, row), studyInstanceUid));
    }

    private static Outcome<ReportText> newest(Session session, String studyInstanceUid) throws SQLException {
        Optional<ReportText> found = session.first(ROWS, row -> report(session, row), studyInstanceUid);
        return found.map(Outcome::success)
                .orElseGet(() -> Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, studyInstanceUid)));
    }

    /** The open draft, or a new one after the newest exported version. */
    private static long draft(Session session, long study, Language language, String author, long now)
            throws SQLException {
        Optional<Long> open = session.first("""
                UPDATE report SET language = ?, author = ?, changed_at = ?
                 WHERE study_key = ? AND state = 'DRAFT' RETURNING report_key""", row -> row.getLong(1), language.code(), author, now, study);
        return open.isPresent() ? open.get() : session.number("""
                        INSERT INTO report (study_key, version, language, state, author, created_at, changed_at)
                        VALUES (?, (SELECT coalesce(max(version), 0) + 1 FROM report WHERE study_key = ?), ?, 'DRAFT',
                                ?, ?, ?)
                        RETURNING report_key""", study, study, language.code(), author, now, now);
    }

    private static ReportText report(Session session, ResultSet row) throws SQLException {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        long key = row.getLong("report_key");
        session.list(
                "SELECT section, text FROM report_section WHERE report_key = ?",
                section -> sections.put(ReportSection.valueOf(section.getString(1)), section.getString(2)),
                key);
        return new ReportText(
                row.getString("study_instance_uid"),
                row.getInt("version"),
                Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                ReportState.valueOf(row.getString("state")),
                sections,
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
