package org.fovea.inference.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Divides labelled files into parts of like size and like mix of classes without parting a group: no patient or family is
 * on both sides of a cross-validation. The same files, count and seed give the same parts.
 */
final class Folds {

    private Folds() {}

    /** @return as many lists as {@code count}; each file is in exactly one */
    static List<List<LabelledFile>> of(List<LabelledFile> files, int count, long seed) {
        Map<String, List<LabelledFile>> groups = new TreeMap<>();
        for (LabelledFile file : files) {
            groups.computeIfAbsent(file.label() + "/" + file.group(), key -> new ArrayList<>())
                    .add(file);
        }
        List<List<LabelledFile>> inTurn = new ArrayList<>(groups.values());
        Collections.shuffle(inTurn, new SplittableRandom(seed));
        inTurn.sort(Comparator.comparingInt((List<LabelledFile> group) -> group.size())
                .reversed());
        Map<String, Integer> foldOfGroup = new TreeMap<>();
        List<List<LabelledFile>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            folds.add(new ArrayList<>());
        }
        for (List<LabelledFile> group : inTurn) {
            LabelledFile any = group.getFirst();
            int fold = foldOfGroup.computeIfAbsent(any.group(), key -> emptiest(folds, any.label()));
            folds.get(fold).addAll(group);
        }
        return folds;
    }

    private static int emptiest(List<List<LabelledFile>> folds, int label) {
        int best = 0;
        for (int i = 1; i < folds.size(); i++) {
            if (of(folds.get(i), label) < of(folds.get(best), label)) {
                best = i;
            }
        }
        return best;
    }

    private static long of(List<LabelledFile> fold, int label) {
        return fold.stream().filter(file -> file.label() == label).count();
    }
}
