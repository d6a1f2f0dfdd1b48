package org.fovea.inference.train;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides images for a cross-validation so that no group of patients is in two folds and every fold has about as many
 * images of each class. Groups come in order of their number of images, the largest first, equals by name; each goes to the
 * fold that has the fewest images of the group's class so far, the first of equals. A group's class is the one most of its
 * images have.
 *
 * @param count of folds
 * @param foldOf each group's fold, from 0
 */
record Folds(int count, Map<String, Integer> foldOf) {

    private record Group(String name, int images, int label) {}

    static Folds of(List<LabelledFile> files, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("no cross-validation with " + count + " folds");
        }
        Map<Integer, int[]> imagesOfClass = new HashMap<>();
        Map<String, Integer> foldOf = new LinkedHashMap<>();
        for (Group group : groups(files)) {
            int[] images = imagesOfClass.computeIfAbsent(group.label(), label -> new int[count]);
            int fewest = 0;
            for (int fold = 1; fold < count; fold++) {
                if (images[fold] < images[fewest]) {
                    fewest = fold;
                }
            }
            images[fewest] += group.images();
            foldOf.put(group.name(), fewest);
        }
        return new Folds(count, foldOf);
    }

    private static List<Group> groups(List<LabelledFile> files) {
        Map<String, TreeMap<Integer, Integer>> labels = new TreeMap<>();
        for (LabelledFile file : files) {
            labels.computeIfAbsent(file.group(), group -> new TreeMap<>()).merge(file.label(), 1, Integer::sum);
        }
        return labels.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        commonest(entry.getValue())))
                .sorted(Comparator.comparingInt(Group::images).reversed().thenComparing(Group::name))
                .toList();
    }

    private static int commonest(TreeMap<Integer, Integer> images) {
        int best = images.firstKey();
        for (Map.Entry<Integer, Integer> entry : images.entrySet()) {
            if (entry.getValue() > images.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The images that the fold's network must not see. */
    List<LabelledFile> heldOut(List<LabelledFile> files, int fold) {
        return files.stream().filter(file -> isIn(file, fold)).toList();
    }

    /** The images that the fold's network learns from. */
    List<LabelledFile> learned(List<LabelledFile> files, int fold) {
        return files.stream().filter(file -> !isIn(file, fold)).toList();
    }

    private boolean isIn(LabelledFile file, int fold) {
        return foldOf.getOrDefault(file.group(), -1) == fold;
    }
}
