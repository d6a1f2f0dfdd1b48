package org.fovea.app.cases;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.jspecify.annotations.Nullable;

/**
 * Writes instances and what they belong to, within one transaction. What is there already is brought up to date: files
 * that were read again win; a study in the bin comes out of it.
 */
final class StudyWriter {

    private static final Set<String> SEXES = Set.of("M", "F", "O");

    private static final String STUDY_OF_INSTANCE =
            "SELECT study_key FROM instance JOIN series USING (series_key) WHERE sop_instance_uid = ?";

    private final Session session;
    private final Instant now;
    private final Map<Study, Long> studies = new HashMap<>();
    private final Map<Series, Long> series = new HashMap<>();
    private final Set<Long> touched = new HashSet<>();

    StudyWriter(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** Call {@link #finish} after the last. */
    void write(Instance instance) throws SQLException {
        long seriesKey = key(instance.series());
        // An instance that is known by another study moves over.
        session.first(STUDY_OF_INSTANCE, row -> row.getLong(1), instance.sopInstanceUid())
                .ifPresent(touched::add);
        @Nullable ImagePlane plane = instance.plane();
        session.update(
                """
                INSERT INTO instance (sop_instance_uid, series_key, sop_class_uid, file, transfer_syntax_uid, number,
                        image_rows, image_columns, frames, plane_position, plane_orientation, plane_spacing,
                        spacing_source, image_type, phantom, frame_traits)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (sop_instance_uid) DO UPDATE SET
                        series_key = excluded.series_key, sop_class_uid = excluded.sop_class_uid,
                        file = excluded.file, transfer_syntax_uid = excluded.transfer_syntax_uid,
                        number = excluded.number, image_rows = excluded.image_rows,
                        image_columns = excluded.image_columns, frames = excluded.frames,
                        plane_position = excluded.plane_position, plane_orientation = excluded.plane_orientation,
                        plane_spacing = excluded.plane_spacing, spacing_source = excluded.spacing_source,
                        image_type = excluded.image_type, phantom = excluded.phantom,
                        frame_traits = excluded.frame_traits""",
                instance.sopInstanceUid(),
                seriesKey,
                instance.sopClassUid(),
                instance.file().toAbsolutePath().toString(),
                instance.transferSyntaxUid(),
                instance.number(),
                instance.rows(),
                instance.columns(),
                instance.frames(),
                plane == null ? null : Planes.position(plane),
                plane == null ? null : Planes.orientation(plane),
                plane == null ? null : Planes.spacing(plane),
                plane == null ? null : plane.spacing().source().name(),
                String.join("\\", instance.imageType()),
                instance.phantom() ? 1 : 0,
                TraitsText.of(instance.frameTraits(), plane, instance.imageType()));
    }

    /** Brings the worklist up to date with what was written. */
    void finish() throws SQLException {
        touched.addAll(studies.values());
        for (long study : touched) {
            StudySummary.refresh(session, study);
        }
    }

    private long key(Series run) throws SQLException {
        Long known = series.get(run);
        if (known != null) {
            return known;
        }
        long key = session.number(
                """
                INSERT INTO series (series_instance_uid, study_key, modality, number, description, body_part, protocol,
                        station)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (study_key, series_instance_uid) DO UPDATE SET
                        modality = excluded.modality, number = excluded.number, description = excluded.description,
                        body_part = excluded.body_part, protocol = excluded.protocol, station = excluded.station
                RETURNING series_key""",
                run.seriesInstanceUid(),
                key(run.study()),
                run.modality(),
                run.number(),
                run.description(),
                run.bodyPart(),
                run.protocol(),
                run.station());
        series.put(run, key);
        return key;
    }

    private long key(Study study) throws SQLException {
        Long known = studies.get(study);
        if (known != null) {
            return known;
        }
        long key = session.number(
                """
                INSERT INTO study (study_instance_uid, patient_key, study_date, study_time, description,
                        accession_number, institution, referring_physician, imported_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (study_instance_uid) DO UPDATE SET
                        patient_key = excluded.patient_key, study_date = excluded.study_date,
                        study_time = excluded.study_time, description = excluded.description,
                        accession_number = excluded.accession_number, institution = excluded.institution,
                        referring_physician = excluded.referring_physician, binned_at = NULL
                RETURNING study_key""",
                study.studyInstanceUid(),
                key(study.patient()),
                Objects.toString(study.date(), null),
                Objects.toString(study.time(), null),
                study.description(),
                study.accessionNumber(),
                study.institution(),
                study.referringPhysician(),
                now.toEpochMilli());
        studies.put(study, key);
        return key;
    }

    private long key(Patient patient) throws SQLException {
        return session.number(
                """
                INSERT INTO patient (patient_id, name, sex, birth_date) VALUES (?, ?, ?, ?)
                ON CONFLICT (patient_id, name, coalesce(birth_date, '')) DO UPDATE SET sex = excluded.sex
                RETURNING patient_key""",
                patient.patientId(),
                patient.name(),
                SEXES.contains(patient.sex()) ? patient.sex() : "",
                Objects.toString(patient.birthDate(), null));
    }
}
