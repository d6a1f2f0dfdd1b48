package org.fovea.app.keystore;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.StorageProvider.SecureOption;
import com.microsoft.credentialstorage.model.StoredCredential;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.app.cases.vault.Passphrase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system's own store: Windows' credential manager, macOS' login keychain, the secret service of a Linux desktop. It is
 * looked for at the first call, which takes some tenths of a second. Where the property {@value #PROPERTY} is {@code none},
 * nothing is kept; whoever runs a machine may want that.
 */
public final class SystemKeyStore implements PassphraseStore {

    static final String PROPERTY = "fovea.keystore";

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyStore.class);
    private static final String USER = "cases";

    private boolean lookedFor;
    private @Nullable SecretStore<StoredCredential> store;

    @Override
    public boolean available() {
        return store() != null;
    }

    @Override
    public Optional<Passphrase> find(Path dataFolder) {
        return ask(found -> Optional.ofNullable(found.get(name(dataFolder))), Optional.<StoredCredential>empty())
                .map(kept -> new Passphrase(new String(kept.getPassword())));
    }

    @Override
    public boolean keep(Path dataFolder, Passphrase said) {
        StoredCredential credential = new StoredCredential(USER, said.text().toCharArray());
        return ask(found -> found.add(name(dataFolder), credential), false);
    }

    @Override
    public void forget(Path dataFolder) {
        ask(found -> found.delete(name(dataFolder)), false);
    }

    /** The library's natives and the store behind them may fail in their own ways; the program goes on without. */
    private <T> T ask(Function<SecretStore<StoredCredential>, T> question, T otherwise) {
        SecretStore<StoredCredential> found = store();
        if (found == null) {
            return otherwise;
        }
        try {
            return question.apply(found);
        } catch (RuntimeException | LinkageError fault) {
            LOG.warn("the system's key store does not answer", fault);
            return otherwise;
        }
    }

    private synchronized @Nullable SecretStore<StoredCredential> store() {
        if (!lookedFor) {
            lookedFor = true;
            try {
                store = "none".equals(System.getProperty(PROPERTY))
                        ? null
                        : StorageProvider.getCredentialStorage(true, SecureOption.REQUIRED);
            } catch (RuntimeException | LinkageError fault) {
                LOG.warn("no key store of the system", fault);
            }
        }
        return store;
    }

    /** What the system shows of it, too. */
    private static String name(Path dataFolder) {
        return "Fovea " + dataFolder.toAbsolutePath().normalize();
    }
}
