package org.fovea.viewer.render;

import java.lang.ref.SoftReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The levels of a raster as stored and, beside them, those of the filter used last, kept as long as there is memory to
 * spare: they can be made anew. Thread-safe.
 */
final class FilteredLevels<P> {

    private record Filtered<P>(ImageFilter filter, Levels<P> levels) {}

    private final P full;
    private final UnaryOperator<P> halve;
    private final BiFunction<P, ImageFilter, P> apply;
    private final Levels<P> stored;
    private SoftReference<Filtered<P>> latest = new SoftReference<>(null);

    FilteredLevels(P full, UnaryOperator<P> halve, BiFunction<P, ImageFilter, P> apply) {
        this.full = full;
        this.halve = halve;
        this.apply = apply;
        stored = new Levels<>(full, halve);
    }

    P at(ImageFilter filter, int level) {
        return (filter == ImageFilter.OFF ? stored : filtered(filter)).at(level);
    }

    private synchronized Levels<P> filtered(ImageFilter filter) {
        Filtered<P> kept = latest.get();
        if (kept == null || kept.filter() != filter) {
            kept = new Filtered<>(filter, new Levels<>(apply.apply(full, filter), halve));
            latest = new SoftReference<>(kept);
        }
        return kept.levels();
    }
}
