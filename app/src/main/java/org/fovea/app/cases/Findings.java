package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.engine.ClassRange;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.engine.Variation;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/** What networks said of the frames of stored instances. */
public final class Findings {

    private static final String ROWS = """
            SELECT finding.*, instance.sop_instance_uid
              FROM finding JOIN instance USING (instance_key) JOIN series USING (series_key) JOIN study USING (study_key)
            """;

    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    /** Stores a new finding that nothing shall be compared with; failures as of {@link #add(Finding, float[])}. */
    public Outcome<Finding> add(Finding finding) {
        return add(finding, new float[0]);
    }

    /**
     * Stores a new finding; {@link StoreProblem#UNKNOWN_IMAGE} where its image is not in the database.
     *
     * @param embedding what the network's last layer but one said of the image, see {@link Embeddings}
     */
    public Outcome<Finding> add(Finding finding, float[] embedding) {
        String image = finding.frame().sopInstanceUid();
        return database.write(session -> {
            Optional<Long> instance = Keys.instance(session, image);
            if (instance.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_IMAGE, image));
            }
            long key = insert(session, instance.get(), finding);
            SeriesReadings.insert(session, key, finding.whole());
            Embeddings.insert(session, key, finding.model(), embedding);
            long study = Keys.studyOfInstance(session, instance.get());
            StudySummary.refresh(session, study);
            AuditTrail.append(session, AuditAction.CLASSIFIED, study, detail(finding), finding.created());
            return Outcome.success(finding);
        });
    }

    private static String detail(Finding finding) {
        return "finding=" + finding.id() + " model=" + finding.model().id() + "@"
                + finding.model().version();
    }

    /** Records when findings were first shown; those that were shown before stay as they are. */
    public Outcome<Boolean> shown(Collection<UUID> findings, FirstShown when) {
        return database.write(session -> {
            for (UUID finding : findings) {
                session.update(
                        "UPDATE finding SET first_shown = ? WHERE finding_id = ? AND first_shown IS NULL",
                        when.name(),
                        finding.toString());
            }
            return Outcome.success(true);
        });
    }

    /** Those of {@link #ofStudy} that a reader has seen: shown once, or decided on. */
    public Outcome<List<Finding>> seen(String studyInstanceUid) {
        return database.read(session -> read(session, ROWS + """
                         WHERE study.study_instance_uid = ?
                           AND (first_shown IS NOT NULL
                                OR EXISTS (SELECT 1 FROM verdict WHERE verdict.finding_key = finding.finding_key))
                         ORDER BY finding_key DESC""", studyInstanceUid));
    }

    /** The findings of a study with their newest verdicts, newest finding first. */
    public Outcome<List<Finding>> ofStudy(String studyInstanceUid) {
        return database.read(session -> read(
                session, ROWS + " WHERE study.study_instance_uid = ? ORDER BY finding_key DESC", studyInstanceUid));
    }

    /** One finding, or {@link StoreProblem#UNKNOWN_FINDING}. */
    public Outcome<Finding> find(UUID id) {
        return database.read(session -> read(session, ROWS + " WHERE finding_id = ?", id.toString()))
                .then(found -> found.isEmpty()
                        ? Outcome.failure(Problem.of(StoreProblem.UNKNOWN_FINDING, id.toString()))
                        : Outcome.success(found.getFirst()));
    }

    private static long insert(Session session, long instance, Finding finding) throws SQLException {
        long key = session.number(
                """
                INSERT INTO finding (finding_id, instance_key, frame_number, frames_seen, model_id, model_version,
                        model_sha256, heat_columns, heat_rows, heat_map, device, library, device_reason, created_at, copies)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING finding_key""",
                finding.id().toString(),
                instance,
                finding.frame().frameNumber(),
                finding.framesSeen(),
                finding.model().id(),
                finding.model().version(),
                finding.model().sha256(),
                finding.heatMap().columns(),
                finding.heatMap().rows(),
                Floats.bytes(finding.heatMap().values()),
                finding.device().device(),
                finding.device().library(),
                finding.device().reason(),
                finding.created().toEpochMilli(),
                finding.variation() == null ? null : finding.variation().copies());
        for (int i = 0; i < finding.scores().size(); i++) {
            ClassScore score = finding.scores().get(i);
            ClassRange range =
                    finding.variation() == null ? null : finding.variation().of(score.label());
            session.update(
                    """
                    INSERT INTO score (finding_key, position, label, probability, mean, lowest, highest)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    key,
                    i,
                    score.label(),
                    score.probability(),
                    range == null ? null : range.mean(),
                    range == null ? null : range.lowest(),
                    range == null ? null : range.highest());
        }
        return key;
    }

    private static List<Finding> read(Session session, String sql, String value) throws SQLException {
        return session.list(sql, row -> finding(session, row), value);
    }

    /** One that is there. */
    static Finding read(Session session, long key) throws SQLException {
        return session.first(ROWS + " WHERE finding_key = ?", row -> finding(session, row), key)
                .orElseThrow();
    }

    private static Finding finding(Session session, ResultSet row) throws SQLException {
        long key = row.getLong("finding_key");
        return new Finding(
                UUID.fromString(row.getString("finding_id")),
                new FrameKey(row.getString("sop_instance_uid"), row.getInt("frame_number")),
                row.getInt("frames_seen"),
                model(row),
                scores(session, key),
                new HeatMap(row.getInt("heat_columns"), row.getInt("heat_rows"), Floats.read(row.getBytes("heat_map"))),
                new DeviceUse(row.getString("device"), row.getString("library"), row.getString("device_reason")),
                variation(session, row, key),
                SeriesReadings.of(session, key),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Verdicts.newest(session, key));
    }

    static ModelIdentity model(ResultSet row) throws SQLException {
        return new ModelIdentity(
                row.getString("model_id"), row.getString("model_version"), row.getString("model_sha256"));
    }

    private static @Nullable Variation variation(Session session, ResultSet row, long finding) throws SQLException {
        int copies = row.getInt("copies");
        if (row.wasNull()) {
            return null;
        }
        return new Variation(
                copies,
                session.list(
                        "SELECT label, mean, lowest, highest FROM score WHERE finding_key = ? ORDER BY position",
                        range -> new ClassRange(
                                range.getString(1), range.getDouble(2), range.getDouble(3), range.getDouble(4)),
                        finding));
    }

    static List<ClassScore> scores(Session session, long finding) throws SQLException {
        return session.list(
                "SELECT label, probability FROM score WHERE finding_key = ? ORDER BY position",
                row -> new ClassScore(row.getString(1), row.getDouble(2)),
                finding);
    }
}
