package org.fovea.inference.model;

/** Why a package may be used, or why somebody has to say yes first. */
public sealed interface Trust {

    /** It came with this program: its digest is built in. */
    record Shipped() implements Trust {}

    /** Sealed by a key that the user trusts. */
    record Signed(TrustBook.Key by) implements Trust {}

    /** Nobody sealed it, or somebody the user does not know, and the user said yes to exactly these bytes. */
    record Accepted(TrustBook.Acceptance acceptance) implements Trust {}

    /** Sealed by a key that the user does not know. */
    record UnknownKey(ModelKey key) implements Trust {}

    /** Nobody sealed it. */
    record Unsigned() implements Trust {}

    /** Whether the package may be used without another question. */
    default boolean given() {
        return this instanceof Shipped || this instanceof Signed || this instanceof Accepted;
    }
}
