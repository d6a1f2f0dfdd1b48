package org.fovea.inference.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * A pair of keys to seal packages with. Two PEM files hold it: the private key (PKCS#8, RFC 8410), which its owner alone
 * may read, and beside it, ending in {@code .pub}, the public one to give away.
 */
public final class SigningKey {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final PrivateKey secret;
    private final ModelKey key;

    private SigningKey(PrivateKey secret, ModelKey key) {
        this.secret = secret;
        this.key = key;
    }

    /**
     * Makes a new pair; a file that is there already is never replaced.
     *
     * @param file of the private key
     */
    public static Outcome<SigningKey> generate(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ModelKey.ALGORITHM).generateKeyPair();
            SigningKey made = new SigningKey(pair.getPrivate(), ModelKey.of(pair.getPublic()));
            Path open = publicFile(file);
            if (Files.exists(open)) {
                throw new FileAlreadyExistsException(open.toString());
            }
            String pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
            try (var channel = Files.newByteChannel(
                    file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                channel.write(StandardCharsets.US_ASCII.encode(pem));
            }
            Files.writeString(open, made.key.pem(), StandardOpenOption.CREATE_NEW);
            return Outcome.success(made);
        } catch (IOException failed) {
            return Outcome.failure(Problem.of(ModelProblem.KEY_UNWRITABLE, file.toString(), String.valueOf(failed)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    /** Reads the private key, and the public one from beside it. */
    public static Outcome<SigningKey> read(Path file) {
        try {
            Matcher found = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            Optional<ModelKey> open = readPublic(publicFile(file));
            if (found.find() && open.isPresent()) {
                byte[] der = Base64.getMimeDecoder().decode(found.group(1));
                PrivateKey secret =
                        KeyFactory.getInstance(ModelKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
                SigningKey read = new SigningKey(secret, open.get());
                if (read.belongTogether()) {
                    return Outcome.success(read);
                }
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            // Said below.
        }
        return Outcome.failure(Problem.of(ModelProblem.KEY_UNREADABLE, file.toString()));
    }

    /** Reads a public key alone. */
    public static Outcome<ModelKey> readKey(Path file) {
        try {
            Optional<ModelKey> read = readPublic(file);
            if (read.isPresent()) {
                return Outcome.success(read.get());
            }
        } catch (IOException unreadable) {
            // Said below.
        }
        return Outcome.failure(Problem.of(ModelProblem.KEY_UNREADABLE, file.toString()));
    }

    public ModelKey key() {
        return key;
    }

    /**
     * Writes a copy of a package under this seal; a seal that was there is replaced.
     *
     * @param model that passed its checks
     */
    public Outcome<Path> seal(ModelPackage model, Path file) {
        try {
            Map<String, byte[]> entries = new LinkedHashMap<>(model.entries());
            byte[] signature = sign(EntryDigests.of(entries));
            entries.put(PackageSignature.NAME, new PackageSignature(key, signature).json());
            PackageZip.write(entries, file);
            return Outcome.success(file);
        } catch (IOException failed) {
            return Outcome.failure(
                    Problem.of(ModelProblem.UNWRITABLE, file.toString(), String.valueOf(failed.getMessage())));
        }
    }

    /** Beside the private key's file. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private byte[] sign(EntryDigests digests) {
        try {
            Signature signing = Signature.getInstance(ModelKey.ALGORITHM);
            signing.initSign(secret);
            signing.update(digests.bytes());
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was read signs", impossible);
        }
    }

    private boolean belongTogether() {
        EntryDigests proof = new EntryDigests("proof");
        return key.signed(proof, sign(proof));
    }

    private static Optional<ModelKey> readPublic(Path file) throws IOException {
        return ModelKey.ofPem(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
