package org.fovea.dicom.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.fovea.dicom.geometry.ImagePlane;
import org.fovea.dicom.geometry.PlaneStack;
import org.jspecify.annotations.Nullable;

/**
 * Images of a series while it is being split, with what tells them from the rest.
 *
 * @param images in reading order
 */
record ImageGroup(List<StackImage> images, List<StackTrait> label) {

    ImageGroup {
        images = List.copyOf(images);
        label = List.copyOf(label);
    }

    /** One group for each key, in the order of their first images. */
    <K> Map<@Nullable K, List<StackImage>> by(Function<StackImage, @Nullable K> key) {
        Map<@Nullable K, List<StackImage>> groups = new LinkedHashMap<>();
        images.forEach(image -> groups.computeIfAbsent(key.apply(image), first -> new ArrayList<>())
                .add(image));
        return groups;
    }

    ImageGroup with(List<StackImage> some, List<StackTrait> more) {
        List<StackTrait> both = new ArrayList<>(label);
        both.addAll(more);
        return new ImageGroup(some, both);
    }

    /** Null where the images lie in no planes, or in planes that are not parallel. */
    @Nullable
    PlaneStack stack() {
        return stack(images);
    }

    static @Nullable PlaneStack stack(Collection<StackImage> images) {
        List<ImagePlane> planes =
                images.stream().map(StackImage::plane).filter(Objects::nonNull).toList();
        return planes.size() < images.size() || planes.isEmpty() || !PlaneStack.parallel(planes)
                ? null
                : PlaneStack.of(planes);
    }
}
