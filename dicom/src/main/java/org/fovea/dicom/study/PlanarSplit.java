package org.fovea.dicom.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PlaneStack;
import org.fovea.dicom.geometry.Vector3;

/** Splits images that lie in planes, one criterion after the other. */
final class PlanarSplit {

    private static final List<Function<ImageGroup, List<ImageGroup>>> STEPS = List.of(
            SplitCriterion.SIZE::split,
            SplitCriterion.SPACING::split,
            PlanarSplit::byDirection,
            SplitCriterion.KIND::split,
            SplitCriterion.ECHO_TIME::split,
            SplitCriterion.ECHO::split,
            SplitCriterion.B_VALUE::split,
            SplitCriterion.DIRECTION::splitShared,
            SplitCriterion.SEGMENT::splitShared,
            SplitCriterion.TIME::splitShared,
            SplitCriterion.TRIGGER::splitShared,
            SplitCriterion.ACQUISITION::splitShared,
            PlanarSplit::byTurn);

    private PlanarSplit() {}

    static List<ImageGroup> of(ImageGroup all) {
        List<ImageGroup> groups = List.of(all);
        for (Function<ImageGroup, List<ImageGroup>> step : STEPS) {
            groups =
                    groups.stream().flatMap(group -> step.apply(group).stream()).toList();
        }
        return groups;
    }

    /** Parallel planes of one turn together. */
    private static List<ImageGroup> byDirection(ImageGroup group) {
        List<List<StackImage>> directions = new ArrayList<>();
        for (StackImage image : group.images()) {
            directions.stream()
                    .filter(some -> PlaneStack.parallel(List.of(plane(some.getFirst()), plane(image))))
                    .findFirst()
                    .orElseGet(() -> {
                        List<StackImage> another = new ArrayList<>();
                        directions.add(another);
                        return another;
                    })
                    .add(image);
        }
        boolean mostlySingle = 2 * directions.size() > group.images().size() + 1;
        if (directions.size() == 1 || mostlySingle) {
            return List.of(group);
        }
        return directions.stream()
                .map(some -> group.with(some, List.of(new StackTrait(across(some.getFirst()), List.of()))))
                .toList();
    }

    /** By the axis that the normal follows most. */
    private static StackTrait.Kind across(StackImage image) {
        Vector3 normal = plane(image).normal();
        double x = Math.abs(normal.x());
        double y = Math.abs(normal.y());
        double z = Math.abs(normal.z());
        return z >= x && z >= y ? StackTrait.Kind.AXIAL : y >= x ? StackTrait.Kind.CORONAL : StackTrait.Kind.SAGITTAL;
    }

    /** Where no attribute tells the images at one place apart: the first of each place, the second of each, and so on. */
    private static List<ImageGroup> byTurn(ImageGroup group) {
        PlaneStack stack = group.stack();
        if (stack == null || !stack.mostlyShared()) {
            return List.of(group);
        }
        List<List<StackImage>> turns = new ArrayList<>();
        int turn = 0;
        double last = Double.NaN;
        Vector3 normal = plane(group.images().getFirst()).normal();
        for (StackImage image : SeriesOrder.images(group.images())) {
            double along = plane(image).position().dot(normal);
            turn = Math.abs(along - last) <= PlaneStack.SAME_MM ? turn + 1 : 0;
            last = turn == 0 ? along : last;
            if (turn == turns.size()) {
                turns.add(new ArrayList<>());
            }
            turns.get(turn).add(image);
        }
        List<ImageGroup> groups = new ArrayList<>();
        for (List<StackImage> images : turns) {
            groups.add(group.with(
                    images, List.of(StackTrait.of(StackTrait.Kind.TIME, "" + (groups.size() + 1), "" + turns.size()))));
        }
        return groups;
    }

    private static ImagePlane plane(StackImage image) {
        return Objects.requireNonNull(image.plane());
    }
}
