package org.fovea.viewer.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a length is divided: at least one part, in order, together 1.
 *
 * @param parts each above 0
 */
public record Shares(List<Double> parts) {

    /** No part becomes narrower than this by hand, so that it can be found again. */
    static final double LEAST = 0.06;

    /** Brings the parts to the sum 1. */
    public Shares {
        double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> !(part > 0)) || !Double.isFinite(sum)) {
            throw new IllegalArgumentException("shares must be positive: " + parts);
        }
        parts = parts.stream().map(part -> part / sum).toList();
    }

    public static Shares equal(int count) {
        return new Shares(Collections.nCopies(count, 1.0));
    }

    public int size() {
        return parts.size();
    }

    double of(int index) {
        return parts.get(index);
    }

    /** Where a part begins, 0 to 1. */
    double before(int index) {
        return parts.subList(0, index).stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The border after a part moved; both neighbours keep {@link #LEAST}, or what they have where that is less. */
    Shares moved(int after, double by) {
        double first = of(after);
        double second = of(after + 1);
        double step = Math.clamp(by, Math.min(0, LEAST - first), Math.max(0, second - LEAST));
        List<Double> changed = new ArrayList<>(parts);
        changed.set(after, first + step);
        changed.set(after + 1, second - step);
        return new Shares(changed);
    }

    /** A part taken out, the others growing; there must be another. */
    Shares without(int index) {
        List<Double> left = new ArrayList<>(parts);
        left.remove(index);
        return new Shares(left);
    }

    /** Whether all parts are the same but for rounding. */
    boolean equal() {
        return parts.stream().allMatch(part -> Math.abs(part * size() - 1) < 1e-6);
    }
}
