package org.fovea.app.keystore;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fovea.app.cases.vault.Passphrase;

/** A key store that is there and lasts as long as a test. */
public final class KeptInMemory implements PassphraseStore {

    private final Map<Path, Passphrase> kept = new ConcurrentHashMap<>();

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Optional<Passphrase> find(Path dataFolder) {
        return Optional.ofNullable(kept.get(dataFolder.toAbsolutePath()));
    }

    @Override
    public boolean keep(Path dataFolder, Passphrase said) {
        kept.put(dataFolder.toAbsolutePath(), said);
        return true;
    }

    @Override
    public void forget(Path dataFolder) {
        kept.remove(dataFolder.toAbsolutePath());
    }
}
