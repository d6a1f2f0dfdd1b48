package org.fovea.dicom.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits what a machine sent as one series into what is read as one stack.
 *
 * <p>Images in planes part where size, pixel spacing, direction, kind, echo or b-value differ; where several still share
 * most positions, also by gradient direction, segment, time, trigger and acquisition, and at last by their order at each
 * position. What would leave mostly single images is no split: slices around a centre, each turned, stay together.
 * Images without a plane stay together, but each moving image is a stack of its own.
 */
public final class SeriesSplit {

    private SeriesSplit() {}

    /**
     * Of any number of series; objects without an image are passed over.
     *
     * @return the series in the order in which the instances name them, the stacks of each by their first image
     */
    public static List<FrameStack> of(Collection<Instance> instances) {
        Map<String, List<Instance>> bySeries = new LinkedHashMap<>();
        for (Instance instance : instances) {
            if (instance.hasImage()) {
                bySeries.computeIfAbsent(instance.series().seriesInstanceUid(), uid -> new ArrayList<>())
                        .add(instance);
            }
        }
        List<FrameStack> stacks = new ArrayList<>();
        bySeries.values().forEach(series -> stacks.addAll(split(series)));
        return stacks;
    }

    private static List<FrameStack> split(List<Instance> series) {
        List<StackImage> planar = new ArrayList<>();
        List<StackImage> single = new ArrayList<>();
        List<ImageGroup> groups = new ArrayList<>();
        for (Instance instance : SeriesOrder.sorted(series)) {
            List<StackImage> frames = frames(instance);
            if (instance.traits(1).plane() != null) {
                planar.addAll(frames);
            } else if (frames.size() > 1) {
                String number =
                        instance.number() == null ? "" : instance.number().toString();
                groups.add(new ImageGroup(frames, List.of(StackTrait.of(StackTrait.Kind.CINE, number))));
            } else {
                single.addAll(frames);
            }
        }
        if (!single.isEmpty()) {
            groups.add(new ImageGroup(single, List.of()));
        }
        if (!planar.isEmpty()) {
            groups.addAll(PlanarSplit.of(new ImageGroup(planar, List.of())));
        }
        return stacks(series.getFirst().series(), groups);
    }

    private static List<FrameStack> stacks(Series series, List<ImageGroup> groups) {
        if (groups.size() == 1) {
            ImageGroup all = groups.getFirst();
            return List.of(new FrameStack(series, List.of(), SeriesOrder.images(all.images())));
        }
        List<FrameStack> stacks = new ArrayList<>();
        Set<List<StackTrait>> labels = new HashSet<>();
        for (ImageGroup group : SeriesOrder.groups(groups)) {
            List<StackTrait> label = new ArrayList<>(group.label());
            if (label.isEmpty() || !labels.add(label)) {
                label.add(StackTrait.of(StackTrait.Kind.PART, "" + (stacks.size() + 1)));
            }
            stacks.add(new FrameStack(series, label, SeriesOrder.images(group.images())));
        }
        return stacks;
    }

    private static List<StackImage> frames(Instance instance) {
        List<StackImage> frames = new ArrayList<>(instance.frames());
        for (int number = 1; number <= instance.frames(); number++) {
            frames.add(new StackImage(instance, number));
        }
        return frames;
    }
}
