package org.fovea.app.cases;

import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/** Who works with a database now. Thread-safe. */
final class Acting {

    private volatile boolean needed;
    private volatile @Nullable User user;

    /** From now on somebody has to log in. */
    void need() {
        needed = true;
    }

    /** Whether somebody has to log in. */
    boolean needed() {
        return needed;
    }

    /** Whoever was logged in is not any more. */
    void become(User next) {
        user = next;
        needed = true;
    }

    /** Nobody has to log in any more. */
    void disband() {
        needed = false;
        user = null;
    }

    /** Empty where nobody is logged in, or has to. */
    Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /**
     * Whether what a role is for is for whoever works now; where nobody has to log in everything is.
     *
     * @return true; or {@link StoreProblem#FOR_RADIOLOGISTS}, {@link StoreProblem#FOR_ADMINISTRATORS}
     */
    Outcome<Boolean> may(Role role) {
        return !needed || user().filter(who -> who.is(role)).isPresent()
                ? Outcome.success(true)
                : Outcome.failure(Problem.of(
                        role == Role.ADMINISTRATOR ? StoreProblem.FOR_ADMINISTRATORS : StoreProblem.FOR_RADIOLOGISTS));
    }
}
