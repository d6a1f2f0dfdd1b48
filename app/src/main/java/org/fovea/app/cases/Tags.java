package org.fovea.app.cases;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Words that readers pin to studies. */
public final class Tags {

    private final Database database;

    Tags(Database database) {
        this.database = database;
    }

    /** Pins a tag; pinning it again changes nothing. {@link StoreProblem#UNKNOWN_STUDY} without the study. */
    public Outcome<String> add(String studyInstanceUid, String tag) {
        return change(studyInstanceUid, tag, "INSERT OR IGNORE INTO study_tag (study_key, tag) VALUES (?, ?)");
    }

    /** Takes a tag off. */
    public Outcome<String> remove(String studyInstanceUid, String tag) {
        return change(studyInstanceUid, tag, "DELETE FROM study_tag WHERE study_key = ? AND tag = ?");
    }

    /** In alphabetical order. */
    public Outcome<List<String>> ofStudy(String studyInstanceUid) {
        return database.read(session -> session.list("""
                SELECT tag FROM study_tag JOIN study USING (study_key) WHERE study_instance_uid = ?
                 ORDER BY tag""", row -> row.getString(1), studyInstanceUid));
    }

    private Outcome<String> change(String studyInstanceUid, String tag, String sql) {
        return database.write(session -> {
            Optional<Long> study = Keys.study(session, studyInstanceUid);
            return study.isEmpty()
                    ? Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, studyInstanceUid))
                    : changed(session, study.get(), tag, sql);
        });
    }

    private static Outcome<String> changed(Session session, long study, String tag, String sql) throws SQLException {
        session.update(sql, study, tag);
        StudySummary.refresh(session, study);
        return Outcome.success(tag);
    }
}
