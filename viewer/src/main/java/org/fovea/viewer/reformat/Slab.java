package org.fovea.viewer.reformat;

/**
 * How thick a cut is.
 *
 * @param thicknessMm along the cut's normal, half of it on either side; 0 for the plane itself
 */
public record Slab(Projection projection, double thicknessMm) {

    /** The plane itself. */
    public static final Slab THIN = new Slab(Projection.MAXIMUM, 0);

    public Slab {
        if (!(thicknessMm >= 0) || Double.isInfinite(thicknessMm)) {
            throw new IllegalArgumentException("impossible slab: " + thicknessMm + " mm");
        }
    }

    public boolean thin() {
        return thicknessMm == 0;
    }

    public Slab withThickness(double mm) {
        return new Slab(projection, mm);
    }

    public Slab with(Projection other) {
        return new Slab(other, thicknessMm);
    }
}
