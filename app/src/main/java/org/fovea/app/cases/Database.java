package org.fovea.app.cases;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.cases.vault.SealingVfs;
import org.fovea.app.cases.vault.Vault;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to the database file: one that writes, behind a lock, and as many that read as threads read at once.
 * Readers see the last committed state and never wait for the writer (write-ahead log).
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Connection> idleReaders = new ConcurrentLinkedDeque<>();

    /** Shared by all who use the file as it is; taken alone by who puts another file in its place. */
    private final ReadWriteLock form = new ReentrantReadWriteLock();

    private final Acting acting = new Acting();
    private volatile CaseConnections connections;
    private Connection writer;

    private Database(CaseConnections connections, Connection writer) {
        this.file = connections.file();
        this.connections = connections;
        this.writer = writer;
    }

    /** Statements that belong together. */
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    private interface Statements<T> {
        Outcome<T> run() throws SQLException, IOException;
    }

    /** Opens or makes the file and brings it to the newest version. */
    static Outcome<Database> open(CaseConnections connections, Migrations migrations) {
        return answered(connections.file(), () -> {
            Connection writer = connections.open();
            boolean ready = false;
            try {
                Optional<Problem> failure = migrations.bringUpToDate(writer, connections.file());
                ready = failure.isEmpty();
                return ready
                        ? new Database(connections, writer).madeReady(migrations)
                        : Outcome.failure(failure.orElseThrow());
            } finally {
                if (!ready) {
                    writer.close();
                }
            }
        });
    }

    /** Opens a file that another copy of the program keeps at this program's version; makes and changes nothing of its form. */
    static Outcome<Database> openBeside(CaseConnections connections) {
        return answered(connections.file(), () -> {
            Connection writer = connections.open();
            if (Migrations.version(writer) == Migrations.NEWEST) {
                return new Database(connections, writer).knowingUsers();
            }
            writer.close();
            return Outcome.failure(Problem.of(
                    StoreProblem.IN_USE,
                    String.valueOf(connections.file().toAbsolutePath().getParent())));
        });
    }

    private Outcome<Database> madeReady(Migrations migrations) {
        Outcome<Boolean> summarised = migrations.reach(Migrations.SUMMARISED)
                ? write(session -> {
                    StudySummary.refreshWaiting(session);
                    return Outcome.success(true);
                })
                : Outcome.success(true);
        return summarised.then(done -> migrations.reach(Migrations.USERS) ? knowingUsers() : Outcome.success(this));
    }

    private Outcome<Database> knowingUsers() {
        return read(session -> session.number("SELECT count(*) FROM user")).map(users -> {
            if (users > 0) {
                acting.need();
            }
            return this;
        });
    }

    /** Who works with it now. */
    Acting acting() {
        return acting;
    }

    /** Runs the work as {@link #write}, where it is for whoever works now. */
    <T> Outcome<T> writeAs(Role role, Work<Outcome<T>> work) {
        return acting.may(role).then(allowed -> write(work));
    }

    /** Runs the work in one transaction. After a success it is on the disk; after a failure nothing of it is. */
    <T> Outcome<T> write(Work<Outcome<T>> work) {
        return asWriter(() -> {
            CaseConnections.execute(writer, "BEGIN IMMEDIATE");
            boolean committed = false;
            try (Session session = new Session(writer, acting.user())) {
                Outcome<T> outcome = work.run(session);
                if (outcome instanceof Outcome.Success) {
                    CaseConnections.execute(writer, "COMMIT");
                    committed = true;
                }
                return outcome;
            } finally {
                if (!committed) {
                    rollBack(writer);
                }
            }
        });
    }

    /** Runs the work on one consistent state. */
    <T> Outcome<T> read(Work<T> work) {
        return beside(() -> {
            Connection idle = idleReaders.poll();
            Connection reader = idle == null ? connections.openForReading() : idle;
            try {
                CaseConnections.execute(reader, "BEGIN");
                try (Session session = new Session(reader, acting.user())) {
                    return Outcome.success(work.run(session));
                } finally {
                    rollBack(reader);
                }
            } finally {
                idleReaders.push(reader);
            }
        });
    }

    /** Copies the state that was committed last into a new file, while others read and write; sealed if this one is. */
    Outcome<Path> copyTo(Path copy) {
        return beside(() -> {
            try (Connection reader = connections.open()) {
                CaseConnections.copy(reader, copy.toString());
                return Outcome.success(copy);
            }
        });
    }

    /**
     * Looks through all pages while others read and write, on a connection of its own: one that has searched before would
     * compare what it remembers of the index with what others have written since, and call that damage.
     */
    Outcome<Boolean> check() {
        return beside(() -> {
            try (Connection fresh = connections.openForReading();
                    Session session = new Session(fresh, acting.user())) {
                String said = session.first("PRAGMA quick_check(1)", row -> row.getString(1))
                        .orElse("");
                if (said.equals("ok")) {
                    return Outcome.success(true);
                }
                LOG.error("the case database is damaged: {}", said);
                return Outcome.failure(Problem.of(StoreProblem.DAMAGED, file.toString()));
            }
        });
    }

    /** Writes the file anew without what was deleted, and forgets what the log and older copies held of it. */
    Outcome<Boolean> compact() {
        return asWriter(() -> {
            CaseConnections.execute(writer, "VACUUM");
            CaseConnections.execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
            Migrations.dropBackUps(file);
            return Outcome.success(true);
        });
    }

    boolean isSealed() {
        return vault().isPresent();
    }

    /** Whether it is the passphrase of this sealed file. Takes some tenths of a second. */
    boolean isPassphrase(Passphrase said) {
        return vault().map(vault -> vault.isPassphrase(said)).orElse(false);
    }

    /** Asked by windows too, so it waits for nobody. */
    private Optional<Vault> vault() {
        return connections.vfs().map(SealingVfs::vault);
    }

    /**
     * Seals the file, or puts a sealed one under another passphrase. The first writes the file anew, while readers and
     * writers wait; what lay in the clear is removed, with older copies.
     */
    Outcome<Boolean> seal(Passphrase passphrase) {
        Optional<SealingVfs> sealing = connections.vfs();
        if (sealing.isEmpty()) {
            CaseConnections sealed = CaseConnections.sealed(file, Vault.make(passphrase));
            return takeForm(sealed, sealed.vfs().orElseThrow().name());
        }
        return asWriter(() -> sealing.get().rekey(passphrase)
                ? Outcome.success(true)
                : Outcome.failure(Problem.of(StoreProblem.IO, file.toString(), "fsync")));
    }

    /** Writes a sealed file anew in the clear. */
    Outcome<Boolean> unseal() {
        return connections
                .vfs()
                .map(sealing -> takeForm(new CaseConnections(file, Optional.empty()), sealing.systemName()))
                .orElse(Outcome.success(true));
    }

    /** The old file stays until the new one is whole and on the disk; {@link StoreProblem#LOCKED} while others have it open. */
    private Outcome<Boolean> takeForm(CaseConnections next, String vfs) {
        form.writeLock().lock();
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            return answered(file, () -> {
                Files.deleteIfExists(unfinished);
                CaseConnections.copy(writer, CaseConnections.address(unfinished, vfs));
                disconnect();
                if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
                    // Who closes last removes the log: another process has the file open, and may still write to it.
                    Files.delete(unfinished);
                    return Outcome.failure(Problem.of(StoreProblem.LOCKED, file.toString()));
                }
                force(unfinished);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                connections = next;
                Migrations.dropBackUps(file);
                return Outcome.success(true);
            });
        } finally {
            reconnect();
            form.writeLock().unlock();
        }
    }

    private void disconnect() throws SQLException {
        for (Connection reader = idleReaders.poll(); reader != null; reader = idleReaders.poll()) {
            reader.close();
        }
        writer.close();
    }

    private void reconnect() {
        try {
            if (writer.isClosed()) {
                writer = connections.open();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the case database does not open again", e);
        }
    }

    private static void force(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private <T> Outcome<T> beside(Statements<T> statements) {
        form.readLock().lock();
        try {
            return answered(file, statements);
        } finally {
            form.readLock().unlock();
        }
    }

    private <T> Outcome<T> asWriter(Statements<T> statements) {
        return beside(() -> {
            writing.lock();
            try {
                return statements.run();
            } finally {
                writing.unlock();
            }
        });
    }

    private static <T> Outcome<T> answered(Path file, Statements<T> statements) {
        try {
            return statements.run();
        } catch (SQLException e) {
            return failure(e, file);
        } catch (IOException e) {
            LOG.warn("the case database cannot be written anew", e);
            return Outcome.failure(StoreFailures.of(e, file));
        }
    }

    /** After a full disk SQLite has rolled back by itself, and refuses to do it again. */
    private static void rollBack(Connection connection) {
        try {
            CaseConnections.execute(connection, "ROLLBACK");
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
        form.writeLock().lock();
        try {
            disconnect();
        } catch (SQLException e) {
            throw new IllegalStateException("the case database did not close", e);
        } finally {
            form.writeLock().unlock();
        }
    }
}
