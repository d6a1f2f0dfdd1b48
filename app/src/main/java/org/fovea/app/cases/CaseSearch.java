package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fovea.inference.engine.ClassScore;
import org.jspecify.annotations.Nullable;

/** The worklist's query: every word has to occur in the study's search text or be one of its modalities. */
final class CaseSearch {

    private static final String ROWS = """
            SELECT %s, study.imported_at,
                   (SELECT group_concat(DISTINCT modality) FROM series WHERE series.study_key = study.study_key)
                       AS modalities,
                   (SELECT count(*) FROM series WHERE series.study_key = study.study_key) AS series_count,
                   images.instances, images.frames, images.phantom,
                   (SELECT state FROM report WHERE report.study_key = study.study_key
                     ORDER BY version DESC LIMIT 1) AS report_state,
                   newest.findings, finding.model_id, top.label, top.probability,
                   (SELECT decision FROM verdict WHERE verdict.finding_key = finding.finding_key
                     ORDER BY verdict_key DESC LIMIT 1) AS decision
              FROM study JOIN patient USING (patient_key)
              JOIN (SELECT study_key, count(*) AS instances, sum(frames) AS frames, max(phantom) AS phantom
                      FROM series JOIN instance USING (series_key) GROUP BY study_key) AS images USING (study_key)
              LEFT JOIN (SELECT study_key, max(finding_key) AS finding_key, count(*) AS findings
                           FROM finding JOIN instance USING (instance_key) JOIN series USING (series_key)
                          GROUP BY study_key) AS newest USING (study_key)
              LEFT JOIN finding ON finding.finding_key = newest.finding_key
              LEFT JOIN score AS top ON top.finding_key = finding.finding_key
                    AND top.position = (SELECT position FROM score WHERE score.finding_key = finding.finding_key
                                         ORDER BY probability DESC, position LIMIT 1)
            """.formatted(StudyRows.STUDY_COLUMNS);

    private static final String WORD = """
            (study.search_text LIKE ? ESCAPE '\\'
             OR EXISTS (SELECT 1 FROM series WHERE series.study_key = study.study_key AND series.modality = ?))
            """;

    private static final String PAGE = " ORDER BY study.study_date DESC, study.study_key DESC LIMIT ? OFFSET ?";

    private CaseSearch() {}

    static List<CaseRow> run(Session session, CaseQuery query) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (String word : SearchText.words(query.text())) {
            conditions.add(WORD);
            values.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            values.add(word.toUpperCase(Locale.ROOT));
        }
        values.add(query.limit());
        values.add(query.offset());
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return session.list(ROWS + where + PAGE, CaseSearch::row, values.toArray());
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        @Nullable String state = row.getString("report_state");
        return new CaseRow(
                StudyRows.study(row),
                Arrays.stream(row.getString("modalities").split(",", -1))
                        .sorted()
                        .toList(),
                row.getInt("series_count"),
                row.getInt("instances"),
                row.getInt("frames"),
                row.getInt("phantom") == 1,
                finding(row),
                state == null ? ReportState.NONE : ReportState.valueOf(state),
                Instant.ofEpochMilli(row.getLong("imported_at")));
    }

    private static CaseRow.@Nullable LastFinding finding(ResultSet row) throws SQLException {
        @Nullable String model = row.getString("model_id");
        if (model == null) {
            return null;
        }
        @Nullable String decision = row.getString("decision");
        return new CaseRow.LastFinding(
                new ClassScore(row.getString("label"), row.getDouble("probability")),
                model,
                row.getInt("findings"),
                decision == null ? null : Verdict.Decision.valueOf(decision));
    }
}
