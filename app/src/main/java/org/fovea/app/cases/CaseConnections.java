package org.fovea.app.cases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.SealingVfs;
import org.fovea.app.cases.vault.Vault;
import org.fovea.app.cases.vault.VaultProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Opens connections to one database file, all alike.
 *
 * @param vfs reads and writes a sealed file; empty for one in the clear
 */
record CaseConnections(Path file, Optional<SealingVfs> vfs) {

    private static final int BUSY_MILLIS = 5_000;

    /**
     * @param passphrase only looked at for a sealed file
     * @return failures of {@link VaultProblem}
     */
    static Outcome<CaseConnections> to(Path file, Optional<Passphrase> passphrase) {
        return Vault.isSealed(file).then(locked -> {
            if (!locked) {
                return Outcome.success(new CaseConnections(file, Optional.empty()));
            }
            return passphrase
                    .map(said -> Vault.unlock(file, said).map(vault -> sealed(file, vault)))
                    .orElseGet(() -> Outcome.failure(Problem.of(VaultProblem.SEALED, file.toString())));
        });
    }

    static CaseConnections sealed(Path file, Vault vault) {
        try (Connection any = inMemory()) {
            return new CaseConnections(file, Optional.of(SealingVfs.register((SQLiteConnection) any, vault)));
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite does not open a database in memory", e);
        }
    }

    Connection open() throws SQLException {
        return open(vfs.isPresent() ? address(file, vfs.get().name()) : file.toString());
    }

    Connection openForReading() throws SQLException {
        Connection connection = open();
        execute(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /** A file as SQLite is to read and write it through a certain file system (sqlite.org/uri.html). */
    static String address(Path file, String vfs) {
        return file.toUri() + "?vfs=" + vfs;
    }

    /** A database of nobody else, gone when it is closed. */
    static Connection inMemory() throws SQLException {
        return open(":memory:");
    }

    private static Connection open(String address) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + address);
        return source.getConnection();
    }

    /** Copies the state that was committed last into a new file, through the connection's file system unless the address names one. */
    static void copy(Connection connection, String address) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, address);
            statement.execute();
        }
    }

    /** The first column of all rows. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
