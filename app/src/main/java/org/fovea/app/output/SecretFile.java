package org.fovea.app.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.privacy.ProjectSecret;

/** Keeps a project's secret: one line of hexadecimal digits in a file that only its owner may read. */
public final class SecretFile {

    /** Of the data folder, where nobody named another: the same patient gets the same new identity each time. */
    public static final String OF_THE_FOLDER = "deidentification.secret";

    private SecretFile() {}

    /** The secret in the file; where there is no such file, it is made with a new one. */
    public static Outcome<ProjectSecret> open(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file.toAbsolutePath());
            }
            return parse(file, Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            return Outcome.failure(Problem.of(SecretProblem.IO, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static Outcome<ProjectSecret> parse(Path file, String text) {
        try {
            return Outcome.success(new ProjectSecret(HexFormat.of().parseHex(text)));
        } catch (IllegalArgumentException e) {
            return Outcome.failure(Problem.of(SecretProblem.NOT_A_SECRET, file.toString()));
        }
    }

    private static void create(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        Files.createDirectories(folder);
        byte[] secret = new byte[ProjectSecret.MINIMUM_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            Path made = Files.createFile(file, ownerOnly(folder));
            Files.writeString(made, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // Theirs is as good as ours would have been, and is read next.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
