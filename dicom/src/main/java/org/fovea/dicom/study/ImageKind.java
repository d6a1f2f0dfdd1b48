package org.fovea.dicom.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an image shows, by its Image Type (PS3.3 C.7.6.1.1.2): value 3 and those behind. */
final class ImageKind {

    /** Values 1 and 2 say how often a picture was worked over, not what it shows. */
    private static final int FIRST = 2;

    private static final Set<String> MAGNITUDE = Set.of("M", "M_FFE", "M_IR", "M_SE", "MAGNITUDE");
    private static final Set<String> PHASE = Set.of("P", "P_FFE", "P_IR", "P_SE", "PHASE", "PHASE MAP");

    private ImageKind() {}

    static List<String> of(StackImage image) {
        List<String> type = image.traits().imageType();
        return type.size() > FIRST ? type.subList(FIRST, type.size()) : List.of();
    }

    /** For one image of each kind: what its type says that not all of them say. */
    static List<List<StackTrait>> labels(List<StackImage> images) {
        return images.stream().map(image -> label(of(image), images)).toList();
    }

    static boolean localizer(StackImage image) {
        return of(image).contains("LOCALIZER");
    }

    private static List<StackTrait> label(List<String> kind, List<StackImage> all) {
        List<String> own = new ArrayList<>(kind);
        own.removeIf(value -> all.stream().allMatch(other -> of(other).contains(value)));
        if (own.contains("LOCALIZER")) {
            return List.of(new StackTrait(StackTrait.Kind.LOCALIZER, List.of()));
        }
        if (own.stream().anyMatch(MAGNITUDE::contains)) {
            return List.of(new StackTrait(StackTrait.Kind.MAGNITUDE, List.of()));
        }
        if (own.stream().anyMatch(PHASE::contains)) {
            return List.of(new StackTrait(StackTrait.Kind.PHASE_MAP, List.of()));
        }
        String text = own.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(" "));
        return text.isEmpty() ? List.of() : List.of(StackTrait.of(StackTrait.Kind.IMAGE_TYPE, text));
    }
}
