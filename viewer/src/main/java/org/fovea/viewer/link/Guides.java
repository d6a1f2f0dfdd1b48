package org.fovea.viewer.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.render.Guide;
import org.fovea.viewer.viewport.Shown;
import org.fovea.viewer.viewport.ViewportModel;

/** Puts reference lines and the 3D cursor over the viewports that are not active. */
final class Guides {

    private record Cursor(ViewportModel from, Vector3 point) {}

    private final Screens screens;
    private final LinkChoices choices;
    private Optional<Cursor> cursor = Optional.empty();

    Guides(Screens screens, LinkChoices choices) {
        this.screens = screens;
        this.choices = choices;
    }

    void point(ViewportModel from, Vector3 point) {
        cursor = Optional.of(new Cursor(from, point));
        draw();
    }

    void forgetPoint() {
        cursor = Optional.empty();
        draw();
    }

    void draw() {
        screens.cells().forEach(cell -> cell.guidesProperty().set(over(cell)));
    }

    private List<Guide> over(ViewportModel cell) {
        List<Guide> drawn = new ArrayList<>();
        PlanesOf.shown(cell).ifPresent(cut -> {
            ViewportModel active = screens.active();
            if (cell != active
                    && choices.linesProperty().get()
                    && PlanesOf.sharePatient(active, cell)
                    && !(isCut(active) && isCut(cell))) {
                drawn.addAll(lines(active, cut));
            }
            cursor.filter(point -> point.from() != cell && PlanesOf.sharePatient(point.from(), cell))
                    .ifPresent(point -> cross(cut, point.point()).ifPresent(drawn::add));
        });
        return List.copyOf(drawn);
    }

    /** Cuts show where they meet by their cross-hair. */
    private static boolean isCut(ViewportModel cell) {
        return cell.shownProperty().get() instanceof Shown.Cut;
    }

    private List<Guide> lines(ViewportModel active, PlaneCut cut) {
        List<Guide> drawn = new ArrayList<>();
        PlanesOf.shown(active).ifPresent(shown -> {
            boolean stack = active.shownProperty().get() instanceof Shown.Picture && active.size() > 1;
            if (choices.endsProperty().get() && stack) {
                PlanesOf.stack(active).ends().stream()
                        .flatMap(end -> cut.line(new PlaneCut(end, shown.columns(), shown.rows())).stream())
                        .map(line -> new Guide.Line(line.from(), line.to(), true))
                        .forEach(drawn::add);
            }
            cut.line(shown)
                    .map(line -> new Guide.Line(line.from(), line.to(), false))
                    .ifPresent(drawn::add);
        });
        return drawn;
    }

    /** Where the point's foot lies in the image; none beside it. */
    private static Optional<Guide> cross(PlaneCut cut, Vector3 point) {
        ImagePoint foot = cut.plane().toImage(point);
        boolean inside = foot.column() >= -0.5
                && foot.row() >= -0.5
                && foot.column() < cut.columns() - 0.5
                && foot.row() < cut.rows() - 0.5;
        return inside ? Optional.of(new Guide.Cross(foot)) : Optional.empty();
    }
}
