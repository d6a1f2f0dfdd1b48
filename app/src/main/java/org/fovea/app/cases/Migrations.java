package org.fovea.app.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database file from any earlier version to the newest. Script n leads from version n - 1 to n, in one
 * transaction together with {@code PRAGMA user_version}, so the file is always of exactly one version. Before the first
 * step on a file that holds data, a copy of it is laid beside it.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    static final int NEWEST = 15;

    /** From this version on studies have summaries, which no script can write. */
    static final int SUMMARISED = 5;

    /** From this version on somebody may have to log in. */
    static final int USERS = 14;

    private final List<String> scripts;

    /** @param scripts the first makes version 1, and so on */
    Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /** The program's own, from the resources {@code V001.sql} onwards. */
    static Migrations shipped() {
        return new Migrations(
                IntStream.rangeClosed(1, NEWEST).mapToObj(Migrations::resource).toList());
    }

    /** Lays an empty database out as a version has it, without saying so in it. */
    static void lay(Connection empty, int version) throws SQLException {
        try (Statement statement = empty.createStatement()) {
            for (int next = 1; next <= version; next++) {
                statement.executeUpdate(resource(next));
            }
        }
    }

    static String resource(int version) {
        String name = String.format(Locale.ROOT, "V%03d.sql", version);
        try (InputStream stream = Migrations.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name + " in the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these scripts lead to that version or a newer one. */
    boolean reach(int version) {
        return scripts.size() >= version;
    }

    /** Empty when the file is of the newest version afterwards. */
    Optional<Problem> bringUpToDate(Connection connection, Path file) throws SQLException {
        int version = version(connection);
        if (version > scripts.size()) {
            return Optional.of(Problem.of(
                    StoreProblem.NEWER, file.toString(), Integer.toString(version), Integer.toString(scripts.size())));
        }
        if (version > 0 && version < scripts.size()) {
            Optional<Problem> failure = backUp(connection, file, version);
            if (failure.isPresent()) {
                return failure;
            }
        }
        for (int next = version + 1; next <= scripts.size(); next++) {
            step(connection, next);
            LOG.info("case database is now of version {}", next);
        }
        return Optional.empty();
    }

    private void step(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            try {
                statement.executeUpdate(scripts.get(version - 1));
                statement.executeUpdate("PRAGMA user_version = " + version);
                statement.executeUpdate("COMMIT");
            } catch (SQLException e) {
                statement.executeUpdate("ROLLBACK");
                throw e;
            }
        }
    }

    /** An older copy of the same version goes: a step that failed has left the file as it was. */
    private static Optional<Problem> backUp(Connection connection, Path file, int version) throws SQLException {
        Path copy = file.resolveSibling(file.getFileName() + ".version-" + version + ".backup");
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            CaseConnections.copy(connection, unfinished.toString());
            Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(StoreFailures.of(e, copy));
        }
    }

    /** Removes the copies of earlier versions, for they hold what may have to be gone. */
    static void dropBackUps(Path file) {
        String begin = file.getFileName() + ".version-";
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(
                Objects.requireNonNull(file.toAbsolutePath().getParent()),
                path -> String.valueOf(path.getFileName()).startsWith(begin))) {
            for (Path copy : copies) {
                Files.delete(copy);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("a copy of an earlier database is left behind", e);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            row.next();
            return row.getInt(1);
        }
    }
}
