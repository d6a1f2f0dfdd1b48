package org.fovea.app.cases.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** The one cipher of this package. Every Java runtime has it. */
final class Seals {

    private Seals() {}

    static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-GCM in this Java runtime", e);
        }
    }
}
