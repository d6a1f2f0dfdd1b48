package org.fovea.dicom.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.PasswordFile;

/**
 * What lets us in, from a file of one line.
 *
 * @param header value of the header Authorization; empty for none
 */
public record Credentials(String header) {

    public static final Credentials NONE = new Credentials("");

    /** A token (RFC 6750). */
    public static Outcome<Credentials> bearer(Path file) {
        return read(file, token -> "Bearer " + token);
    }

    /** {@code user:password} (RFC 7617). */
    public static Outcome<Credentials> basic(Path file) {
        return read(file, pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static Outcome<Credentials> read(Path file, UnaryOperator<String> header) {
        try {
            String line = PasswordFile.read(file).strip();
            String value = header.apply(line);
            return line.isEmpty() || !value.chars().allMatch(c -> c >= ' ' && c < 127)
                    ? Outcome.failure(Problem.of(WebProblem.CREDENTIALS_FILE, file.toString(), "-"))
                    : Outcome.success(new Credentials(value));
        } catch (IOException e) {
            return Outcome.failure(
                    Problem.of(WebProblem.CREDENTIALS_FILE, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return header.isEmpty() ? "none" : "hidden";
    }
}
