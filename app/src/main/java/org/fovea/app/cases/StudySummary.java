package org.fovea.app.cases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.study.Study;

/**
 * Keeps a study's line of the worklist and its words in the index true to the other tables. Whatever writes to those of
 * a study calls it in the same transaction.
 */
final class StudySummary {

    private static final String LINE = """
            UPDATE study SET
                   page_key = (coalesce(CAST(julianday(study_date) + 0.5 AS INTEGER), 0) << 32) | study_key,
                   (series_count, modalities, body_parts) =
                       (SELECT count(*), coalesce(group_concat(DISTINCT modality), ''),
                               coalesce(group_concat(DISTINCT nullif(body_part, '')), '')
                          FROM series WHERE series.study_key = study.study_key),
                   (instance_count, frame_count, phantom) =
                       (SELECT count(*), coalesce(sum(frames), 0), coalesce(max(phantom), 0)
                          FROM series JOIN instance USING (series_key) WHERE series.study_key = study.study_key),
                   (ai_model, ai_label, ai_probability, ai_concern, verdict) =
                       (SELECT model_id, label, probability,
                               coalesce((SELECT 1 - probability FROM score AS other
                                          WHERE other.finding_key = finding.finding_key AND other.label = 'normal'),
                                        probability),
                               (SELECT decision FROM verdict WHERE verdict.finding_key = finding.finding_key
                                 ORDER BY verdict_key DESC LIMIT 1)
                          FROM series JOIN instance USING (series_key) JOIN finding USING (instance_key)
                          JOIN score ON score.finding_key = finding.finding_key
                               AND score.position = (SELECT position FROM score AS best
                                                      WHERE best.finding_key = finding.finding_key
                                                      ORDER BY probability DESC, position LIMIT 1)
                         WHERE series.study_key = study.study_key
                         ORDER BY finding.finding_key DESC LIMIT 1),
                   finding_count = (SELECT count(*) FROM series JOIN instance USING (series_key)
                                      JOIN finding USING (instance_key) WHERE series.study_key = study.study_key),
                   report_state = coalesce((SELECT state FROM report WHERE report.study_key = study.study_key
                                             ORDER BY version DESC LIMIT 1), 'NONE')
             WHERE study_key = ?
            RETURNING page_key""";

    /** What was said of a study: reports in every version, comments on findings, words at marks. */
    private static final String SAID = """
            SELECT text FROM report JOIN report_section USING (report_key) WHERE study_key = ?1
            UNION ALL
            SELECT corrected_label || ' ' || comment
              FROM verdict JOIN finding USING (finding_key) JOIN instance USING (instance_key)
              JOIN series USING (series_key) WHERE study_key = ?1
            UNION ALL
            SELECT text FROM annotation WHERE study_key = ?1 AND removed_at IS NULL AND text <> ''""";

    /** The values that filters ask for; kinds as {@link CaseSearch} names them. */
    private static final String FACETS = """
            SELECT DISTINCT 'm', modality FROM series WHERE study_key = ?1
            UNION ALL SELECT DISTINCT 'b', body_part FROM series WHERE study_key = ?1 AND body_part <> ''
            UNION ALL SELECT 'a', ai_label FROM study WHERE study_key = ?1 AND ai_label IS NOT NULL
            UNION ALL SELECT 'v', coalesce(verdict, 'NONE') FROM study WHERE study_key = ?1
            UNION ALL SELECT 'r', report_state FROM study WHERE study_key = ?1
            UNION ALL SELECT 't', tag FROM study_tag WHERE study_key = ?1""";

    private StudySummary() {}

    static void refresh(Session session, long studyKey) throws SQLException {
        // The date may have changed, and the key with it.
        session.update(
                "DELETE FROM study_text WHERE rowid = (SELECT page_key FROM study WHERE study_key = ?)", studyKey);
        long page = session.number(LINE, studyKey);
        boolean binned = session.number("SELECT binned_at IS NOT NULL FROM study WHERE study_key = ?", studyKey) == 1;
        if (!binned) {
            index(session, studyKey, page);
        }
    }

    /** The same for studies of a database that is older than its summaries. */
    static void refreshWaiting(Session session) throws SQLException {
        for (long study : session.list(
                "SELECT study_key FROM study WHERE page_key IS NULL ORDER BY study_key", row -> row.getLong(1))) {
            refresh(session, study);
        }
    }

    private static void index(Session session, long studyKey, long page) throws SQLException {
        Study study = StudyRows.study(session, studyKey);
        List<String> labels = new ArrayList<>(session.list(
                "SELECT DISTINCT modality FROM series WHERE study_key = ?", row -> row.getString(1), studyKey));
        labels.addAll(session.list(
                "SELECT DISTINCT body_part FROM series WHERE study_key = ?", row -> row.getString(1), studyKey));
        List<String> said = session.list(SAID, row -> Terms.of(row.getString(1)), studyKey);
        List<String> facets = session.list(FACETS, row -> Terms.facet(row.getString(1), row.getString(2)), studyKey);
        session.update(
                "INSERT INTO study_text (rowid, words, body, facets) VALUES (?, ?, ?, ?)",
                page,
                StudyTerms.of(study, labels),
                // A term of its own keeps phrases from running on into the next text.
                String.join(" \u0001 0q0 ", said),
                String.join(" ", facets));
    }
}
