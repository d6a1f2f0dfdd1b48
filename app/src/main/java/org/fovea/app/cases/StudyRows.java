package org.fovea.app.cases;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.study.Study;
import org.jspecify.annotations.Nullable;

/** Patients, studies, series and instances from their rows. */
final class StudyRows {

    /** The columns that {@link #study} reads, of tables named by themselves. */
    static final String STUDY_COLUMNS = """
            study.study_instance_uid, study.study_date, study.study_time, study.description, study.accession_number,
            study.institution, study.referring_physician,
            patient.patient_id, patient.name, patient.sex, patient.birth_date""";

    private static final String INSTANCES = """
            SELECT %s,
                   series.series_instance_uid, series.modality, series.number AS series_number,
                   series.description AS series_description, series.body_part, series.protocol, series.station,
                   instance.*
              FROM instance JOIN series USING (series_key) JOIN study USING (study_key)
              JOIN patient USING (patient_key)""".formatted(STUDY_COLUMNS);

    static final String INSTANCES_OF_STUDY =
            INSTANCES + " WHERE study.study_instance_uid = ? ORDER BY series.number, series_key, instance_key";
    static final String INSTANCE = INSTANCES + " WHERE instance.sop_instance_uid = ?";

    private static final String STUDY =
            "SELECT " + STUDY_COLUMNS + " FROM study JOIN patient USING (patient_key) WHERE study.study_key = ?";

    private StudyRows() {}

    static Study study(ResultSet row) throws SQLException {
        Patient patient = new Patient(
                row.getString("patient_id"),
                row.getString("name"),
                row.getString("sex"),
                date(row.getString("birth_date")));
        @Nullable String time = row.getString("study_time");
        return new Study(
                row.getString("study_instance_uid"),
                patient,
                date(row.getString("study_date")),
                time == null ? null : LocalTime.parse(time),
                row.getString("description"),
                row.getString("accession_number"),
                row.getString("institution"),
                row.getString("referring_physician"));
    }

    /** One that is there. */
    static Study study(Session session, long studyKey) throws SQLException {
        return session.first(STUDY, StudyRows::study, studyKey).orElseThrow();
    }

    /** One that is there. */
    static Instance instance(Session session, String sopInstanceUid) throws SQLException {
        return session.first(INSTANCE, StudyRows::instance, sopInstanceUid).orElseThrow();
    }

    static Instance instance(ResultSet row) throws SQLException {
        Series series = new Series(
                row.getString("series_instance_uid"),
                study(row),
                row.getString("modality"),
                integer(row, "series_number"),
                row.getString("series_description"),
                row.getString("body_part"),
                row.getString("protocol"),
                row.getString("station"));
        String type = row.getString("image_type");
        List<String> imageType = type.isEmpty() ? List.of() : List.of(type.split("\\\\", -1));
        @Nullable ImagePlane plane = Planes.read(row);
        return new Instance(
                row.getString("sop_instance_uid"),
                row.getString("sop_class_uid"),
                series,
                Path.of(row.getString("file")),
                row.getString("transfer_syntax_uid"),
                integer(row, "number"),
                row.getInt("image_rows"),
                row.getInt("image_columns"),
                row.getInt("frames"),
                plane,
                imageType,
                row.getInt("phantom") == 1,
                TraitsText.read(row.getString("frame_traits"), plane, imageType));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
