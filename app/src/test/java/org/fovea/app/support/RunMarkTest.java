package org.fovea.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fovea.app.Workstation;
import org.fovea.app.task.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMarkTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void make() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
    }

    private RunMark set(Instant now, long pid) {
        return RunMark.set(data, List.of(folder), now, pid);
    }

    @Test
    void aRunThatEndedLeavesNothingBehind() {
        try (RunMark first = set(MONDAY, 11)) {
            assertThat(first.cutShort()).isEmpty();
        }
        try (RunMark second = set(TUESDAY, 12)) {
            assertThat(second.cutShort()).isEmpty();
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aRunThatWasCutShortIsToldOnceAndItsReportIsKept() throws IOException {
        assertThat(set(MONDAY, 11).cutShort()).isEmpty();
        Files.writeString(folder.resolve("hs_err_pid11.log"), "# A fatal error");
        Files.writeString(folder.resolve("hs_err_pid99.log"), "of another program");

        try (RunMark next = set(TUESDAY, 12)) {
            assertThat(next.cutShort()).contains(MONDAY);
        }
        assertThat(RunMark.reports(data))
                .containsExactly(data.resolve("crashes").resolve("hs_err_pid11.log"));
        assertThat(folder.resolve("hs_err_pid99.log")).exists();
        try (RunMark last = set(TUESDAY, 13)) {
            assertThat(last.cutShort()).isEmpty();
        }
        try (TaskService tasks = new TaskService(Runnable::run);
                Workstation station = Workstation.open(data, tasks).orElseThrow()) {
            assertThat(SupportBundle.of(station).parts())
                    .filteredOn(part -> part.name().equals("hs_err_pid11.log"))
                    .singleElement()
                    .satisfies(part -> assertThat(part.text()).isEqualTo("# A fatal error"));
        }
    }

    @Test
    void aMarkThatSomebodyChangedLeadsNowhere() throws IOException {
        Files.writeString(data.resolve("fovea.running"), "../../etc/passwd");
        try (RunMark next = set(TUESDAY, 12)) {
            assertThat(next.cutShort()).isPresent();
        }
        assertThat(RunMark.reports(data)).isEmpty();
    }
}
