package org.fovea.viewer.render;

import java.util.Optional;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.viewer.annotation.PatientPlane;
import org.fovea.viewer.annotation.Site;

/** Where a mark that was drawn in one grid appears in the picture of another. */
public final class MarkPlacement {

    private MarkPlacement() {}

    /**
     * The map between device pixels and the grid that a mark was drawn in.
     *
     * @param shown what the picture shows
     * @param mapping between device pixels and the grid that the picture shows
     * @return empty where the mark does not belong to the picture
     */
    public static Optional<PixelMapping> of(Site drawn, Site shown, PixelMapping mapping) {
        if (drawn.frame() != null && drawn.frame().equals(shown.frame())) {
            return Optional.of(mapping);
        }
        PatientPlane home = drawn.plane();
        PatientPlane here = shown.plane();
        return home == null || here == null || !reach(shown, here, home).holds(home)
                ? Optional.empty()
                : Optional.of(joined(here.grid(), home.grid(), mapping));
    }

    /** Whether a mark belongs to what is shown. */
    public static boolean belongs(Site drawn, Site shown) {
        PatientPlane home = drawn.plane();
        PatientPlane here = shown.plane();
        return (drawn.frame() != null && drawn.frame().equals(shown.frame()))
                || (home != null && here != null && reach(shown, here, home).holds(home));
    }

    /** A cut may be thinner than the slices it was made from: a mark belongs to it as far as its own slice reaches. */
    private static PatientPlane reach(Site shown, PatientPlane here, PatientPlane home) {
        return shown instanceof Site.OnCut ? here.atLeast(home.thicknessMm()) : here;
    }

    /** Device pixels to the pixels of {@code here}, on through the patient to those of {@code home}. */
    private static PixelMapping joined(ImagePlane here, ImagePlane home, PixelMapping mapping) {
        ImagePoint origin = through(here, home, mapping.toImage(0, 0));
        ImagePoint x = through(here, home, mapping.toImage(1, 0));
        ImagePoint y = through(here, home, mapping.toImage(0, 1));
        return new PixelMapping(
                origin.column(),
                x.column() - origin.column(),
                y.column() - origin.column(),
                origin.row(),
                x.row() - origin.row(),
                y.row() - origin.row());
    }

    private static ImagePoint through(ImagePlane here, ImagePlane home, ImagePoint point) {
        return home.toImage(here.toPatient(point));
    }
}
