package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadDayTest {

    @TempDir
    Path folder;

    /** The program's own scripts, and one that follows them. */
    private static Migrations shippedAnd(String next) {
        return new Migrations(Stream.concat(
                        IntStream.rangeClosed(1, Migrations.NEWEST).mapToObj(Migrations::resource), Stream.of(next))
                .toList());
    }

    private Path file() {
        return folder.resolve("cases.sqlite");
    }

    private void storeOneStudy() {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.studies().store(Examples.series(Examples.WANG, 300)).orElseThrow();
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aSecondStoreOnTheSameFolderIsRefused() {
        try (CaseStore first = CaseStore.open(folder).orElseThrow()) {
            assertThat(CaseStoreTest.reason(CaseStore.open(folder))).isEqualTo(StoreProblem.IN_USE);
            assertThat(first.studies().cases(CaseQuery.all()).orElseThrow()).isEmpty();
        }
        CaseStore.open(folder).orElseThrow().close();
    }

    @Test
    void anotherProcessOnTheSameFolderIsRefusedUntilItEnds() throws Exception {
        Process other = SavingProcess.start(folder, 0);
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).startsWith("STUDY");
            assertThat(CaseStoreTest.reason(CaseStore.open(folder))).isEqualTo(StoreProblem.IN_USE);
        } finally {
            other.destroyForcibly().waitFor();
        }
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(store.studies().instances("1.2.0").orElseThrow()).hasSize(3);
        }
    }

    @Test
    void aFullDiskKeepsWhatWasSavedAndNothingByHalves() throws Exception {
        Migrations small = new Migrations(IntStream.rangeClosed(1, Migrations.NEWEST)
                .mapToObj(version -> Migrations.resource(version) + "PRAGMA max_page_count = 120;")
                .toList());
        try (CaseStore store = CaseStore.open(folder, small).orElseThrow()) {
            store.studies().store(Examples.series(Examples.WANG, 100)).orElseThrow();
            Finding kept = store.findings().add(Examples.finding("1.2.1.1.7")).orElseThrow();

            var tooMany = Examples.series(Examples.study("1.2.2", Examples.WANG.patient()), 2_000);
            assertThat(CaseStoreTest.reason(store.studies().store(tooMany))).isEqualTo(StoreProblem.DISK_FULL);

            assertThat(store.studies().cases(CaseQuery.all()).orElseThrow()).hasSize(1);
            assertThat(store.findings().find(kept.id()).orElseThrow().id()).isEqualTo(kept.id());
            store.verdicts().add(Examples.verdict(kept, Verdict.Decision.AGREE)).orElseThrow();
        }
        try (CaseStore roomier = CaseStore.open(folder).orElseThrow()) {
            roomier.studies()
                    .store(Examples.series(Examples.study("1.2.2", Examples.WANG.patient()), 2_000))
                    .orElseThrow();
        }
    }

    @Test
    void aFileIsNoDataFolder() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "text");
        assertThat(CaseStoreTest.reason(CaseStore.open(taken))).isEqualTo(StoreProblem.NO_FOLDER);
        assertThat(CaseStoreTest.reason(CaseStore.open(taken.resolve("below")))).isEqualTo(StoreProblem.NO_FOLDER);
    }

    @Test
    void aFolderWithoutPermissionToWriteIsNamed() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Assumptions.assumeTrue(
                Files.getFileAttributeView(closed, PosixFileAttributeView.class) != null,
                "skipped: no POSIX permissions");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "skipped: this user may write everywhere");
        assertThat(CaseStoreTest.reason(CaseStore.open(closed))).isEqualTo(StoreProblem.READ_ONLY);
        assertThat(CaseStoreTest.reason(CaseStore.open(closed.resolve("below"))))
                .isEqualTo(StoreProblem.READ_ONLY);
    }

    @Test
    void aConnectionThatMayNotWriteSaysSo() {
        try (Database database = Database.open(new CaseConnections(file(), Optional.empty()), Migrations.shipped())
                .orElseThrow()) {
            assertThat(CaseStoreTest.reason(database.read(session -> session.update("DELETE FROM study"))))
                    .isEqualTo(StoreProblem.READ_ONLY);
        }
    }

    @Test
    void aWriterThatDoesNotLetGoIsNamed() throws Exception {
        storeOneStudy();
        try (CaseStore store = CaseStore.open(folder).orElseThrow();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(CaseStoreTest.reason(store.findings().add(Examples.finding("1.2.1.1.1"))))
                    .isEqualTo(StoreProblem.LOCKED);
            assertThat(store.studies().cases(CaseQuery.all()).orElseThrow()).hasSize(1);
        }
    }

    @Test
    void aTextFileIsNoDatabase() throws Exception {
        Files.writeString(file(), "this is no database ".repeat(500));
        assertThat(CaseStoreTest.reason(CaseStore.open(folder))).isEqualTo(StoreProblem.DAMAGED);
        assertThat(Files.readString(file())).startsWith("this is no database");
    }

    @Test
    void damagedPagesAreNamed() throws Exception {
        storeOneStudy();
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (long page = bytes.length() / 4096 / 2; page * 4096 < bytes.length(); page++) {
                bytes.seek(page * 4096);
                bytes.write(new byte[64]);
            }
        }
        Outcome<?> read = CaseStore.open(folder).then(store -> {
            try (store) {
                return store.studies().instances("1.2.1");
            }
        });
        assertThat(CaseStoreTest.reason(read)).isEqualTo(StoreProblem.DAMAGED);
    }

    @Test
    void aDamagedPageThatNobodyHasReadYetIsFound() throws Exception {
        storeOneStudy();
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(store.check()).isEqualTo(Outcome.success(true));
        }
        long root = pageOf("instance_series");
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek((root - 1) * 4096);
            bytes.write(new byte[64]);
        }
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(CaseStoreTest.reason(store.check())).isEqualTo(StoreProblem.DAMAGED);
        }
    }

    /** The first page of a table or an index. */
    private long pageOf(String name) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'")) {
            return row.getLong(1);
        }
    }

    @Test
    void aNewerDatabaseIsLeftAlone() throws Exception {
        storeOneStudy();
        execute("PRAGMA user_version = 4711");
        assertThat(CaseStoreTest.reason(CaseStore.open(folder))).isEqualTo(StoreProblem.NEWER);
        execute("PRAGMA user_version = " + Migrations.NEWEST);
        CaseStore.open(folder).orElseThrow().close();
    }

    @Test
    void anOlderDatabaseIsBackedUpAndMigratedWithItsData() throws Exception {
        storeOneStudy();
        Migrations next = shippedAnd("ALTER TABLE study ADD COLUMN colour INTEGER NOT NULL DEFAULT 0;");
        try (CaseStore store = CaseStore.open(folder, next).orElseThrow()) {
            assertThat(store.studies().instances("1.2.1").orElseThrow()).hasSize(300);
        }
        assertThat(CaseStoreTest.reason(CaseStore.open(folder))).isEqualTo(StoreProblem.NEWER);

        Path restored = Files.createDirectory(folder.resolve("restored"));
        Files.copy(
                folder.resolve("cases.sqlite.version-" + Migrations.NEWEST + ".backup"),
                restored.resolve("cases.sqlite"));
        try (CaseStore store = CaseStore.open(restored).orElseThrow()) {
            assertThat(store.studies().instances("1.2.1").orElseThrow()).hasSize(300);
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheOldVersion() throws Exception {
        storeOneStudy();
        Migrations wrong = shippedAnd("CREATE TABLE half (x); SELECT * FROM no_such_table;");
        assertThatThrownBy(() -> CaseStore.open(folder, wrong)).isInstanceOf(IllegalStateException.class);
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(store.studies().instances("1.2.1").orElseThrow()).hasSize(300);
        }
    }

    @Test
    void verdictsCannotBeRewritten() throws Exception {
        storeOneStudy();
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            Finding finding =
                    store.findings().add(Examples.finding("1.2.1.1.1")).orElseThrow();
            store.verdicts()
                    .add(Examples.verdict(finding, Verdict.Decision.AGREE))
                    .orElseThrow();
        }
        assertThatThrownBy(() -> execute("UPDATE verdict SET comment = 'other'"))
                .hasMessageContaining("a newer one follows it");
        assertThatThrownBy(() -> execute("DELETE FROM verdict"))
                .hasMessageContaining("removed only with its study, out of the bin");
    }

    @Test
    void aFaultOfOursIsAnExceptionAndTheStoreGoesOn() {
        try (Database database = Database.open(new CaseConnections(file(), Optional.empty()), Migrations.shipped())
                .orElseThrow()) {
            assertThatThrownBy(() -> database.write(session -> Outcome.success(session.update("INSERT INTO nothing"))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(database.write(session -> Outcome.success(session.update("DELETE FROM study"))))
                    .isEqualTo(Outcome.success(0));
        }
    }
}
