package org.fovea.dicom.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether files that {@link UnpackedFiles} keeps still hold what was put into them, by the digest that names them. A
 * file that was found whole is not looked at again in this process. Thread-safe.
 */
public final class ContentCheck {

    /** Looks at no file. */
    public static final ContentCheck NONE = new ContentCheck(null);

    private final @Nullable Path folder;
    private final Set<Path> whole = ConcurrentHashMap.newKeySet();

    private ContentCheck(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @param folder of kept files; no others are looked at */
    public static ContentCheck of(Path folder) {
        return new ContentCheck(folder.toAbsolutePath().normalize());
    }

    /** Whether the file is a kept one and its content another than its name says. */
    public boolean changed(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (folder == null
                || !folder.equals(file.getParent())
                || !name.matches(UnpackedFiles.NAME)
                || whole.contains(file)) {
            return false;
        }
        MessageDigest digest = UnpackedFiles.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        boolean same = name.startsWith(HexFormat.of().formatHex(digest.digest()));
        if (same) {
            whole.add(file);
        }
        return !same;
    }
}
