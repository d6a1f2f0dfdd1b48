package org.fovea.dicom.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;

/** Reads keys and certificates from PKCS#12 and PEM files into key stores that exist in memory only. */
final class KeyMaterial {

    /** No store of a clinic's certificates is larger. */
    private static final int LONGEST = 16 << 20;

    private static final String ALIAS = "own";

    /** Protects what lies in memory beside it, that is, nothing; some key managers want one all the same. */
    static final char[] IN_MEMORY = "memory".toCharArray();

    private KeyMaterial() {}

    /** Our key and the certificates that go with it. */
    static Outcome<KeyStore> own(Path file, @Nullable Path passwordFile) {
        return opened(file, passwordFile, (bytes, password) -> {
            PrivateKey key;
            Certificate[] chain;
            if (PemKey.isPem(bytes)) {
                key = PemKey.of(bytes, password);
                chain = certificates(bytes).toArray(Certificate[]::new);
            } else {
                KeyStore read = pkcs12(bytes, password);
                String alias = Collections.list(read.aliases()).stream()
                        .filter(one -> isKey(read, one))
                        .findFirst()
                        .orElse("");
                key = alias.isEmpty() ? null : (PrivateKey) read.getKey(alias, password);
                chain = alias.isEmpty() ? new Certificate[0] : read.getCertificateChain(alias);
            }
            if (key == null || chain.length == 0) {
                return Outcome.failure(Problem.of(TlsProblem.NO_KEY, file.toString()));
            }
            KeyStore store = empty();
            store.setKeyEntry(ALIAS, key, IN_MEMORY, chain);
            return Outcome.success(store);
        });
    }

    /** The certificates in a file, whatever they are called there. */
    static Outcome<KeyStore> trusted(Path file, @Nullable Path passwordFile) {
        return opened(file, passwordFile, (bytes, password) -> {
            List<Certificate> certificates = new ArrayList<>();
            if (PemKey.isPem(bytes)) {
                certificates.addAll(certificates(bytes));
            } else {
                KeyStore read = pkcs12(bytes, password);
                for (String alias : Collections.list(read.aliases())) {
                    Certificate certificate = read.getCertificate(alias);
                    if (certificate != null) {
                        certificates.add(certificate);
                    }
                }
            }
            KeyStore store = empty();
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("trusted-" + i, certificates.get(i));
            }
            return certificates.isEmpty()
                    ? Outcome.failure(Problem.of(TlsProblem.NO_CERTIFICATES, file.toString()))
                    : Outcome.success(store);
        });
    }

    /** The certificate that a store made by {@link #own} shows. */
    static Certificate shown(KeyStore own) throws KeyStoreException {
        return own.getCertificate(ALIAS);
    }

    private interface Reading {
        Outcome<KeyStore> of(byte[] bytes, char[] password) throws IOException, GeneralSecurityException;
    }

    private static Outcome<KeyStore> opened(Path file, @Nullable Path passwordFile, Reading reading) {
        Path at = file;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST);
            at = passwordFile == null ? file : passwordFile;
            char[] password = passwordFile == null
                    ? new char[0]
                    : PasswordFile.read(passwordFile).toCharArray();
            at = file;
            return reading.of(bytes, password);
        } catch (PemKey.NotPkcs8 other) {
            return Outcome.failure(Problem.of(TlsProblem.KEY_FORM, file.toString()));
        } catch (UnrecoverableKeyException wrong) {
            return Outcome.failure(Problem.of(TlsProblem.PASSWORD, file.toString()));
        } catch (IOException e) {
            return Outcome.failure(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? Problem.of(TlsProblem.PASSWORD, file.toString())
                            : Problem.of(TlsProblem.FILE, at.toString(), String.valueOf(e.getMessage())));
        } catch (GeneralSecurityException | ClassCastException | IllegalArgumentException e) {
            return Outcome.failure(Problem.of(TlsProblem.FILE, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (KeyStoreException e) {
            throw new IllegalStateException("the store was loaded", e);
        }
    }

    private static KeyStore pkcs12(byte[] bytes, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password);
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Collection<? extends Certificate> certificates(byte[] pem) throws GeneralSecurityException {
        byte[] only = PemKey.certificatesOnly(pem);
        return only.length == 0
                ? List.of()
                : CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(only));
    }
}
