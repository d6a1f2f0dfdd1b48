package org.fovea.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a copy of a stream was: its length in bytes and its SHA-256 as 64 hexadecimal digits. */
record HashedCopy(long bytes, String sha256) {

    private static final int BUFFER = 64 * 1024;

    /** Copies to the end, or to the first byte beyond the limit, which then is copied too. Closes neither. */
    static HashedCopy of(InputStream from, OutputStream to, long limit) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        while (bytes <= limit) {
            int read = from.read(buffer, 0, (int) Math.min(BUFFER, limit - bytes + 1));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            bytes += read;
        }
        return new HashedCopy(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
