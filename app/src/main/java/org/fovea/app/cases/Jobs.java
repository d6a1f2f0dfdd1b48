package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.inference.engine.DeviceChoice;

/** The queue of series that wait for a network. What stands in it stands on the disk. */
public final class Jobs {

    private static final String ROWS = """
            SELECT job.*, series.series_instance_uid, study.study_instance_uid
              FROM job JOIN series USING (series_key) JOIN study USING (study_key)
            """;

    private final Database database;

    Jobs(Database database) {
        this.database = database;
    }

    /**
     * Queues jobs, all or none. One that waits already for the same model only gets the higher of the two priorities.
     *
     * @return how many are new
     */
    public Outcome<Integer> add(List<Job> jobs) {
        return database.write(session -> {
            int added = 0;
            for (Job job : jobs) {
                long before = session.number("SELECT count(*) FROM job");
                session.update(
                        """
                        INSERT INTO job (series_key, model, device, priority, frames, state, added_at)
                        SELECT series_key, ?, ?, ?, ?, 'WAITING', ? FROM series JOIN study USING (study_key)
                         WHERE series_instance_uid = ? AND study_instance_uid = ?
                        ON CONFLICT (series_key, model) WHERE state IN ('WAITING', 'RUNNING')
                        DO UPDATE SET priority = max(priority, excluded.priority)""",
                        job.model(),
                        job.device().name(),
                        job.priority(),
                        job.frames(),
                        job.added().toEpochMilli(),
                        job.seriesInstanceUid(),
                        job.studyInstanceUid());
                added += (int) (session.number("SELECT count(*) FROM job") - before);
            }
            return Outcome.success(added);
        });
    }

    /** Jobs that a process took with it when it ended wait again. */
    public Outcome<Integer> recover() {
        return database.write(
                session -> Outcome.success(session.update("UPDATE job SET state = 'WAITING' WHERE state = 'RUNNING'")));
    }

    /** Takes the next job, which runs from now on; empty where none waits. */
    public Outcome<Optional<Job>> next() {
        return database.write(session -> {
            Optional<Job> next =
                    session.first(ROWS + " WHERE state = 'WAITING' ORDER BY priority DESC, job_key LIMIT 1", Jobs::job);
            if (next.isPresent()) {
                session.update(
                        "UPDATE job SET state = 'RUNNING' WHERE job_key = ?",
                        next.get().key());
            }
            return Outcome.success(next);
        });
    }

    /** The job is done. */
    public Outcome<Job> done(Job job, Instant now) {
        return ended(job, Job.State.DONE, "", now);
    }

    /** The job came to nothing. */
    public Outcome<Job> failed(Job job, String reason, Instant now) {
        return ended(job, Job.State.FAILED, reason, now);
    }

    /** A running job waits again, in its old place. */
    public Outcome<Job> giveBack(Job job) {
        return database.write(session -> {
            session.update("UPDATE job SET state = 'WAITING' WHERE job_key = ? AND state = 'RUNNING'", job.key());
            return Outcome.success(job);
        });
    }

    /** Waiting jobs of a study get another priority. */
    public Outcome<Integer> prioritise(String studyInstanceUid, int priority) {
        return database.write(session -> Outcome.success(session.update(
                "UPDATE job SET priority = ? WHERE state = 'WAITING' AND series_key IN (SELECT series_key FROM series"
                        + " JOIN study USING (study_key) WHERE study_instance_uid = ?)",
                priority,
                studyInstanceUid)));
    }

    /** Takes every waiting job out of the queue. */
    public Outcome<Integer> withdraw() {
        return database.write(session -> Outcome.success(session.update("DELETE FROM job WHERE state = 'WAITING'")));
    }

    /** Every job, in the order in which they run or ran. */
    public Outcome<List<Job>> all() {
        return database.read(session -> session.list(ROWS + " ORDER BY priority DESC, job_key", Jobs::job));
    }

    private Outcome<Job> ended(Job job, Job.State state, String reason, Instant now) {
        return database.write(session -> {
            session.update(
                    "UPDATE job SET state = ?, problem = ?, ended_at = ? WHERE job_key = ?",
                    state.name(),
                    reason,
                    now.toEpochMilli(),
                    job.key());
            return Outcome.success(job);
        });
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("job_key"),
                row.getString("study_instance_uid"),
                row.getString("series_instance_uid"),
                row.getString("model"),
                DeviceChoice.valueOf(row.getString("device")),
                row.getInt("priority"),
                row.getInt("frames"),
                Job.State.valueOf(row.getString("state")),
                row.getString("problem"),
                Instant.ofEpochMilli(row.getLong("added_at")));
    }
}
