package org.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.ScanObserver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stick is read, pulled out, and its study still there. */
class CopiedImportTest {

    @TempDir
    Path folder;

    private TaskService tasks;
    private Workstation station;

    @BeforeEach
    void open() {
        tasks = new TaskService(Runnable::run);
        station = Workstation.open(folder.resolve("data"), tasks).orElseThrow();
    }

    @AfterEach
    void close() {
        tasks.close();
        station.close();
    }

    /** The demo study as somebody else's files. */
    private Path stick() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        try (TaskService others = new TaskService(Runnable::run);
                Workstation other =
                        Workstation.open(folder.resolve("other"), others).orElseThrow()) {
            other.demo().make(ScanObserver.of(Progress.NONE)).orElseThrow();
            String uid = study(other);
            for (Instance instance : other.cases().studies().instances(uid).orElseThrow()) {
                Files.copy(instance.file(), stick.resolve(instance.file().getFileName()));
            }
        }
        return stick;
    }

    private static String study(Workstation station) {
        return station.cases()
                .studies()
                .cases(CaseQuery.all())
                .orElseThrow()
                .getFirst()
                .study()
                .studyInstanceUid();
    }

    private List<Instance> imported(Path stick, Predicate<Path> copied) {
        station.importing()
                .run(List.of(stick), copied, ScanObserver.of(Progress.NONE))
                .orElseThrow();
        return station.cases().studies().instances(study(station)).orElseThrow();
    }

    @Test
    void copiesStayWhenTheStickIsGone() throws IOException {
        Path stick = stick();
        List<Instance> instances = imported(stick, file -> file.startsWith(stick));
        remove(stick);
        assertThat(instances).isNotEmpty().allSatisfy(instance -> {
            assertThat(instance.file()).startsWith(station.dataFolder().resolve("unpacked"));
            assertThat(station.files().frame(instance.file(), 1)).isInstanceOf(Outcome.Success.class);
        });
    }

    @Test
    void aDamagedCopyIsNotShown() throws IOException {
        Path copy = imported(stick(), file -> true).getFirst().file();
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length - 9] ^= 1;
        Files.write(copy, bytes);
        assertThat(station.files().frame(copy, 1)).isInstanceOfSatisfying(Outcome.Failure.class, failure -> assertThat(
                        failure.problem().reason())
                .isEqualTo(ReadProblem.CHANGED));
    }

    @Test
    void withoutCopiesTheListRefersToTheFiles() throws IOException {
        Path stick = stick();
        assertThat(imported(stick, file -> false))
                .allSatisfy(instance -> assertThat(instance.file()).startsWith(stick));
        assertThat(imported(stick, file -> true))
                .as("imported again, with copies")
                .allSatisfy(instance -> assertThat(instance.file()).startsWith(station.dataFolder()));
    }

    @Test
    void aRemovedStudyTakesItsCopiesAlong() throws IOException {
        List<Instance> instances = imported(stick(), file -> true);
        String uid = study(station);
        station.cases().bin().lay(uid, Instant.EPOCH).orElseThrow();
        station.remove(List.of(uid)).orElseThrow();
        assertThat(instances).allSatisfy(instance -> assertThat(instance.file()).doesNotExist());
    }

    private static void remove(Path stick) throws IOException {
        try (var files = Files.list(stick)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(stick);
    }
}
