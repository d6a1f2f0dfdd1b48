package org.fovea.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fovea.app.Workstation;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.AuditTrail;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.StoreProblem;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ScanObserver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    @TempDir
    private static Path whole;

    private static Path from;
    private static Path made;

    @TempDir
    private Path folder;

    private Path to;
    private Path file;

    @BeforeAll
    static void makeOne() throws IOException {
        from = whole.resolve("data");
        made = whole.resolve("one" + Backup.ENDING);
        Files.createDirectories(from.resolve("hanging"));
        Files.writeString(from.resolve("hanging").resolve("mine.json"), "{}");
        Files.writeString(from.resolve("fovea.log"), "log");
        Files.writeString(from.resolve("older" + Backup.ENDING), "an older one");
        work(from, station -> {
            station.demo().make(ScanObserver.of(Progress.NONE)).orElseThrow();
            station.cases().tags().add(study(station), "teaching").orElseThrow();
            station.cases()
                    .audit()
                    .record(AuditAction.OPENED, study(station), "", Instant.now())
                    .orElseThrow();
            new Backup(station.cases(), from, Clock.systemUTC())
                    .write(made, Progress.NONE)
                    .orElseThrow();
            // What comes later is not in it.
            station.cases().tags().add(study(station), "later").orElseThrow();
        });
    }

    @BeforeEach
    void takeACopy() throws IOException {
        to = folder.resolve("elsewhere").resolve("其他");
        file = Files.copy(made, folder.resolve("one" + Backup.ENDING));
    }

    @Test
    void allComesBackInAnotherFolderAndIsWhole() {
        Restore.Restored restored =
                Restore.into(to, file, Optional.empty(), Progress.NONE).orElseThrow();

        assertThat(restored.files()).isGreaterThan(64);
        assertThat(to.resolve("hanging").resolve("mine.json")).hasContent("{}");
        assertThat(to.resolve("fovea.log")).doesNotExist();
        assertThat(to.resolve("older" + Backup.ENDING)).doesNotExist();
        work(to, station -> {
            assertThat(station.cases().tags().ofStudy(study(station)).orElseThrow())
                    .containsExactly("teaching");
            AuditTrail.Intact intact = station.cases().audit().verify().orElseThrow();
            assertThat(intact.entries()).isEqualTo(1);
            List<Instance> images =
                    station.cases().studies().instances(study(station)).orElseThrow();
            assertThat(images)
                    .hasSize(64)
                    .allSatisfy(image -> assertThat(image.file()).startsWith(to).exists());
        });
        work(from, station -> assertThat(station.cases().audit().entries().orElseThrow())
                .last()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("BACKED_UP")));
        assertThat(from.resolve("cases.sqlite.copy")).doesNotExist();
    }

    @Test
    void aFolderInWhichSomethingLiesIsLeftAlone() throws IOException {
        Path precious = Files.createDirectories(to).resolve("precious");
        Files.writeString(precious, "a");

        assertThat(reason(Restore.into(to, file, Optional.empty(), Progress.NONE)))
                .isEqualTo(BackupProblem.NOT_EMPTY);
        assertThat(left()).containsExactly("precious");
    }

    @Test
    void aRestoreThatWasKilledIsBegunAnew() throws IOException {
        Files.createDirectories(to.resolve(".restoring").resolve("half"));

        assertThat(Restore.into(to, file, Optional.empty(), Progress.NONE)).isInstanceOf(Outcome.Success.class);
        assertThat(left()).doesNotContain(".restoring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.sqlite", "hanging/mine.json"})
    void aFileThatIsNotAsItWasWrittenIsNamed(String name) throws IOException {
        Map<String, byte[]> members = members();
        byte[] bytes = members.get(name);
        bytes[bytes.length / 2] ^= 1;
        write(members);

        assertThat(Restore.into(to, file, Optional.empty(), Progress.NONE))
                .isEqualTo(Outcome.failure(Problem.of(BackupProblem.CHANGED, file.toString(), name)));
        assertThat(left()).isEmpty();
    }

    @Test
    void aFileThatIsMissingOrLongerIsNamed() throws IOException {
        Map<String, byte[]> members = members();
        members.put("hanging/mine.json", new byte[1 << 20]);
        write(members);
        assertThat(reason(Restore.into(to, file, Optional.empty(), Progress.NONE)))
                .isEqualTo(BackupProblem.CHANGED);

        members.remove("hanging/mine.json");
        write(members);
        assertThat(reason(Restore.into(to, file, Optional.empty(), Progress.NONE)))
                .isEqualTo(BackupProblem.CHANGED);
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "/evil",
                "a/../../evil",
                "a\\\\..\\\\evil",
                "C:evil",
                "./evil",
                "",
                "manifest.json",
                "cases.sqlite-wal",
                "fovea.lock",
                "HANGING/other.json\",\"name\":\"CASES.SQLITE"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        Map<String, byte[]> members = members();
        String manifest = new String(members.get(Manifest.NAME), StandardCharsets.UTF_8);
        members.put(
                Manifest.NAME,
                manifest.replace("\"hanging/mine.json\"", '"' + name + '"').getBytes(StandardCharsets.UTF_8));
        write(members);

        assertThat(reason(Restore.into(to, file, Optional.empty(), Progress.NONE)))
                .isEqualTo(BackupProblem.NO_BACKUP);
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(left()).isEmpty();
    }

    @Test
    void aDatabaseWithATriggerOfSomebodyElseIsRefused() throws Exception {
        Path foreign = folder.resolve("foreign.sqlite");
        Map<String, byte[]> members = members();
        Files.write(foreign, members.get(Manifest.DATABASE));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER theirs AFTER INSERT ON audit BEGIN SELECT 1; END");
        }
        byte[] changed = Files.readAllBytes(foreign);
        HashedCopy hash = HashedCopy.of(Files.newInputStream(foreign), OutputStream.nullOutputStream(), changed.length);
        Manifest.Whole whole = (Manifest.Whole) Manifest.read(members.get(Manifest.NAME));
        List<Manifest.Member> listed = new ArrayList<>(whole.manifest().members());
        listed.replaceAll(member -> member.name().equals(Manifest.DATABASE)
                ? new Manifest.Member(member.name(), hash.bytes(), hash.sha256())
                : member);
        Manifest manifest = whole.manifest();
        members.put(Manifest.DATABASE, changed);
        members.put(
                Manifest.NAME,
                new Manifest(manifest.program(), manifest.made(), manifest.dataFolder(), manifest.separator(), listed)
                        .json());
        write(members);

        assertThat(reason(Restore.into(to, file, Optional.empty(), Progress.NONE)))
                .isEqualTo(StoreProblem.DAMAGED);
        assertThat(left()).isEmpty();
    }

    @Test
    void whatIsNoBackupOrALaterOneIsToldApart() throws IOException {
        Map<String, byte[]> members = members();
        Files.writeString(file, "not a ZIP archive");
        assertThat(reason(Restore.into(to, file, Optional.empty(), Progress.NONE)))
                .isEqualTo(BackupProblem.NO_BACKUP);

        members.put(Manifest.NAME, "{\"format\":99,\"program\":\"Fovea 9\"}".getBytes(StandardCharsets.UTF_8));
        write(members);
        assertThat(Restore.into(to, file, Optional.empty(), Progress.NONE))
                .isEqualTo(Outcome.failure(Problem.of(BackupProblem.NEWER, file.toString(), "Fovea 9")));

        members.remove(Manifest.NAME);
        write(members);
        assertThat(reason(Restore.into(to, file, Optional.empty(), Progress.NONE)))
                .isEqualTo(BackupProblem.NO_BACKUP);
    }

    @Test
    void aStoppedBackupLeavesTheOlderOne() throws IOException {
        byte[] older = Files.readAllBytes(file);
        work(from, station -> assertThat(
                        reason(new Backup(station.cases(), from, Clock.systemUTC()).write(file, new Stopping())))
                .isEqualTo(BackupProblem.STOPPED));
        assertThat(file).hasBinaryContent(older);
        assertThat(from.resolve("cases.sqlite.copy")).doesNotExist();
    }

    /** Runs on an opened data folder. */
    private interface Use {
        void of(Workstation station);
    }

    private static void work(Path data, Use use) {
        try (TaskService tasks = new TaskService(Runnable::run);
                Workstation station = Workstation.open(data, tasks).orElseThrow()) {
            use.of(station);
        }
    }

    private static String study(Workstation station) {
        CaseRow row =
                station.cases().studies().cases(CaseQuery.all()).orElseThrow().getFirst();
        return row.study().studyInstanceUid();
    }

    private static Problem.Reason reason(Outcome<?> outcome) {
        return ((Outcome.Failure<?>) outcome).problem().reason();
    }

    /** What lies in the folder of the restore, but for the lock. */
    private List<String> left() throws IOException {
        try (Stream<Path> inside = Files.list(to)) {
            return inside.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("fovea.lock"))
                    .toList();
        }
    }

    private Map<String, byte[]> members() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    members.put(entry.getName(), bytes.readAllBytes());
                }
            }
        }
        return members;
    }

    private void write(Map<String, byte[]> members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
    }

    private static final class Stopping implements Progress {
        @Override
        public void update(long done, long total) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}
