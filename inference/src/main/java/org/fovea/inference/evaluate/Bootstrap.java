package org.fovea.inference.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals by resampling patients within each class, with replacement (Efron 1979; the cluster bootstrap). The
 * same images give the same interval.
 */
final class Bootstrap {

    private static final int RESAMPLES = 2000;
    private static final long SEED = 20261122;

    private final List<Figures> resampled;

    Bootstrap(Figures figures) {
        Map<Integer, Map<String, List<Scored>>> byClass = new TreeMap<>();
        for (Scored image : figures.images()) {
            byClass.computeIfAbsent(image.truth(), label -> new LinkedHashMap<>())
                    .computeIfAbsent(image.group(), group -> new ArrayList<>())
                    .add(image);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        resampled = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<Scored> drawn = new ArrayList<>();
            for (Map<String, List<Scored>> groups : byClass.values()) {
                List<List<Scored>> all = List.copyOf(groups.values());
                all.forEach(group -> drawn.addAll(all.get(random.nextInt(all.size()))));
            }
            resampled.add(new Figures(drawn, figures.classes()));
        }
    }

    Interval interval(ToDoubleFunction<Figures> figure) {
        double[] values = resampled.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        return new Interval(quantile(values, 0.025), quantile(values, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
