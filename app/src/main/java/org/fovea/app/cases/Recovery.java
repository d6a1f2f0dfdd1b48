package org.fovea.app.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.dicom.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what can be read of a damaged database into a new one. Each table is read from its beginning until a page is
 * broken, then from its end until one is; what lies between is lost, and with it rows that belong to what was lost. The
 * index of words is made anew. The damaged file stays beside the new one.
 */
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String TABLES = """
            SELECT name FROM sqlite_schema
             WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'study\\_text%' ESCAPE '\\'
             ORDER BY name""";

    private final Connection old;
    private final Connection connection;
    private final Map<String, Table> tables = new TreeMap<>();

    private Recovery(Connection old, Connection connection) {
        this.old = old;
        this.connection = connection;
    }

    /**
     * What became of a table.
     *
     * @param kept rows that are in the new database
     * @param broken whether a part could not be read
     * @param orphans rows that were read and left out, for what they belong to is lost
     */
    public record Table(long kept, boolean broken, long orphans) {}

    /**
     * What came of it.
     *
     * @param damaged where the old file lies now
     */
    public record Recovered(Path damaged, Map<String, Table> tables) {

        /** Whether everything was there after all. */
        public boolean whole() {
            return tables.values().stream().noneMatch(table -> table.broken || table.orphans > 0);
        }
    }

    /**
     * Recovers the database of a folder that nobody has open.
     *
     * @param passphrase of a sealed one
     * @return failures of {@link StoreProblem} and {@code VaultProblem}; after one everything is as it was
     */
    public static Outcome<Recovered> of(Path dataFolder, Optional<Passphrase> passphrase, Instant now) {
        Path file = dataFolder.resolve(CaseStore.FILE);
        return FolderLock.take(dataFolder)
                .then(lock -> {
                    try (lock) {
                        return CaseConnections.to(file, passphrase).then(connections -> recover(connections, now));
                    }
                })
                .then(recovered -> CaseStore.open(dataFolder, passphrase).then(store -> {
                    try (store) {
                        return store.audit()
                                .record(
                                        AuditAction.RECOVERED,
                                        "",
                                        String.valueOf(recovered.damaged().getFileName()),
                                        now)
                                .map(done -> recovered);
                    }
                }));
    }

    private static Outcome<Recovered> recover(CaseConnections connections, Instant now) {
        Path file = connections.file();
        Path made = file.resolveSibling(file.getFileName() + ".unfinished");
        Path damaged = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(now));
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString(), null, "no such file");
            }
            Files.deleteIfExists(made);
            Map<String, Table> tables = rescue(connections, made);
            move(file, damaged);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.success(new Recovered(damaged, tables));
        } catch (SQLException e) {
            return Database.failure(e, file);
        } catch (IOException e) {
            LOG.warn("a damaged database was not recovered", e);
            return Outcome.failure(StoreFailures.of(e, file));
        }
    }

    /** With its log, which may hold the newest. */
    private static void move(Path file, Path damaged) throws IOException {
        for (String part : List.of("-shm", "-wal", "")) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, damaged.resolveSibling(damaged.getFileName() + part));
            }
        }
    }

    private static Map<String, Table> rescue(CaseConnections damaged, Path made) throws SQLException {
        CaseConnections fresh = new CaseConnections(made, damaged.vfs());
        try (Connection old = damaged.openForReading();
                Connection connection = fresh.open()) {
            int version = Math.clamp(Migrations.version(old), 1, Migrations.NEWEST);
            CaseConnections.execute(connection, "PRAGMA foreign_keys = OFF");
            Migrations.lay(connection, version);
            return new Recovery(old, connection).run(version);
        }
    }

    /** Triggers guard what readers do; here they would keep old rows out. */
    private Map<String, Table> run(int version) throws SQLException {
        List<String> triggers = texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid");
        List<String> names = texts(TABLES);
        execute("BEGIN");
        for (String trigger : texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
            execute("DROP TRIGGER " + trigger);
        }
        for (String name : names) {
            copy(name);
        }
        copy("sqlite_sequence");
        while (dropOrphans(names)) {
            // What lost its parent may be a parent itself.
        }
        if (texts("SELECT name FROM pragma_table_info('study')").contains("page_key")) {
            execute("UPDATE study SET page_key = NULL");
        }
        for (String trigger : triggers) {
            execute(trigger);
        }
        execute("PRAGMA user_version = " + version);
        execute("COMMIT");
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return tables;
    }

    private void execute(String sql) throws SQLException {
        CaseConnections.execute(connection, sql);
    }

    private void copy(String table) throws SQLException {
        List<String> columns = texts("SELECT name FROM pragma_table_info('" + table + "')");
        String key = texts("SELECT name FROM pragma_table_info('" + table + "') WHERE pk > 0 ORDER BY pk").stream()
                .map(column -> column + " DESC")
                .collect(Collectors.joining(", "));
        String select = "SELECT " + String.join(", ", columns) + " FROM " + table;
        String insert = "INSERT OR IGNORE INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + IntStream.range(0, columns.size()).mapToObj(column -> "?").collect(Collectors.joining(", ")) + ")";
        boolean broken = !walk(select, insert, columns.size());
        if (broken && !key.isEmpty()) {
            walk(select + " ORDER BY " + key, insert, columns.size());
        }
        long kept = Long.parseLong(texts("SELECT count(*) FROM " + table).getFirst());
        tables.put(table, new Table(kept, broken, 0));
    }

    /** Copies rows until one cannot be read. Whether all could. */
    private boolean walk(String select, String insert, int columns) throws SQLException {
        boolean sound = true;
        try (PreparedStatement into = connection.prepareStatement(insert);
                Statement statement = old.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    into.setObject(column, rows.getObject(column));
                }
                sound &= put(into);
            }
            return sound;
        } catch (SQLException e) {
            LOG.warn("a table could not be read to its end", e);
            return false;
        }
    }

    /** A row that breaks the table's own rules comes from a broken page. */
    private static boolean put(PreparedStatement into) throws SQLException {
        try {
            into.executeUpdate();
            return true;
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) != 19) {
                throw e;
            }
            return false;
        }
    }

    /** A column of a table that names a row of another one. */
    private record Reference(String column, String parent, String key) {}

    private boolean dropOrphans(List<String> names) throws SQLException {
        boolean dropped = false;
        for (String name : names) {
            for (Reference reference : references(name)) {
                try (Statement statement = connection.createStatement()) {
                    int gone = statement.executeUpdate(
                            "DELETE FROM %s WHERE %s IS NOT NULL AND %s NOT IN (SELECT %s FROM %s)"
                                    .formatted(
                                            name, reference.column, reference.column, reference.key, reference.parent));
                    dropped |= gone > 0;
                    tables.computeIfPresent(
                            name, (table, was) -> new Table(was.kept - gone, was.broken, was.orphans + gone));
                }
            }
        }
        return dropped;
    }

    private List<Reference> references(String table) throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT child."from", child."table", coalesce(child."to", parent.name)
                          FROM pragma_foreign_key_list('%s') AS child, pragma_table_info(child."table") AS parent
                         WHERE parent.pk = 1""".formatted(table))) {
            while (rows.next()) {
                references.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return references;
    }

    private List<String> texts(String sql) throws SQLException {
        return CaseConnections.texts(connection, sql);
    }
}
