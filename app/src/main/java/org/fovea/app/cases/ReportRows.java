package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fovea.app.words.Language;
import org.jspecify.annotations.Nullable;

/** Reports as rows of the database. */
final class ReportRows {

    private static final String OF_STUDY = """
            SELECT report.*, study.study_instance_uid FROM report JOIN study USING (study_key)
             WHERE study.study_instance_uid = ? ORDER BY version DESC
            """;

    private ReportRows() {}

    static ReportHistory history(Session session, String studyInstanceUid) throws SQLException {
        List<ReportText> versions = session.list(OF_STUDY, row -> report(session, row), studyInstanceUid);
        return new ReportHistory(versions);
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
                origin(row),
                Language.ofCode(row.getString("language")).orElse(Language.ENGLISH),
                ReportState.valueOf(row.getString("state")),
                sections,
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                signature(row));
    }

    private static ReportOrigin origin(ResultSet row) throws SQLException {
        return switch (row.getString("origin")) {
            case "ADDENDUM" -> ReportOrigin.ADDENDUM;
            case "REOPENED" -> new ReportOrigin.Reopened(row.getString("reason"));
            default -> ReportOrigin.WRITTEN;
        };
    }

    static String word(ReportOrigin origin) {
        return switch (origin) {
            case ReportOrigin.Written written -> "WRITTEN";
            case ReportOrigin.Addendum addendum -> "ADDENDUM";
            case ReportOrigin.Reopened reopened -> "REOPENED";
        };
    }

    static String reason(ReportOrigin origin) {
        return origin instanceof ReportOrigin.Reopened(String reason) ? reason : "";
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        @Nullable String by = row.getString("signed_by");
        return by == null ? null : new Signature(by, Instant.ofEpochMilli(row.getLong("signed_at")));
    }
}
