package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.viewer.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends a saving process the hard way, again and again, and asks for everything it had been told was saved. */
class KilledProcessTest {

    private static final int KILLS = 50;
    private static final int KILLS_OF_SEALED = 15;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasConfirmedIsLost() throws Exception {
        killAndAsk(KILLS);
    }

    @Test
    void nothingThatWasConfirmedIsLostWhereItIsSealed() throws Exception {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.seal(SavingProcess.PASSPHRASE, Examples.NOON).orElseThrow();
        }
        killAndAsk(KILLS_OF_SEALED);
    }

    private void killAndAsk(int kills) throws Exception {
        Random random = new Random(7);
        List<List<String>> confirmed = new ArrayList<>();
        for (int round = 0; round < kills; round++) {
            confirmed.add(runAndKill(round, 1 + random.nextInt(40)));
        }
        try (CaseStore store =
                CaseStore.open(folder, Optional.of(SavingProcess.PASSPHRASE)).orElseThrow()) {
            for (int round = 0; round < kills; round++) {
                for (String line : confirmed.get(round)) {
                    assertThat(kept(store, "1.2." + round, line)).as(line).isTrue();
                }
            }
            assertThat(store.audit().verify()).as("the chain of the trail").isInstanceOf(Outcome.Success.class);
        }
        assertThat(CaseFile.of(folder.resolve("cases.sqlite"), Optional.of(SavingProcess.PASSPHRASE))
                        .then(CaseFile::check))
                .isInstanceOf(Outcome.Success.class);
    }

    private List<String> runAndKill(int round, int lines) throws IOException, InterruptedException {
        Process process = SavingProcess.start(folder, round);
        List<String> confirmed = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(SavingProcess.END)) {
                    confirmed.add(line);
                }
                if (confirmed.size() == lines) {
                    // By its handle, because the process object would close the output before it is read to its end.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("ended by SIGKILL").isNotZero();
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(lines);
        return confirmed;
    }

    private static boolean kept(CaseStore store, String study, String line) {
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "STUDY" -> store.studies().instances(study).orElseThrow().size() == 3;
            case "FINDING" ->
                !store.findings()
                        .find(UUID.fromString(words[1]))
                        .orElseThrow()
                        .scores()
                        .isEmpty();
            case "VERDICT" ->
                store.verdicts()
                        .history(UUID.fromString(words[1]))
                        .orElseThrow()
                        .getFirst()
                        .comment()
                        .equals(words[2]);
            case "ANNOTATION" ->
                store.annotations().ofStudy(study).orElseThrow().stream()
                        .map(Annotation::id)
                        .anyMatch(UUID.fromString(words[1])::equals);
            case "REPORT" ->
                Integer.parseInt(store.reports()
                                .history(study)
                                .orElseThrow()
                                .newest()
                                .orElseThrow()
                                .section(ReportSection.FINDINGS))
                        >= Integer.parseInt(words[1]);
            default -> false;
        };
    }
}
