package org.fovea.viewer.reformat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.volume.VolumeGeometry;

/**
 * Three cuts through one centre. Immutable: each move yields another. The centre never leaves the volume, and a cut's raster
 * keeps its size and keeps the centre in place while it turns, so that nothing jumps under the reader's hand.
 */
public final class Mpr {

    private final VolumeBox box;
    private final Vector3 centre;
    private final double spacingMm;
    private final Map<CutName, MprCut> cuts;

    private Mpr(VolumeBox box, Vector3 centre, double spacingMm, Map<CutName, MprCut> cuts) {
        this.box = box;
        this.centre = centre;
        this.spacingMm = spacingMm;
        this.cuts = cuts;
    }

    /** Upright cuts through the middle voxel. */
    public static Mpr of(VolumeGeometry geometry) {
        VolumeBox box = new VolumeBox(geometry);
        Vector3 centre = geometry.toPatient()
                .point(middle(geometry.columns()), middle(geometry.rows()), middle(geometry.slices()));
        double spacing = box.finestMm();
        Map<CutName, MprCut> cuts = new EnumMap<>(CutName.class);
        StraightAxes.of(geometry).forEach((name, axes) -> {
            VolumeBox.Reach across = box.reach(axes.right());
            VolumeBox.Reach down = box.reach(axes.down());
            cuts.put(
                    name,
                    new MprCut(
                            axes,
                            axes,
                            (centre.dot(axes.right()) - across.from()) / spacing - 0.5,
                            (centre.dot(axes.down()) - down.from()) / spacing - 0.5,
                            pixels(across.length() / spacing),
                            pixels(down.length() / spacing),
                            Slab.THIN));
        });
        return new Mpr(box, centre, spacing, cuts);
    }

    private static double middle(int count) {
        int index = count / 2;
        return index;
    }

    private static int pixels(double exact) {
        return (int) Math.max(1, Math.ceil(exact - 1e-6));
    }

    /** Where the three cuts meet, in patient coordinates. */
    public Vector3 centre() {
        return centre;
    }

    public CutAxes axes(CutName name) {
        return cut(name).axes();
    }

    public Slab slab(CutName name) {
        return cut(name).slab();
    }

    /** Turned away from where it began. */
    public boolean oblique(CutName name) {
        return cut(name).oblique();
    }

    public CutPlane plane(CutName name) {
        MprCut cut = cut(name);
        return CutPlane.at(
                centre,
                cut.column(),
                cut.row(),
                cut.axes().right(),
                cut.axes().down(),
                spacingMm,
                cut.columns(),
                cut.rows());
    }

    /** Steps along a cut's normal that meet the volume. */
    public int places(CutName name) {
        Vector3 normal = axes(name).normal();
        return (int) Math.max(1, Math.round(box.reach(normal).length() / box.stepMm(normal)));
    }

    /** The nearest of those steps, from 0. */
    public int place(CutName name) {
        Vector3 normal = axes(name).normal();
        double steps = (centre.dot(normal) - box.reach(normal).from()) / box.stepMm(normal);
        return (int) Math.clamp(Math.floor(steps + 1e-6), 0, places(name) - 1.0);
    }

    /** One cut moved along its normal. */
    public Mpr scrolled(CutName name, int steps) {
        Vector3 normal = axes(name).normal();
        return movedTo(centre.plus(normal.times(steps * box.stepMm(normal))));
    }

    /** The centre brought to a point, or to where the way there leaves the volume. */
    public Mpr movedTo(Vector3 wanted) {
        Vector3 point = box.nearest(wanted);
        Vector3 by = point.minus(centre);
        Map<CutName, MprCut> moved = new EnumMap<>(CutName.class);
        cuts.forEach((name, cut) -> moved.put(name, cut.centreMoved(by, spacingMm)));
        return new Mpr(box, point, spacingMm, moved);
    }

    /**
     * The other cuts turned about the normal of one, as its cross-hair is turned.
     *
     * @param seen the cut in which the lines are turned
     * @param grabbed the cut whose line is turned
     * @param linked the third cut turns too, so that the angle between the lines stays
     */
    public Mpr turned(CutName seen, CutName grabbed, double radians, boolean linked) {
        Vector3 axis = axes(seen).normal();
        Map<CutName, MprCut> turned = new EnumMap<>(cuts);
        for (CutName name : CutName.values()) {
            if (name == grabbed || (linked && name != seen)) {
                turned.put(name, cut(name).turned(axis, radians));
            }
        }
        return new Mpr(box, centre, spacingMm, turned);
    }

    public Mpr with(CutName name, Slab slab) {
        Map<CutName, MprCut> changed = new EnumMap<>(cuts);
        changed.put(name, cut(name).with(slab));
        return new Mpr(box, centre, spacingMm, changed);
    }

    /** Upright again, about the same centre, slabs kept. */
    public Mpr upright() {
        Mpr fresh = of(box.geometry()).movedTo(centre);
        for (CutName name : CutName.values()) {
            fresh = fresh.with(name, slab(name));
        }
        return fresh;
    }

    private MprCut cut(CutName name) {
        return Objects.requireNonNull(cuts.get(name));
    }
}
