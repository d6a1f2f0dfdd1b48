package org.fovea.dicom.privacy;

import java.util.Arrays;

/**
 * The codes of Table E.1-1. Of alternatives such as X/Z/D the standard wants the first that the information object
 * definition allows. Which one that is differs from object to object, so the last is taken: it is allowed everywhere but for
 * sequences, see {@link ConfidentialityProfile#action}, and what it leaves says nothing either.
 */
enum ActionCode {
    X("X", Action.REMOVE),
    Z("Z", Action.EMPTY),
    D("D", Action.DUMMY),
    K("K", Action.KEEP),
    C("C", Action.CLEAN),
    U("U", Action.NEW_UID),
    X_Z("X/Z", Action.EMPTY),
    X_D("X/D", Action.DUMMY),
    X_Z_D("X/Z/D", Action.DUMMY),
    Z_D("Z/D", Action.DUMMY),
    X_Z_U("X/Z/U*", Action.NEW_UID);

    private final String text;
    private final Action action;

    ActionCode(String text, Action action) {
        this.text = text;
        this.action = action;
    }

    /**
     * The code that the table writes so.
     *
     * @throws IllegalArgumentException where there is none
     */
    static ActionCode of(String text) {
        return Arrays.stream(values())
                .filter(code -> code.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action code: " + text));
    }

    Action action() {
        return action;
    }
}
