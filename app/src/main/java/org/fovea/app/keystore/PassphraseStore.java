package org.fovea.app.keystore;

import java.nio.file.Path;
import java.util.Optional;
import org.fovea.app.cases.vault.Passphrase;

/**
 * Keeps the passphrases of data folders. Each call may wait: for another process, or for somebody who unlocks the store. Safe
 * for many threads.
 */
public interface PassphraseStore {

    /** Keeps nothing. */
    PassphraseStore NONE = new PassphraseStore() {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public Optional<Passphrase> find(Path dataFolder) {
            return Optional.empty();
        }

        @Override
        public boolean keep(Path dataFolder, Passphrase said) {
            return false;
        }

        @Override
        public void forget(Path dataFolder) {}
    };

    /** Whether anything can be kept here. */
    boolean available();

    /** What was kept for this folder. */
    Optional<Passphrase> find(Path dataFolder);

    /** Keeps it in the place of another; false where the store would not. */
    boolean keep(Path dataFolder, Passphrase said);

    /** Takes away what was kept, if anything was. */
    void forget(Path dataFolder);

    /** Keeps or forgets, as was chosen; false where it should have been kept and was not. */
    default boolean settle(Path dataFolder, Passphrase said, boolean keep) {
        if (keep) {
            return keep(dataFolder, said);
        }
        forget(dataFolder);
        return true;
    }
}
