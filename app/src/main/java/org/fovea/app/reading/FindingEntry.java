package org.fovea.app.reading;

import java.util.UUID;
import org.fovea.app.cases.Finding;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.measure.Measurement;
import org.jspecify.annotations.Nullable;

/** One line of the findings list: what a network said, what a person drew, or that a network does not answer here. */
sealed interface FindingEntry {

    /**
     * A network's finding with the reader's newest verdict.
     *
     * @param slice where its frame lies in its stack, counted from 1, or 0 if the frame is not in the study any more
     * @param slices how many the stack has
     */
    record Ai(Finding finding, String series, int slice, int slices) implements FindingEntry {
        @Override
        public UUID id() {
            return finding.id();
        }

        boolean decided() {
            return finding.verdict() != null;
        }
    }

    /**
     * A mark that a person made.
     *
     * @param measurement {@link Measurement#NOTHING} until it is measured, and for marks that measure nothing
     */
    record Human(Annotation annotation, String series, int slice, int slices, Measurement measurement)
            implements FindingEntry {
        @Override
        public UUID id() {
            return annotation.id();
        }
    }

    /**
     * A network was asked and does not answer for this image: no class is shown.
     *
     * @param sentence why not, in the reader's language
     */
    record Silent(UUID id, String sentence, @Nullable String model) implements FindingEntry {}

    UUID id();
}
