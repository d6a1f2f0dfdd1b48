package org.fovea.app.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.dicom.Outcome;

/**
 * The case database of one data folder, open for this process alone. Thread-safe; the parts share one writer.
 *
 * <p>Close it after everything that uses it has ended.
 */
public final class CaseStore implements AutoCloseable {

    /** In the data folder. */
    static final String FILE = "cases.sqlite";

    private final Hold lock;
    private final Database database;

    private CaseStore(Hold lock, Database database) {
        this.lock = lock;
        this.database = database;
    }

    /** What keeps the folder for this process. */
    private interface Hold {
        void close();
    }

    /** Opens a database in the clear, made where there is none and brought to this program's version. */
    public static Outcome<CaseStore> open(Path dataFolder) {
        return open(dataFolder, Optional.empty());
    }

    /**
     * Opens the database, made where there is none and brought to this program's version.
     *
     * @param passphrase of a sealed one; not looked at for one in the clear
     * @return failures of {@link StoreProblem} and {@code VaultProblem}
     */
    public static Outcome<CaseStore> open(Path dataFolder, Optional<Passphrase> passphrase) {
        return open(dataFolder, passphrase, Migrations.shipped());
    }

    static Outcome<CaseStore> open(Path dataFolder, Migrations migrations) {
        return open(dataFolder, Optional.empty(), migrations);
    }

    private static Outcome<CaseStore> open(Path dataFolder, Optional<Passphrase> passphrase, Migrations migrations) {
        return FolderLock.take(dataFolder).then(lock -> {
            boolean opened = false;
            try {
                Outcome<CaseStore> store = CaseConnections.to(dataFolder.resolve(FILE), passphrase)
                        .then(connections -> Database.open(connections, migrations))
                        .map(database -> new CaseStore(lock::close, database));
                opened = store instanceof Outcome.Success;
                return store;
            } finally {
                if (!opened) {
                    lock.close();
                }
            }
        });
    }

    /**
     * Opens the database of a folder that another copy of the program works on, for what may be done beside it: a backup.
     * {@link StoreProblem#IN_USE} where that copy is of another version.
     */
    public static Outcome<CaseStore> beside(Path dataFolder, Optional<Passphrase> passphrase) {
        return CaseConnections.to(dataFolder.resolve(FILE), passphrase)
                .then(Database::openBeside)
                .map(database -> new CaseStore(() -> {}, database));
    }

    /** Whether the file is unreadable without a passphrase. */
    public boolean isSealed() {
        return database.isSealed();
    }

    /** Whether it is the passphrase of this sealed file. Takes some tenths of a second. */
    public boolean isPassphrase(Passphrase said) {
        return database.isPassphrase(said);
    }

    /**
     * Seals the file, or puts a sealed one under another passphrase. The first writes the file anew, while everyone else
     * waits. Without the passphrase nobody can read the file again.
     */
    public Outcome<Boolean> seal(Passphrase passphrase, Instant when) {
        AuditAction action = isSealed() ? AuditAction.PASSPHRASE_CHANGED : AuditAction.SEALED;
        return users().may(Role.ADMINISTRATOR)
                .then(allowed -> database.seal(passphrase))
                .then(done -> audit().record(action, "", "", when));
    }

    /** Writes a sealed file anew in the clear. */
    public Outcome<Boolean> unseal(Instant when) {
        return users().may(Role.ADMINISTRATOR)
                .then(allowed -> database.unseal())
                .then(done -> audit().record(AuditAction.UNSEALED, "", "", when));
    }

    /** Whether the file's pages fit each other; {@link StoreProblem#DAMAGED} where they do not. Takes a while for a large one. */
    public Outcome<Boolean> check() {
        return database.check();
    }

    /** Copies the database as it is now into a new file, while everything goes on. */
    public Outcome<Path> copyTo(Path copy) {
        return database.copyTo(copy);
    }

    /**
     * How much there is.
     *
     * @param version of the database's form
     * @param bytes of its file
     */
    public record Size(int version, long bytes, long studies, long instances, long findings, long reports) {}

    /** How much there is, for people who look for a fault. */
    public Outcome<Size> size() {
        return database.read(session -> new Size(
                (int) session.number("PRAGMA user_version"),
                session.number("PRAGMA page_count") * session.number("PRAGMA page_size"),
                session.number("SELECT count(*) FROM study"),
                session.number("SELECT count(*) FROM instance"),
                session.number("SELECT count(*) FROM finding"),
                session.number("SELECT count(*) FROM report")));
    }

    /** Patients, studies, series, instances. */
    public Studies studies() {
        return new Studies(database);
    }

    /** Studies that were taken out of the list. */
    public Bin bin() {
        return new Bin(database);
    }

    /** What networks said. */
    public Findings findings() {
        return new Findings(database);
    }

    /** Which images networks saw alike. */
    public Embeddings embeddings() {
        return new Embeddings(database);
    }

    /** What networks shall be asked. */
    public Jobs jobs() {
        return new Jobs(database);
    }

    /** What readers said of that. */
    public Verdicts verdicts() {
        return new Verdicts(database);
    }

    /** What readers drew. */
    public Annotations annotations() {
        return new Annotations(database);
    }

    /** Which images readers chose. */
    public KeyImages keyImages() {
        return new KeyImages(database);
    }

    /** What readers wrote. */
    public Reports reports() {
        return new Reports(database);
    }

    /** Who may do what. */
    public Users users() {
        return new Users(database);
    }

    /** Who did what. */
    public AuditTrail audit() {
        return new AuditTrail(database);
    }

    /** What readers pinned to studies. */
    public Tags tags() {
        return new Tags(database);
    }

    /** What readers ask again and again. */
    public SavedSearches savedSearches() {
        return new SavedSearches(database);
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            lock.close();
        }
    }
}
