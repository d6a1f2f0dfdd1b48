package org.fovea.inference.engine;

import java.util.ArrayList;
import java.util.List;
import org.fovea.inference.model.ModelClass;

/**
 * How far a network's answer moves when the image is shifted and turned a little: test-time augmentation. The range is the
 * lowest and the highest calibrated probability among the image and its copies. It says how steady the answer is, not how
 * likely it is to be right: no confidence interval of a diagnosis.
 *
 * @param copies shifted and turned copies asked about, the image itself not counted
 * @param classes in the model's order
 */
public record Variation(int copies, List<ClassRange> classes) {

    public Variation {
        if (copies < 1 || classes.isEmpty()) {
            throw new IllegalArgumentException(copies + " copies, " + classes);
        }
        classes = List.copyOf(classes);
    }

    /**
     * @param image what the network said of the image itself
     * @param logits {@code [copies, classes]}
     * @param temperature the model's
     */
    static Variation of(List<ClassScore> image, List<ModelClass> classes, float[] logits, double temperature) {
        int count = classes.size();
        int copies = logits.length / count;
        List<double[]> answers = new ArrayList<>();
        answers.add(image.stream().mapToDouble(ClassScore::probability).toArray());
        for (int copy = 0; copy < copies; copy++) {
            answers.add(Softmax.ofRow(logits, copy, count, temperature));
        }
        List<ClassRange> ranges = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            ranges.add(range(classes.get(k).label(), answers, k));
        }
        return new Variation(copies, ranges);
    }

    private static ClassRange range(String label, List<double[]> answers, int k) {
        double lowest = 1;
        double highest = 0;
        double sum = 0;
        for (double[] answer : answers) {
            lowest = Math.min(lowest, answer[k]);
            highest = Math.max(highest, answer[k]);
            sum += answer[k];
        }
        // The sum is rounded, so that the mean of equal numbers may lie beside them.
        return new ClassRange(label, Math.clamp(sum / answers.size(), lowest, highest), lowest, highest);
    }

    /** The range of a class that the model has. */
    public ClassRange of(String label) {
        return classes.stream()
                .filter(range -> range.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
