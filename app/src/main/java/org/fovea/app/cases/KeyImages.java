package org.fovea.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;

/** The frames that readers chose for the report. */
public final class KeyImages {

    private final Database database;

    KeyImages(Database database) {
        this.database = database;
    }

    /**
     * Chooses a frame; choosing it again changes nothing. {@link StoreProblem#UNKNOWN_IMAGE} where it is not in the
     * database.
     */
    public Outcome<FrameKey> add(FrameKey frame, String reader, Instant now) {
        return database.write(session -> {
            Optional<Long> instance = Keys.instance(session, frame.sopInstanceUid());
            if (instance.isEmpty()) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_IMAGE, frame.sopInstanceUid()));
            }
            session.update("""
                    INSERT INTO key_image (instance_key, frame_number, reader, chosen_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (instance_key, frame_number) DO NOTHING""", instance.get(), frame.frameNumber(), reader, now.toEpochMilli());
            return Outcome.success(frame);
        });
    }

    /** Takes a choice back. */
    public Outcome<FrameKey> remove(FrameKey frame) {
        return database.write(session -> {
            session.update("""
                    DELETE FROM key_image WHERE frame_number = ?
                       AND instance_key = (SELECT instance_key FROM instance WHERE sop_instance_uid = ?)""", frame.frameNumber(), frame.sopInstanceUid());
            return Outcome.success(frame);
        });
    }

    /** The chosen frames of a study, in the order in which they were chosen. */
    public Outcome<List<FrameKey>> ofStudy(String studyInstanceUid) {
        return database.read(
                session -> session.list("""
                SELECT instance.sop_instance_uid, key_image.frame_number
                  FROM key_image JOIN instance USING (instance_key) JOIN series USING (series_key)
                  JOIN study USING (study_key)
                 WHERE study.study_instance_uid = ?
                 ORDER BY key_image_key""", row -> new FrameKey(row.getString(1), row.getInt(2)), studyInstanceUid));
    }
}
