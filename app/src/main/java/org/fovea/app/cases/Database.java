package org.fovea.app.cases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections to the database file: one that writes, behind a lock, and as many that read as threads read at once.
 * Readers see the last committed state and never wait for the writer (write-ahead log).
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Connection> idleReaders = new ConcurrentLinkedDeque<>();

    private Database(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
    }

    /** Statements that belong together. */
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /** Opens or makes the file and brings it to the newest version. */
    static Outcome<Database> open(Path file, Migrations migrations) {
        try {
            Connection writer = connect(file, false);
            boolean ready = false;
            try {
                Optional<Problem> failure = migrations.bringUpToDate(writer, file);
                ready = failure.isEmpty();
                return ready
                        ? summarised(new Database(file, writer), migrations)
                        : Outcome.failure(failure.orElseThrow());
            } finally {
                if (!ready) {
                    writer.close();
                }
            }
        } catch (SQLException e) {
            return failure(e, file);
        }
    }

    /** Opens a file that another copy of the program keeps at this program's version; makes and changes nothing of its form. */
    static Outcome<Database> openBeside(Path file) {
        try {
            Connection writer = connect(file, false);
            if (Migrations.version(writer) == Migrations.NEWEST) {
                return Outcome.success(new Database(file, writer));
            }
            writer.close();
            return Outcome.failure(Problem.of(
                    StoreProblem.IN_USE, String.valueOf(file.toAbsolutePath().getParent())));
        } catch (SQLException e) {
            return failure(e, file);
        }
    }

    private static Outcome<Database> summarised(Database database, Migrations migrations) {
        return !migrations.summarise()
                ? Outcome.success(database)
                : database.write(session -> {
                            StudySummary.refreshWaiting(session);
                            return Outcome.success(true);
                        })
                        .map(done -> database);
    }

    static Connection connect(Path file, boolean reading) throws SQLException {
        return connect(file.toString(), reading);
    }

    /** A database of nobody else, gone when it is closed. */
    static Connection inMemory() throws SQLException {
        return connect(":memory:", false);
    }

    private static Connection connect(String file, boolean reading) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Connection connection = source.getConnection();
        if (reading) {
            execute(connection, "PRAGMA query_only = ON");
        }
        return connection;
    }

    /** Runs the work in one transaction. After a success it is on the disk; after a failure nothing of it is. */
    <T> Outcome<T> write(Work<Outcome<T>> work) {
        writing.lock();
        try {
            execute(writer, "BEGIN IMMEDIATE");
            boolean committed = false;
            try (Session session = new Session(writer)) {
                Outcome<T> outcome = work.run(session);
                if (outcome instanceof Outcome.Success) {
                    execute(writer, "COMMIT");
                    committed = true;
                }
                return outcome;
            } finally {
                if (!committed) {
                    rollBack(writer);
                }
            }
        } catch (SQLException e) {
            return failure(e, file);
        } finally {
            writing.unlock();
        }
    }

    /** Runs the work on one consistent state. */
    <T> Outcome<T> read(Work<T> work) {
        try {
            Connection idle = idleReaders.poll();
            Connection reader = idle == null ? connect(file, true) : idle;
            try {
                execute(reader, "BEGIN");
                try (Session session = new Session(reader)) {
                    return Outcome.success(work.run(session));
                } finally {
                    rollBack(reader);
                }
            } finally {
                idleReaders.push(reader);
            }
        } catch (SQLException e) {
            return failure(e, file);
        }
    }

    /** Copies the state that was committed last into a new file, while others read and write. */
    Outcome<Path> copyTo(Path copy) {
        try (Connection reader = connect(file, false);
                PreparedStatement statement = reader.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
            return Outcome.success(copy);
        } catch (SQLException e) {
            return failure(e, file);
        }
    }

    /** Looks through all pages on a connection of its own, while others read and write. */
    Outcome<Boolean> check() {
        return read(session -> session.first("PRAGMA quick_check(1)", row -> row.getString(1))
                        .orElse(""))
                .then(said -> said.equals("ok")
                        ? Outcome.success(true)
                        : Outcome.failure(Problem.of(StoreProblem.DAMAGED, file.toString())));
    }

    /** Writes the file anew without what was deleted, and forgets what the log and older copies held of it. */
    Outcome<Boolean> compact() {
        writing.lock();
        try {
            execute(writer, "VACUUM");
            execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
            Migrations.dropBackUps(file);
            return Outcome.success(true);
        } catch (SQLException e) {
            return failure(e, file);
        } finally {
            writing.unlock();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** After a full disk SQLite has rolled back by itself, and refuses to do it again. */
    private static void rollBack(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("nothing left to roll back", e);
        }
    }

    static <T> Outcome<T> failure(SQLException e, Path file) {
        Problem problem = StoreFailures.of(e, file)
                .orElseThrow(() -> new IllegalStateException("the case database refused a statement", e));
        LOG.warn("{}", problem, e);
        return Outcome.failure(problem);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Connection reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
                reader.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the case database did not close", e);
        } finally {
            writing.unlock();
        }
    }
}
