package org.fovea.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.viewer.reformat.CrossLine;
import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.CutPlane;
import org.fovea.viewer.reformat.Mpr;
import org.fovea.viewer.reformat.Slab;
import org.fovea.viewer.reformat.VolumeCut;
import org.fovea.viewer.render.DevicePoint;
import org.fovea.viewer.render.PixelMapping;
import org.fovea.viewer.tool.Drag;

/** One of the linked cuts in its viewport. */
final class CutPane implements CutControl {

    private static final double SAME_MM = 1e-6;
    private static final double SLAB_STEP_MM = 2;
    private static final double TURN_STEP = Math.toRadians(5);

    private final MprSession session;
    private final CutName name;
    private final ViewportModel cell;
    private Optional<CutPlane> shown = Optional.empty();
    private Slab shownSlab = Slab.THIN;

    CutPane(MprSession session, CutName name, ViewportModel cell) {
        this.session = session;
        this.name = name;
        this.cell = cell;
    }

    CutName name() {
        return name;
    }

    void begin() {
        show(session.mpr());
    }

    /** Something else may have been shown here since. */
    private boolean mine() {
        return cell.cutControl().filter(control -> control == this).isPresent();
    }

    void update() {
        if (mine()) {
            Mpr mpr = session.mpr();
            if (!shownSlab.equals(mpr.slab(name))
                    || shown.filter(plane -> same(plane, mpr.plane(name))).isEmpty()) {
                show(mpr);
            } else {
                cell.touchCut();
            }
        }
    }

    void redraw() {
        if (mine()) {
            show(session.mpr());
        }
    }

    void leave() {
        if (mine()) {
            cell.leaveCut(cell.stackProperty().get().size() / 2);
        }
    }

    private static boolean same(CutPlane one, CutPlane other) {
        return one.plane().position().distance(other.plane().position()) < SAME_MM
                && one.plane().rowDirection().distance(other.plane().rowDirection()) < SAME_MM
                && one.plane().columnDirection().distance(other.plane().columnDirection()) < SAME_MM;
    }

    private void show(Mpr mpr) {
        CutPlane plane = mpr.plane(name);
        Slab slab = mpr.slab(name);
        ReformatSource source = session.source();
        VolumeCut cut = VolumeCut.of(source.volume(), plane, slab, source.key(name.name()));
        shown = Optional.of(plane);
        shownSlab = slab;
        cell.show(
                new Shown.Cut(
                        mpr.place(name),
                        mpr.places(name),
                        source.instance(),
                        source.ready(cut),
                        new CutLabel.Plane(name, mpr.oblique(name), slab)),
                this);
    }

    @Override
    public void scrollBy(int steps) {
        session.mpr(session.mpr().scrolled(name, steps));
    }

    @Override
    public List<CutMark> marks() {
        Mpr mpr = session.mpr();
        List<CutMark> marks = new ArrayList<>();
        for (CutName other : CutName.values()) {
            if (other != name) {
                CrossLine.of(mpr, name, other).ifPresent(line -> marks.add(new CutMark(line, mpr.slab(other))));
            }
        }
        return marks;
    }

    @Override
    public Optional<Drag> press(PixelMapping mapping, DevicePoint at) {
        List<CutMark> marks = marks();
        for (CutMark mark : marks) {
            if (CrossHairLine.of(mark, mapping).touchesPull(at)) {
                return Optional.of(
                        new CrossHairDrag.Pull(session, name, mark.line().cut(), mapping));
            }
        }
        for (CutMark mark : marks) {
            CrossHairLine line = CrossHairLine.of(mark, mapping);
            if (line.touchesCentre(at)) {
                return Optional.of(new CrossHairDrag.Move(session, name, mapping));
            }
            if (line.touchesTurn(at)) {
                return Optional.of(
                        new CrossHairDrag.Turn(session, name, mark.line().cut(), line.centre(), at, sense(mapping)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void perform(ViewportAction action) {
        Mpr mpr = session.mpr();
        Slab slab = mpr.slab(name);
        switch (action) {
            case SLAB_THICKER -> session.mpr(mpr.with(name, slab.withThickness(slab.thicknessMm() + SLAB_STEP_MM)));
            case SLAB_THINNER ->
                session.mpr(mpr.with(name, slab.withThickness(Math.max(0, slab.thicknessMm() - SLAB_STEP_MM))));
            case NEXT_BLEND ->
                session.mpr(mpr.with(name, slab.with(slab.projection().next())));
            // Where lines turn freely, the keys turn the next cut's.
            case TURN_CUT_LEFT ->
                session.mpr(mpr.turned(
                        name, name.next(), -TURN_STEP, session.linkedProperty().get()));
            case TURN_CUT_RIGHT ->
                session.mpr(mpr.turned(
                        name, name.next(), TURN_STEP, session.linkedProperty().get()));
            case UPRIGHT_CUTS -> session.mpr(mpr.upright());
            case JOIN_CUTS ->
                session.linkedProperty().set(!session.linkedProperty().get());
            default -> {}
        }
    }

    /** A mirrored picture turns the other way round. */
    private static double sense(PixelMapping mapping) {
        double determinant = mapping.columnPerX() * mapping.rowPerY() - mapping.columnPerY() * mapping.rowPerX();
        return Math.signum(determinant);
    }
}
