package org.fovea.app.cases;

import java.sql.SQLException;
import java.util.Optional;

/** From the identifiers that the program speaks to the row numbers that tables refer by. */
final class Keys {

    private Keys() {}

    static Optional<Long> study(Session session, String studyInstanceUid) throws SQLException {
        return session.first(
                "SELECT study_key FROM study WHERE study_instance_uid = ?", row -> row.getLong(1), studyInstanceUid);
    }

    static Optional<Long> instance(Session session, String sopInstanceUid) throws SQLException {
        return session.first(
                "SELECT instance_key FROM instance WHERE sop_instance_uid = ?", row -> row.getLong(1), sopInstanceUid);
    }

    /** The study of a series, the first where several have the series. */
    static Optional<Long> studyOfSeries(Session session, String seriesInstanceUid) throws SQLException {
        return session.first(
                "SELECT study_key FROM series WHERE series_instance_uid = ? ORDER BY series_key",
                row -> row.getLong(1),
                seriesInstanceUid);
    }

    static long studyOfInstance(Session session, long instanceKey) throws SQLException {
        return session.number(
                "SELECT study_key FROM instance JOIN series USING (series_key) WHERE instance_key = ?", instanceKey);
    }

    static long studyOfFinding(Session session, long findingKey) throws SQLException {
        return studyOfInstance(
                session, session.number("SELECT instance_key FROM finding WHERE finding_key = ?", findingKey));
    }

    static Optional<Long> finding(Session session, String findingId) throws SQLException {
        return session.first("SELECT finding_key FROM finding WHERE finding_id = ?", row -> row.getLong(1), findingId);
    }
}
