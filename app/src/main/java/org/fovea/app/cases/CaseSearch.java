package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fovea.inference.engine.ClassScore;
import org.jspecify.annotations.Nullable;

/**
 * The worklist's query. A page without words walks the index of pages; with words or filters it walks the matches of the
 * full-text index, which come in the same order because their row numbers are the pages' keys. Either ends as soon as
 * the page is full.
 */
final class CaseSearch {

    private static final String COLUMNS = "SELECT " + StudyRows.STUDY_COLUMNS + ", study.*";

    private static final String PAGE = COLUMNS + """

              FROM study JOIN patient USING (patient_key)
             WHERE study.binned_at IS NULL AND %s BETWEEN ? AND ? AND ifnull(ai_probability, 0) >= ?
            """;

    private static final String MATCHES = COLUMNS + """

              FROM study_text CROSS JOIN study ON study.page_key = study_text.rowid JOIN patient USING (patient_key)
             WHERE study.binned_at IS NULL AND study_text.rowid BETWEEN ? AND ? AND ifnull(ai_probability, 0) >= ?
               AND study_text MATCH ?
            """;

    private static final String LIMIT = " LIMIT ? OFFSET ?";

    private CaseSearch() {}

    static List<CaseRow> run(Session session, CaseQuery query) throws SQLException {
        List<String> conditions = conditions(query);
        if (conditions.contains("")) {
            return List.of();
        }
        CaseFilter filter = query.filter();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(filter.from() == null ? 0 : firstKey(filter.from()));
        values.add(filter.to() == null ? Long.MAX_VALUE : firstKey(filter.to().plusDays(1)) - 1);
        values.add(filter.aiScore());
        if (!conditions.isEmpty()) {
            values.add(String.join(" AND ", conditions));
        }
        values.add(query.limit());
        values.add(query.offset());
        return session.list(sql(query.order(), !conditions.isEmpty()), CaseSearch::row, values.toArray());
    }

    /**
     * Each order is that of an index, so that a page without words ends as soon as it is full. The plus keeps SQLite from
     * walking the index of dates in an order of urgency, and sorting all of it.
     */
    static String sql(CaseOrder order, boolean matches) {
        String key = order == CaseOrder.NEWEST ? "study.page_key" : "+study.page_key";
        return (matches ? MATCHES : PAGE.formatted(key)) + order(order, matches) + LIMIT;
    }

    private static String order(CaseOrder order, boolean matches) {
        return switch (order) {
            case NEWEST -> matches ? "ORDER BY study_text.rowid DESC" : "ORDER BY study.page_key DESC";
            case URGENCY ->
                "AND study.report_state <> 'SIGNED' ORDER BY study.priority DESC, study.ai_concern DESC, study.page_key";
            case URGENCY_WITHOUT_AI ->
                "AND study.report_state <> 'SIGNED' ORDER BY study.priority DESC, study.page_key";
        };
    }

    private static List<String> conditions(CaseQuery query) {
        CaseFilter filter = query.filter();
        List<String> conditions = new ArrayList<>(Terms.conditions("words", query.text()));
        conditions.addAll(Terms.conditions("body", filter.said()));
        facet(conditions, "m", filter.modality());
        facet(conditions, "b", filter.bodyPart());
        facet(conditions, "a", filter.aiClass());
        facet(conditions, "v", filter.verdict() == null ? "" : filter.verdict().name());
        facet(conditions, "r", filter.report() == null ? "" : filter.report().name());
        facet(conditions, "t", filter.tag());
        return conditions;
    }

    private static void facet(List<String> conditions, String kind, String value) {
        if (!value.isEmpty()) {
            conditions.add("facets : \"" + Terms.facet(kind, value) + "\"");
        }
    }

    /** Before the first study of a day. */
    private static long firstKey(LocalDate day) {
        return day.getLong(JulianFields.JULIAN_DAY) << 32;
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                StudyRows.study(row),
                Arrays.stream(row.getString("modalities").split(",", -1))
                        .sorted()
                        .toList(),
                row.getInt("series_count"),
                row.getInt("instance_count"),
                row.getInt("frame_count"),
                row.getInt("phantom") == 1,
                finding(row),
                ReportState.valueOf(row.getString("report_state")),
                Priority.ofRank(row.getInt("priority")),
                Instant.ofEpochMilli(row.getLong("imported_at")),
                opened(row));
    }

    private static @Nullable Instant opened(ResultSet row) throws SQLException {
        long millis = row.getLong("opened_at");
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static CaseRow.@Nullable LastFinding finding(ResultSet row) throws SQLException {
        @Nullable String model = row.getString("ai_model");
        if (model == null) {
            return null;
        }
        @Nullable String decision = row.getString("verdict");
        return new CaseRow.LastFinding(
                new ClassScore(row.getString("ai_label"), row.getDouble("ai_probability")),
                model,
                row.getInt("finding_count"),
                decision == null ? null : Verdict.Decision.valueOf(decision));
    }
}
