package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.MarkColour;
import org.fovea.viewer.annotation.MarkLook;
import org.fovea.viewer.annotation.MarkThickness;

/** What readers drew on the images of stored studies. */
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
        return database.write(session -> {
            Optional<SiteColumns> place = SiteColumns.of(session, annotation.site());
            if (place.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_IMAGE, SiteColumns.image(annotation.site())));
            }
            SiteColumns site = place.get();
            ShapeColumns shape = ShapeColumns.of(annotation.shape());
            MarkLook look = annotation.look();
            session.update(
                    """
                    INSERT INTO annotation (annotation_id, study_key, instance_key, frame_number, series_instance_uid,
                            frame_of_reference_uid, plane_position, plane_orientation, plane_spacing, spacing_source,
                            slice_thickness_mm, kind, points, text, detail, colour, thickness, locked, hidden, author,
                            created_at, changed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (annotation_id) DO UPDATE SET
                            kind = excluded.kind, points = excluded.points, text = excluded.text,
                            detail = excluded.detail, colour = excluded.colour, thickness = excluded.thickness,
                            locked = excluded.locked, hidden = excluded.hidden,
                            changed_at = excluded.changed_at, removed_at = NULL""",
                    annotation.id().toString(),
                    site.study(),
                    site.instance(),
                    site.frameNumber(),
                    site.seriesInstanceUid(),
                    site.frameOfReferenceUid(),
                    site.position(),
                    site.orientation(),
                    site.spacing(),
                    site.spacingSource(),
                    site.thicknessMm(),
                    shape.kind(),
                    shape.points(),
                    shape.text(),
                    shape.detail(),
                    look.colour().name(),
                    look.thickness().name(),
                    look.locked() ? 1 : 0,
                    look.hidden() ? 1 : 0,
                    annotation.author(),
                    annotation.created().toEpochMilli(),
                    annotation.changed().toEpochMilli());
            StudySummary.refresh(session, site.study());
            return Outcome.success(annotation);
        });
    }

    /**
     * Takes an annotation away; saving it again brings it back.
     *
     * @return whether there was one
     */
    public Outcome<Boolean> remove(UUID annotation, Instant now) {
        return database.write(session -> {
            Optional<Long> study = session.first("""
                    UPDATE annotation SET removed_at = ? WHERE annotation_id = ? AND removed_at IS NULL
                    RETURNING study_key""", row -> row.getLong(1), now.toEpochMilli(), annotation.toString());
            if (study.isPresent()) {
                StudySummary.refresh(session, study.get());
            }
            return Outcome.success(study.isPresent());
        });
    }

    /** The annotations of a study that have not been removed, in the order they were first drawn. */
    public Outcome<List<Annotation>> ofStudy(String studyInstanceUid) {
        return database.read(session -> session.list("""
                SELECT annotation.*, instance.sop_instance_uid
                  FROM annotation JOIN study USING (study_key) LEFT JOIN instance USING (instance_key)
                 WHERE study.study_instance_uid = ? AND removed_at IS NULL
                 ORDER BY annotation_key""", Annotations::row, studyInstanceUid));
    }

    /** Numbers every annotation that was ever drawn in a study, removed ones too, from 1 in the order they were drawn. */
    public Outcome<Map<UUID, Integer>> numbers(String studyInstanceUid) {
        return database.read(session -> {
            Map<UUID, Integer> numbers = new HashMap<>();
            List<UUID> drawn = session.list("""
                    SELECT annotation_id FROM annotation JOIN study USING (study_key)
                     WHERE study.study_instance_uid = ? ORDER BY annotation_key""", row -> UUID.fromString(row.getString(1)), studyInstanceUid);
            drawn.forEach(mark -> numbers.put(mark, numbers.size() + 1));
            return numbers;
        });
    }

    private static Annotation row(ResultSet row) throws SQLException {
        return new Annotation(
                UUID.fromString(row.getString("annotation_id")),
                SiteColumns.read(row),
                new ShapeColumns(
                                row.getString("kind"),
                                row.getString("points"),
                                row.getString("text"),
                                row.getString("detail"))
                        .shape(),
                new MarkLook(
                        MarkColour.valueOf(row.getString("colour")),
                        MarkThickness.valueOf(row.getString("thickness")),
                        row.getInt("locked") == 1,
                        row.getInt("hidden") == 1),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }
}
