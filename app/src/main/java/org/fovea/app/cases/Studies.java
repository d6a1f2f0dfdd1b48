package org.fovea.app.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.Instance;

/** Patients, studies, series and instances of the case database. */
public final class Studies {

    private final Database database;

    Studies(Database database) {
        this.database = database;
    }

    /**
     * Stores instances, all or none of them, and brings those that are known up to date. A few hundred at a time is the
     * right measure: one call is one transaction.
     *
     * @return how many were given
     */
    public Outcome<Integer> store(Collection<Instance> instances) {
        return database.write(session -> {
            StudyWriter writer = new StudyWriter(session, Instant.now());
            for (Instance instance : instances) {
                writer.write(instance);
            }
            writer.finish();
            return Outcome.success(instances.size());
        });
    }

    /**
     * Records that a reader opened a study, in the list and in the audit trail.
     *
     * @param detail of the audit entry
     */
    public Outcome<Boolean> opened(String studyInstanceUid, String detail, Instant now) {
        return database.write(session -> {
            session.update(
                    "UPDATE study SET opened_at = ? WHERE study_instance_uid = ?",
                    now.toEpochMilli(),
                    studyInstanceUid);
            AuditTrail.append(session, AuditAction.OPENED, studyInstanceUid, detail, now);
            return Outcome.success(true);
        });
    }

    /** Says how soon a study is to be read, in the list and in the audit trail; or {@link StoreProblem#UNKNOWN_STUDY}. */
    public Outcome<Priority> prioritise(String studyInstanceUid, Priority priority, Instant now) {
        return database.write(session -> {
            int changed = session.update(
                    "UPDATE study SET priority = ? WHERE study_instance_uid = ?", priority.rank(), studyInstanceUid);
            if (changed == 0) {
                return Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, studyInstanceUid));
            }
            AuditTrail.append(session, AuditAction.PRIORITY_SET, studyInstanceUid, priority.name(), now);
            return Outcome.success(priority);
        });
    }

    /** The cases that match, in the order that is asked for. */
    public Outcome<List<CaseRow>> cases(CaseQuery query) {
        return database.read(session -> CaseSearch.rows(session, CaseSearch.keys(session, query)));
    }

    /** The worklist: which cases match, in the order that is asked for, and the first of them. */
    public Outcome<CaseList> list(CaseQuery query) {
        return database.read(session -> {
            long[] keys = CaseSearch.keys(session, query);
            long[] first = Arrays.copyOf(keys, Math.min(CaseList.PAGE, keys.length));
            return new CaseList(keys, CaseSearch.rows(session, first));
        });
    }

    /** More of a worklist, in the order of the keys; one that went meanwhile is left out. */
    public Outcome<List<CaseRow>> cases(long[] keys) {
        return database.read(session -> CaseSearch.rows(session, keys));
    }

    /** Of what kinds the stored cases are. */
    public Outcome<CaseKinds> kinds() {
        return database.read(CaseSearch::kinds);
    }

    /** How many instances of each of these studies are stored; a study that is not here is not in it. */
    public Outcome<Map<String, Integer>> stored(Collection<String> studyInstanceUids) {
        return database.read(session -> {
            Map<String, Integer> counts = new HashMap<>();
            for (String uid : studyInstanceUids) {
                session.each(
                        "SELECT instance_count FROM study WHERE study_instance_uid = ? AND binned_at IS NULL",
                        row -> counts.put(uid, row.getInt(1)),
                        uid);
            }
            return counts;
        });
    }

    /**
     * The instances of a study, by series number and then in the order they were stored; or {@link
     * StoreProblem#UNKNOWN_STUDY}.
     */
    public Outcome<List<Instance>> instances(String studyInstanceUid) {
        return database.read(
                        session -> session.list(StudyRows.INSTANCES_OF_STUDY, StudyRows::instance, studyInstanceUid))
                .then(found -> found.isEmpty()
                        ? Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, studyInstanceUid))
                        : Outcome.success(found));
    }

    /** The files directly or indirectly in a folder that hold stored instances. */
    public Outcome<Set<Path>> filesIn(Path folder) {
        String prefix = folder + folder.getFileSystem().getSeparator();
        return database.read(session -> Set.copyOf(session.list(
                "SELECT file FROM instance WHERE substr(file, 1, length(?)) = ?",
                row -> Path.of(row.getString(1)),
                prefix,
                prefix)));
    }

    /** One instance, or {@link StoreProblem#UNKNOWN_IMAGE}. */
    public Outcome<Instance> instance(String sopInstanceUid) {
        Outcome<Optional<Instance>> found =
                database.read(session -> session.first(StudyRows.INSTANCE, StudyRows::instance, sopInstanceUid));
        return found.then(instance -> instance.map(Outcome::success)
                .orElseGet(() -> Outcome.failure(Problem.of(StoreProblem.UNKNOWN_IMAGE, sopInstanceUid))));
    }
}
