package org.fovea.app.cli;

import java.util.List;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.study.FrameStack;
import org.fovea.dicom.study.StackGeometry;
import org.jspecify.annotations.Nullable;

/**
 * What is read as one stack, as JSON shows it.
 *
 * @param differs what tells it from the series' other stacks, for example {@code ECHO_TIME 4.6}
 * @param spacingMm from slice to slice, missing where there are not two positions
 * @param even it makes a volume as it is
 * @param faults what keeps it from being an even stack
 * @param sopInstanceUids of its images, where the series has several stacks
 */
record StackNode(
        List<String> differs,
        int images,
        int positions,
        @Nullable Double spacingMm,
        boolean even,
        List<FaultNode> faults,
        @Nullable List<String> sopInstanceUids) {

    /**
     * @param reason stable name for scripts, for example {@code StackFault.MISSING_SLICES}
     * @param message the sentence in the language of the call
     */
    record FaultNode(String reason, List<String> facts, String message) {}

    /** @param series all stacks of one series */
    static List<StackNode> of(List<FrameStack> series, Sentences sentences) {
        return series.stream()
                .map(stack -> of(stack, series.size() > 1, sentences))
                .toList();
    }

    private static StackNode of(FrameStack stack, boolean several, Sentences sentences) {
        StackGeometry geometry = stack.geometry();
        return new StackNode(
                stack.label().stream()
                        .map(trait -> (trait.kind() + " " + String.join(" ", trait.values())).strip())
                        .toList(),
                stack.images().size(),
                geometry.positions(),
                geometry.spacingMm().isPresent() ? geometry.spacingMm().getAsDouble() : null,
                geometry.even(),
                geometry.faults().stream()
                        .map(fault -> new FaultNode(fault.reason().key(), fault.facts(), sentences.of(fault)))
                        .toList(),
                several ? instances(stack) : null);
    }

    private static List<String> instances(FrameStack stack) {
        return stack.images().stream()
                .map(image -> image.instance().sopInstanceUid())
                .distinct()
                .toList();
    }
}
