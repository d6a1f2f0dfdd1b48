package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.fovea.inference.engine.ClassScore;
import org.jspecify.annotations.Nullable;

/**
 * The worklist's query, in two steps: the keys of all cases that match, in their order, and the rows of some of them. Keys
 * without words come out of an index alone; with words or filters they are the matches of the full-text index, which come
 * in the same order because their row numbers are the pages' keys.
 */
final class CaseSearch {

    private static final String ROWS = "SELECT " + StudyRows.STUDY_COLUMNS + """
            , study.*
              FROM json_each(?) AS wanted CROSS JOIN study ON study.study_key = wanted.value JOIN patient USING (patient_key)
             ORDER BY wanted.key""";

    /** Each value once, along an index: SQLite would read all of it for a DISTINCT. */
    private static final String MODALITIES = """
            WITH RECURSIVE kind (name) AS (
                SELECT min(modality) FROM series
                UNION ALL SELECT (SELECT min(modality) FROM series WHERE modality > name) FROM kind WHERE name IS NOT NULL)
            SELECT name FROM kind WHERE name <> ''""";

    private static final String AI_CLASSES = """
            WITH RECURSIVE kind (label) AS (
                SELECT min(ai_label) FROM study
                UNION ALL SELECT (SELECT min(ai_label) FROM study WHERE ai_label > label) FROM kind WHERE label IS NOT NULL)
            SELECT label, (SELECT ai_model FROM study WHERE ai_label = label LIMIT 1) FROM kind WHERE label IS NOT NULL""";

    private CaseSearch() {}

    /** The keys of all cases that match, in their order. */
    static long[] keys(Session session, CaseQuery query) throws SQLException {
        List<String> conditions = conditions(query);
        if (conditions.contains("")) {
            return new long[0];
        }
        CaseFilter filter = query.filter();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(filter.from() == null ? 0 : firstKey(filter.from()));
        values.add(filter.to() == null ? Long.MAX_VALUE : firstKey(filter.to().plusDays(1)) - 1);
        if (!conditions.isEmpty()) {
            values.add(String.join(" AND ", conditions));
        }
        if (filter.aiScore() > 0) {
            values.add(filter.aiScore());
        }
        values.add(query.limit());
        LongStream.Builder keys = LongStream.builder();
        session.each(sql(query, !conditions.isEmpty()), row -> keys.add(row.getLong(1)), values.toArray());
        return keys.build().toArray();
    }

    /** The rows of these cases, in this order; one that is gone is left out. */
    static List<CaseRow> rows(Session session, long[] keys) throws SQLException {
        return session.list(ROWS, CaseSearch::row, Arrays.toString(keys));
    }

    /** Of what kinds the stored cases are. */
    static CaseKinds kinds(Session session) throws SQLException {
        Map<String, String> classes = new HashMap<>();
        session.each(AI_CLASSES, row -> classes.put(row.getString(1), row.getString(2)));
        return new CaseKinds(session.list(MODALITIES, row -> row.getString(1)), classes);
    }

    /**
     * Each order without a column is that of an index. The plus keeps SQLite from walking the index of dates in another
     * order, and sorting all of it. Matches alone need no table: the lower half of their row numbers is the study's key, and
     * what lies in the bin has no words.
     */
    static String sql(CaseQuery query, boolean matches) {
        CaseFilter filter = query.filter();
        String column = query.sorting() == null ? "" : query.sorting().terms() + ", ";
        boolean newest = query.order() == CaseOrder.NEWEST && column.isEmpty();
        if (newest && matches && filter.aiScore() == 0) {
            return """
                    SELECT rowid & 4294967295 FROM study_text WHERE rowid BETWEEN ? AND ? AND study_text MATCH ?
                     ORDER BY rowid DESC LIMIT ?""";
        }
        String page = newest ? "study.page_key" : "+study.page_key";
        String found = matches ? "study_text CROSS JOIN study ON study.page_key = study_text.rowid" : "study";
        return "SELECT study.study_key FROM " + found
                + (column.contains("patient.") ? " JOIN patient USING (patient_key)" : "")
                + (" WHERE study.binned_at IS NULL AND " + (matches ? "study_text.rowid" : page) + " BETWEEN ? AND ?")
                + (matches ? " AND study_text MATCH ?" : "")
                + (filter.aiScore() > 0 ? " AND study.ai_probability >= ?" : "")
                + (query.order() == CaseOrder.NEWEST ? "" : " AND study.report_state <> 'SIGNED'")
                + (" ORDER BY " + column + order(query.order(), matches) + " LIMIT ?");
    }

    private static String order(CaseOrder order, boolean matches) {
        return switch (order) {
            case NEWEST -> matches ? "study_text.rowid DESC" : "study.page_key DESC";
            case URGENCY -> "study.priority DESC, study.ai_concern DESC, study.page_key";
            case URGENCY_WITHOUT_AI -> "study.priority DESC, study.page_key";
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
                row.getLong("study_key"),
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
