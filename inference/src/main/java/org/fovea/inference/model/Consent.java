package org.fovea.inference.model;

import org.jspecify.annotations.Nullable;

/**
 * What the user says yes to when a package is installed.
 *
 * @param unsigned a package that nobody sealed
 * @param keyName whose key the package is sealed with: it is trusted from then on under this name; null trusts no new key
 */
public record Consent(boolean unsigned, @Nullable String keyName) {

    public static final Consent NONE = new Consent(false, null);
    public static final Consent UNSIGNED = new Consent(true, null);

    public static Consent key(String name) {
        return new Consent(false, name);
    }
}
