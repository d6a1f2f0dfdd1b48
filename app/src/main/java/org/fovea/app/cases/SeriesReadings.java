package org.fovea.app.cases;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassScore;
import org.jspecify.annotations.Nullable;

/** What networks said of whole series, as part of their findings. */
final class SeriesReadings {

    private SeriesReadings() {}

    /** Slices whose images are not stored are left out. */
    static void insert(Session session, long finding, @Nullable SeriesReading said) throws SQLException {
        if (said == null) {
            return;
        }
        for (int i = 0; i < said.scores().size(); i++) {
            session.update(
                    "INSERT INTO series_score (finding_key, position, label, probability) VALUES (?, ?, ?, ?)",
                    finding,
                    i,
                    said.scores().get(i).label(),
                    said.scores().get(i).probability());
        }
        for (Map.Entry<FrameKey, Double> slice : said.weights().entrySet()) {
            Optional<Long> instance = Keys.instance(session, slice.getKey().sopInstanceUid());
            if (instance.isPresent()) {
                session.update(
                        "INSERT INTO slice_weight (finding_key, instance_key, frame_number, weight) VALUES (?, ?, ?, ?)",
                        finding,
                        instance.get(),
                        slice.getKey().frameNumber(),
                        slice.getValue());
            }
        }
    }

    static @Nullable SeriesReading of(Session session, long finding) throws SQLException {
        List<ClassScore> scores = session.list(
                "SELECT label, probability FROM series_score WHERE finding_key = ? ORDER BY position",
                row -> new ClassScore(row.getString(1), row.getDouble(2)),
                finding);
        if (scores.isEmpty()) {
            return null;
        }
        Map<FrameKey, Double> weights = new HashMap<>();
        session.list("""
                        SELECT sop_instance_uid, frame_number, weight
                          FROM slice_weight JOIN instance USING (instance_key)
                         WHERE finding_key = ?""", row -> Map.entry(new FrameKey(row.getString(1), row.getInt(2)), row.getDouble(3)), finding)
                .forEach(slice -> weights.put(slice.getKey(), slice.getValue()));
        return new SeriesReading(scores, weights);
    }
}
