package org.fovea.inference.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Images of one class among those of the others, ordered by the probability that the network gave to that class. Images of
 * one probability change sides together, so their order does not matter. A ranking without images of either side has NaN
 * figures.
 */
final class Ranking {

    /** Members and others at or above each distinct probability, highest first; starts at nobody. */
    private final double[] members;

    private final double[] others;

    Ranking(List<Scored> images, int label) {
        Scored[] ranked = images.toArray(new Scored[0]);
        Arrays.sort(
                ranked,
                Comparator.<Scored>comparingDouble(image -> image.probabilities()[label])
                        .reversed());
        double[] in = new double[ranked.length + 1];
        double[] out = new double[ranked.length + 1];
        int steps = 0;
        for (int i = 0; i < ranked.length; i++) {
            boolean tied =
                    i > 0 && ranked[i].probabilities()[label] == ranked[i - 1].probabilities()[label];
            if (!tied) {
                steps++;
                in[steps] = in[steps - 1];
                out[steps] = out[steps - 1];
            }
            if (ranked[i].truth() == label) {
                in[steps]++;
            } else {
                out[steps]++;
            }
        }
        members = Arrays.copyOf(in, steps + 1);
        others = Arrays.copyOf(out, steps + 1);
    }

    /** Probability that an image of the class scores higher on it than one of another class; ties count half. */
    double auc() {
        double area = 0;
        for (int i = 1; i < members.length; i++) {
            area += (others[i] - others[i - 1]) * (members[i] + members[i - 1]) / 2;
        }
        return area / (all(members) * all(others));
    }

    /**
     * Precision at each step weighted by the recall that the step adds: the area under the precision-recall steps without
     * interpolation, which would flatter (Davis and Goadrich, The Relationship Between Precision-Recall and ROC Curves, 2006).
     */
    double averagePrecision() {
        double sum = 0;
        for (int i = 1; i < members.length; i++) {
            sum += (members[i] - members[i - 1]) * precision(i);
        }
        return sum / all(members);
    }

    /** From (0, 0) to (1, 1); points on a straight line between others are left out. */
    Curve roc() {
        double[] x = new double[members.length];
        double[] y = new double[members.length];
        int n = 0;
        for (int i = 0; i < members.length; i++) {
            boolean straight = i > 0
                    && i < members.length - 1
                    && (others[i] - others[i - 1]) * (members[i + 1] - members[i])
                            == (others[i + 1] - others[i]) * (members[i] - members[i - 1]);
            if (!straight) {
                x[n] = others[i] / all(others);
                y[n] = members[i] / all(members);
                n++;
            }
        }
        return new Curve(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    /** Where recall changes: from the first image of the class that is found to the last. */
    Curve precisionRecall() {
        double[] x = new double[members.length];
        double[] y = new double[members.length];
        int n = 0;
        for (int i = 1; i < members.length; i++) {
            if (members[i] > members[i - 1]) {
                x[n] = members[i] / all(members);
                y[n] = precision(i);
                n++;
            }
        }
        return new Curve(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    private double precision(int step) {
        return members[step] / (members[step] + others[step]);
    }

    private static double all(double[] counts) {
        return counts[counts.length - 1];
    }
}
