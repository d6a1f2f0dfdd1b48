package org.fovea.app.hanging;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which studies a protocol is for. What is empty or 0 does not matter.
 *
 * @param modalities one of which the study's first series has
 * @param bodyParts one of which is examined, upper case
 * @param views all of which there must be
 * @param least images or stacks that there must be
 * @param most images or stacks that there may be; 0 for any number
 * @param priors earlier studies of the patient that there must be
 */
public record ProtocolMatch(
        Set<String> modalities, Set<String> bodyParts, Set<String> views, int least, int most, int priors) {

    /** Weighs more than all that is less telling together. */
    private static final int VIEWS = 16;

    private static final int BODY_PART = 8;
    private static final int PRIORS = 4;
    private static final int NUMBER = 2;
    private static final int MODALITY = 1;

    public ProtocolMatch {
        modalities = Set.copyOf(modalities);
        bodyParts = Set.copyOf(bodyParts);
        views = Set.copyOf(views);
    }

    /** How closely it was made for this study; empty where it is not for it. */
    OptionalInt closeness(List<Hangable> offered) {
        List<Hangable> read = offered.stream().filter(one -> one.prior() == 0).toList();
        long earlier = offered.stream()
                .mapToInt(Hangable::prior)
                .filter(prior -> prior > 0)
                .distinct()
                .count();
        Set<String> seen = read.stream().map(Hangable::view).collect(Collectors.toSet());
        boolean fits = !read.isEmpty()
                && (modalities.isEmpty() || modalities.contains(read.getFirst().modality()))
                && (bodyParts.isEmpty() || read.stream().map(Hangable::bodyPart).anyMatch(bodyParts::contains))
                && seen.containsAll(views)
                && read.size() >= least
                && (most == 0 || read.size() <= most)
                && earlier >= priors;
        return fits
                ? OptionalInt.of((views.isEmpty() ? 0 : VIEWS)
                        + (bodyParts.isEmpty() ? 0 : BODY_PART)
                        + (priors == 0 ? 0 : PRIORS)
                        + (least > 1 || most > 0 ? NUMBER : 0)
                        + (modalities.isEmpty() ? 0 : MODALITY))
                : OptionalInt.empty();
    }
}
