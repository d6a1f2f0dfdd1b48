package org.fovea.dicom;

import java.util.List;

/**
 * Why an attempt failed: a reason that the interface translates, and the facts its sentence names.
 *
 * @param reason a constant of one of the reason enums
 * @param facts what the sentence's placeholders {@code {0}, {1}, ...} stand for, already readable (file name, tag name,
 *     syntax name); never a stack trace, never an exception's name
 */
public record Problem(Reason reason, List<String> facts) {

    /**
     * A named way to fail. Implemented by enums; {@link #key()} finds the sentence in the message bundles, and a test
     * checks that every constant has one in every language.
     */
    public interface Reason {
        String name();

        /** For example {@code ReadProblem.TRUNCATED}. */
        default String key() {
            return getClass().getSimpleName() + "." + name();
        }
    }

    public Problem {
        facts = List.copyOf(facts);
    }

    public static Problem of(Reason reason, String... facts) {
        return new Problem(reason, List.of(facts));
    }

    @Override
    public String toString() {
        return reason.key() + (facts.isEmpty() ? "" : " " + facts);
    }
}
