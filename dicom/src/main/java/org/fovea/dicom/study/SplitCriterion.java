package org.fovea.dicom.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.fovea.dicom.geometry.PixelSpacing;
import org.fovea.dicom.geometry.PlaneStack;
import org.fovea.dicom.geometry.Vector3;
import org.jspecify.annotations.Nullable;

/**
 * What images of one stack have in common.
 *
 * @param key the common value, null where the file does not say
 * @param labels one label for each value, in the order of the values: from an image of each
 */
record SplitCriterion(
        Function<StackImage, @Nullable Object> key, Function<List<StackImage>, List<List<StackTrait>>> labels) {

    static final SplitCriterion SIZE = new SplitCriterion(
            image -> List.of(image.instance().columns(), image.instance().rows()),
            each(image -> StackTrait.of(
                    StackTrait.Kind.SIZE,
                    "" + image.instance().columns(),
                    "" + image.instance().rows())));

    static final SplitCriterion SPACING = new SplitCriterion(
            image -> List.of(
                    Math.round(spacing(image).columnMm() * 1000),
                    Math.round(spacing(image).rowMm() * 1000)),
            each(image ->
                    StackTrait.of(StackTrait.Kind.SPACING, number(spacing(image).columnMm()))));

    static final SplitCriterion KIND = new SplitCriterion(ImageKind::of, ImageKind::labels);

    static final SplitCriterion ECHO_TIME =
            valued(StackTrait.Kind.ECHO_TIME, image -> image.traits().echoTimeMs());

    static final SplitCriterion ECHO =
            valued(StackTrait.Kind.ECHO, image -> image.traits().echoNumber());

    static final SplitCriterion B_VALUE =
            valued(StackTrait.Kind.B_VALUE, image -> image.traits().bValue());

    static final SplitCriterion DIRECTION =
            new SplitCriterion(image -> direction(image.traits().gradient()), SplitCriterion::directions);

    static final SplitCriterion SEGMENT =
            valued(StackTrait.Kind.SEGMENT, image -> image.traits().segment());

    static final SplitCriterion TIME =
            new SplitCriterion(image -> image.traits().temporalPosition(), SplitCriterion::times);

    static final SplitCriterion TRIGGER =
            valued(StackTrait.Kind.TRIGGER, image -> image.traits().triggerMs());

    static final SplitCriterion ACQUISITION =
            valued(StackTrait.Kind.ACQUISITION, image -> image.traits().acquisition());

    /** One group for each value; the group itself where that would leave mostly single images. */
    List<ImageGroup> split(ImageGroup group) {
        Map<@Nullable Object, List<StackImage>> parts = group.by(key);
        return 2 * parts.size() > group.images().size() + 1 ? List.of(group) : parted(group, parts.values());
    }

    /**
     * The same where several images share most positions and this tells them apart: each part must reach over half of
     * the positions at least, and hold fewer images at one.
     */
    List<ImageGroup> splitShared(ImageGroup group) {
        PlaneStack stack = group.stack();
        if (stack == null || !stack.mostlyShared()) {
            return List.of(group);
        }
        Map<@Nullable Object, List<StackImage>> parts = group.by(key);
        boolean helps = parts.size() > 1
                && parts.values().stream()
                        .map(ImageGroup::stack)
                        .allMatch(part -> part != null
                                && 2 * part.planes().size() >= stack.planes().size()
                                && part.mostShared() < stack.mostShared());
        return helps ? parted(group, parts.values()) : List.of(group);
    }

    private List<ImageGroup> parted(ImageGroup group, Collection<List<StackImage>> parts) {
        if (parts.size() == 1) {
            return List.of(group);
        }
        List<List<StackTrait>> found =
                labels.apply(parts.stream().map(List::getFirst).toList());
        List<ImageGroup> groups = new ArrayList<>();
        for (List<StackImage> part : parts) {
            groups.add(group.with(part, found.get(groups.size())));
        }
        return groups;
    }

    private static SplitCriterion valued(StackTrait.Kind kind, Function<StackImage, @Nullable Number> value) {
        return new SplitCriterion(
                image -> {
                    Number number = value.apply(image);
                    return number == null ? null : number(number.doubleValue());
                },
                images -> images.stream()
                        .map(value)
                        .map(number -> number == null
                                ? List.<StackTrait>of()
                                : List.of(StackTrait.of(kind, number(number.doubleValue()))))
                        .toList());
    }

    private static Function<List<StackImage>, List<List<StackTrait>>> each(Function<StackImage, StackTrait> label) {
        return images -> images.stream().map(label).map(List::of).toList();
    }

    private static List<List<StackTrait>> directions(List<StackImage> images) {
        List<List<StackTrait>> labels = new ArrayList<>();
        int number = 0;
        for (StackImage image : images) {
            labels.add(
                    image.traits().gradient() == null
                            ? List.of()
                            : List.of(StackTrait.of(StackTrait.Kind.DIRECTION, "" + ++number)));
        }
        return labels;
    }

    private static List<List<StackTrait>> times(List<StackImage> images) {
        List<Integer> times = images.stream()
                .map(image -> image.traits().temporalPosition())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return images.stream()
                .map(image -> image.traits().temporalPosition())
                .map(time -> time == null
                        ? List.<StackTrait>of()
                        : List.of(
                                StackTrait.of(StackTrait.Kind.TIME, "" + (times.indexOf(time) + 1), "" + times.size())))
                .toList();
    }

    private static @Nullable Object direction(@Nullable Vector3 gradient) {
        return gradient == null
                ? null
                : List.of(
                        Math.round(gradient.x() * 1000),
                        Math.round(gradient.y() * 1000),
                        Math.round(gradient.z() * 1000));
    }

    private static PixelSpacing spacing(StackImage image) {
        return Objects.requireNonNull(image.plane()).spacing();
    }

    /** At most two digits behind the point, none where they are 0. */
    private static String number(double value) {
        double hundredths = Math.round(value * 100) / 100.0;
        return hundredths == Math.rint(hundredths) ? "" + (long) hundredths : "" + hundredths;
    }
}
