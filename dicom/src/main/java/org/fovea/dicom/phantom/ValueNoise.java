package org.fovea.dicom.phantom;

/** Smooth random values in space, -1 to 1: one value at each lattice point, blended in between. */
final class ValueNoise {

    private final long seed;
    private final double period;

    /**
     * @param seed which field
     * @param period distance of the lattice points in mm
     */
    ValueNoise(long seed, double period) {
        this.seed = seed;
        this.period = period;
    }

    double at(double x, double y, double z) {
        double gx = x / period;
        double gy = y / period;
        double gz = z / period;
        long ix = (long) Math.floor(gx);
        long iy = (long) Math.floor(gy);
        long iz = (long) Math.floor(gz);
        double fx = fade(gx - ix);
        double fy = fade(gy - iy);
        double fz = fade(gz - iz);
        double near = mix(
                mix(lattice(ix, iy, iz), lattice(ix + 1, iy, iz), fx),
                mix(lattice(ix, iy + 1, iz), lattice(ix + 1, iy + 1, iz), fx),
                fy);
        double far = mix(
                mix(lattice(ix, iy, iz + 1), lattice(ix + 1, iy, iz + 1), fx),
                mix(lattice(ix, iy + 1, iz + 1), lattice(ix + 1, iy + 1, iz + 1), fx),
                fy);
        return mix(near, far, fz);
    }

    /** Finalizer of SplitMix64 over the lattice point. */
    private double lattice(long x, long y, long z) {
        long bits = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL + z * 0x165667B19E3779F9L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        bits ^= bits >>> 31;
        return (bits >>> 11) * 0x1p-52 - 1;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
