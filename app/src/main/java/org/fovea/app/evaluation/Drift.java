package org.fovea.app.evaluation;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fovea.app.evaluation.Agreement.Share;

/**
 * Readers agree with a model less of late than before, by more than chance makes likely: another scanner, another protocol,
 * other patients, or other readers.
 *
 * @param since first of the newest months, as {@code 2026-11}
 * @param before agreement in all months before
 * @param now agreement in the newest months
 * @param p how likely chance alone would make agreement as low: Fisher's exact test, one-sided
 */
public record Drift(String since, Share before, Share now, double p) {

    /** Verdicts that either side needs. */
    private static final int FEWEST = 20;

    /** The question is asked again each month, so the limit is low. */
    private static final double LIMIT = 0.01;

    /** @param byMonth agreement by the month of the verdict */
    static Optional<Drift> of(Map<String, Share> byMonth) {
        SortedMap<String, Share> months = new TreeMap<>(byMonth);
        return new ArrayList<>(months.keySet())
                .reversed().stream()
                        .filter(month -> total(months.tailMap(month)).of() >= FEWEST)
                        .findFirst()
                        .flatMap(month -> drift(month, total(months.headMap(month)), total(months.tailMap(month))));
    }

    private static Optional<Drift> drift(String since, Share before, Share now) {
        if (before.of() < FEWEST) {
            return Optional.empty();
        }
        double p = chance(before, now);
        return p < LIMIT ? Optional.of(new Drift(since, before, now, p)) : Optional.empty();
    }

    private static Share total(Map<String, Share> months) {
        return months.values().stream().reduce(new Share(0, 0), Drift::sum);
    }

    private static Share sum(Share one, Share other) {
        return new Share(one.agreed() + other.agreed(), one.of() + other.of());
    }

    /** Of all ways to have as many agreements in all, the part with as few of them or fewer now (hypergeometric). */
    static double chance(Share before, Share now) {
        Share all = sum(before, now);
        double p = 0;
        for (long agreed = Math.max(0, now.of() - (all.of() - all.agreed())); agreed <= now.agreed(); agreed++) {
            p += Math.exp(logChoose(all.agreed(), agreed)
                    + logChoose(all.of() - all.agreed(), now.of() - agreed)
                    - logChoose(all.of(), now.of()));
        }
        return Math.min(1, p);
    }

    private static double logChoose(long of, long chosen) {
        double sum = 0;
        for (long k = 1; k <= chosen; k++) {
            sum += Math.log((double) (of - chosen + k) / k);
        }
        return sum;
    }
}
