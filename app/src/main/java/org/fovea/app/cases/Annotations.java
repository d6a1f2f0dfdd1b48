package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.fovea.viewer.annotation.Annotation;

/** What readers drew on the frames of stored instances. */
public final class Annotations {

    private final Database database;

    Annotations(Database database) {
        this.database = database;
    }

    /**
     * Stores a new annotation, the changed form of a known one, or one that was removed and comes back; {@link
     * StoreProblem#UNKNOWN_IMAGE} where its image is not in the database.
     */
    public Outcome<Annotation> save(Annotation annotation) {
        String image = annotation.frame().sopInstanceUid();
        return database.write(session -> {
            Optional<Long> instance = Keys.instance(session, image);
            if (instance.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_IMAGE, image));
            }
            ShapeColumns shape = ShapeColumns.of(annotation.shape());
            session.update(
                    """
                    INSERT INTO annotation (annotation_id, instance_key, frame_number, kind, points, text, author,
                            created_at, changed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (annotation_id) DO UPDATE SET
                            kind = excluded.kind, points = excluded.points, text = excluded.text,
                            changed_at = excluded.changed_at, removed_at = NULL""",
                    annotation.id().toString(),
                    instance.get(),
                    annotation.frame().frameNumber(),
                    shape.kind(),
                    shape.points(),
                    shape.text(),
                    annotation.author(),
                    annotation.created().toEpochMilli(),
                    annotation.changed().toEpochMilli());
            return Outcome.success(annotation);
        });
    }

    /**
     * Takes an annotation away; saving it again brings it back.
     *
     * @return whether there was one
     */
    public Outcome<Boolean> remove(UUID annotation, Instant now) {
        return database.write(session -> Outcome.success(session.update(
                        "UPDATE annotation SET removed_at = ? WHERE annotation_id = ? AND removed_at IS NULL",
                        now.toEpochMilli(),
                        annotation.toString())
                > 0));
    }

    /** The annotations of a study that have not been removed, in the order they were first drawn. */
    public Outcome<List<Annotation>> ofStudy(String studyInstanceUid) {
        return database.read(session -> session.list("""
                SELECT annotation.*, instance.sop_instance_uid
                  FROM annotation JOIN instance USING (instance_key) JOIN series USING (series_key)
                  JOIN study USING (study_key)
                 WHERE study.study_instance_uid = ? AND removed_at IS NULL
                 ORDER BY annotation_key""", Annotations::row, studyInstanceUid));
    }

    private static Annotation row(ResultSet row) throws SQLException {
        return new Annotation(
                UUID.fromString(row.getString("annotation_id")),
                new FrameKey(row.getString("sop_instance_uid"), row.getInt("frame_number")),
                new ShapeColumns(row.getString("kind"), row.getString("points"), row.getString("text")).shape(),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
