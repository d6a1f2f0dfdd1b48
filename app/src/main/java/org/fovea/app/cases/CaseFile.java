package org.fovea.app.cases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** A case database that nobody has open, for example one out of a backup. */
public final class CaseFile {

    private final CaseConnections connections;
    private final Path file;

    private CaseFile(CaseConnections connections) {
        this.connections = connections;
        this.file = connections.file();
    }

    /**
     * @param passphrase for a sealed one
     * @return failures of {@code VaultProblem}
     */
    public static Outcome<CaseFile> of(Path file, Optional<Passphrase> passphrase) {
        return CaseConnections.to(file, passphrase).map(CaseFile::new);
    }

    /**
     * Looks at every page, and at every table, index and trigger: a file that came from elsewhere must have those of this
     * program and no others.
     *
     * @return the version; else {@link StoreProblem#NEWER} or {@link StoreProblem#DAMAGED}
     */
    public Outcome<Integer> check() {
        try (Connection connection = connections.openForReading()) {
            int version = Migrations.version(connection);
            if (version > Migrations.NEWEST) {
                return Outcome.failure(Problem.of(
                        StoreProblem.NEWER,
                        file.toString(),
                        Integer.toString(version),
                        Integer.toString(Migrations.NEWEST)));
            }
            boolean sound = version > 0
                    && CaseConnections.texts(connection, "PRAGMA integrity_check(1)")
                            .equals(List.of("ok"))
                    && schema(connection).equals(schemaOf(version));
            return sound
                    ? Outcome.success(version)
                    : Outcome.failure(Problem.of(StoreProblem.DAMAGED, file.toString()));
        } catch (SQLException e) {
            return Database.failure(e, file);
        }
    }

    /**
     * Tells the database that the data folder lies elsewhere now.
     *
     * @param from what paths of unpacked images begin with, with the separator of names behind it, which the system may
     *     have been another one's
     * @param to what they shall begin with, with the separator of this system behind it
     * @return how many images were told
     */
    public Outcome<Integer> move(String from, String to) {
        String there = from.substring(from.length() - 1);
        String here = to.substring(to.length() - 1);
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement("""
                        UPDATE instance SET file = ? || replace(substr(file, ?), ?, ?)
                        WHERE substr(file, 1, ?) = ?""")) {
            int length = from.codePointCount(0, from.length());
            statement.setString(1, to);
            statement.setInt(2, length + 1);
            statement.setString(3, there);
            statement.setString(4, here);
            statement.setInt(5, length);
            statement.setString(6, from);
            return Outcome.success(statement.executeUpdate());
        } catch (SQLException e) {
            return Database.failure(e, file);
        }
    }

    private static List<String> schemaOf(int version) throws SQLException {
        try (Connection fresh = CaseConnections.inMemory()) {
            Migrations.lay(fresh, version);
            return schema(fresh);
        }
    }

    private static List<String> schema(Connection connection) throws SQLException {
        return CaseConnections.texts(connection, """
                SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema
                WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1""");
    }
}
