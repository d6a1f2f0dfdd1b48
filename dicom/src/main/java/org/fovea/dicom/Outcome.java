package org.fovea.dicom;

import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What came of an attempt that is expected to fail now and then: reading a stranger's file, opening a package, saving on
 * a full disk. Faults of ours and of the machine stay exceptions.
 *
 * @param <T> what a success yields
 */
public sealed interface Outcome<T> {

    /** It worked. */
    record Success<T>(T value) implements Outcome<T> {}

    /** It did not, and the problem says why in terms that can be shown. */
    record Failure<T>(Problem problem) implements Outcome<T> {}

    static <T> Outcome<T> success(T value) {
        return new Success<>(value);
    }

    static <T> Outcome<T> failure(Problem problem) {
        return new Failure<>(problem);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Success<T> success -> new Success<>(change.apply(success.value()));
            case Failure<T> failure -> new Failure<>(failure.problem());
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Success<T> success -> next.apply(success.value());
            case Failure<T> failure -> new Failure<>(failure.problem());
        };
    }

    /**
     * The value, where a failure has been ruled out.
     *
     * @throws NoSuchElementException with the problem's text if this is a failure
     */
    default T orElseThrow() {
        return switch (this) {
            case Success<T> success -> success.value();
            case Failure<T> failure ->
                throw new NoSuchElementException(failure.problem().toString());
        };
    }
}
