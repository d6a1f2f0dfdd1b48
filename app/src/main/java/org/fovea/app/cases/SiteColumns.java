package org.fovea.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.study.FrameKey;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Site;
import org.jspecify.annotations.Nullable;

/** Where a mark lies, as columns. Those of the plane are null together. */
record SiteColumns(
        long study,
        @Nullable Long instance,
        @Nullable Integer frameNumber,
        @Nullable String seriesInstanceUid,
        @Nullable String frameOfReferenceUid,
        @Nullable String position,
        @Nullable String orientation,
        @Nullable String spacing,
        @Nullable String spacingSource,
        @Nullable Double thicknessMm) {

    /** Empty where the database does not know the image or the series. */
    static Optional<SiteColumns> of(Session session, Site site) throws SQLException {
        PatientPlane plane = site.plane();
        switch (site) {
            case Site.OnFrame(FrameKey frame, PatientPlane ignored) -> {
                Optional<Long> instance = Keys.instance(session, frame.sopInstanceUid());
                if (instance.isEmpty()) {
                    return Optional.empty();
                }
                long study = Keys.studyOfInstance(session, instance.get());
                return Optional.of(of(study, instance.get(), frame.frameNumber(), null, plane));
            }
            case Site.OnCut(String series, PatientPlane ignored) -> {
                return Keys.studyOfSeries(session, series).map(study -> of(study, null, null, series, plane));
            }
        }
    }

    private static SiteColumns of(
            long study,
            @Nullable Long instance,
            @Nullable Integer frameNumber,
            @Nullable String series,
            @Nullable PatientPlane plane) {
        return plane == null
                ? new SiteColumns(study, instance, frameNumber, series, null, null, null, null, null, null)
                : new SiteColumns(
                        study,
                        instance,
                        frameNumber,
                        series,
                        plane.frameOfReferenceUid(),
                        Planes.position(plane.grid()),
                        Planes.orientation(plane.grid()),
                        Planes.spacing(plane.grid()),
                        plane.grid().spacing().source().name(),
                        plane.thicknessMm());
    }

    /** Names the image or the series that a mark was drawn on. */
    static String image(Site site) {
        return switch (site) {
            case Site.OnFrame(FrameKey frame, PatientPlane plane) -> frame.sopInstanceUid();
            case Site.OnCut(String series, PatientPlane plane) -> series;
        };
    }

    /** From a row that holds the mark's columns and {@code sop_instance_uid}. */
    static Site read(ResultSet row) throws SQLException {
        ImagePlane grid = Planes.read(row);
        PatientPlane plane = grid == null
                ? null
                : new PatientPlane(row.getString("frame_of_reference_uid"), grid, row.getDouble("slice_thickness_mm"));
        String image = row.getString("sop_instance_uid");
        return image == null
                ? new Site.OnCut(row.getString("series_instance_uid"), Objects.requireNonNull(plane))
                : new Site.OnFrame(new FrameKey(image, row.getInt("frame_number")), plane);
    }
}
