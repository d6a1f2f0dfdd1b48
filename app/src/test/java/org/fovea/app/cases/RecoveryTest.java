package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final int STUDIES = 60;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            for (int number = 0; number < STUDIES; number++) {
                Study study = Examples.study("1.2." + number, Examples.WANG.patient());
                store.studies().store(Examples.series(study, 20)).orElseThrow();
                Finding finding = store.findings()
                        .add(Examples.finding(study.studyInstanceUid() + ".1.1"))
                        .orElseThrow();
                store.verdicts()
                        .add(Examples.verdict(finding, Verdict.Decision.AGREE))
                        .orElseThrow();
                store.reports()
                        .sign(
                                study.studyInstanceUid(),
                                Language.ENGLISH,
                                Map.of(ReportSection.FINDINGS, "Peculiarity " + number),
                                new Signature("Li", Examples.NOON))
                        .orElseThrow();
            }
        }
    }

    private Path file() {
        return folder.resolve("cases.sqlite");
    }

    /** Pages of one table in the middle of the file are written over. */
    private void damage(String table, int pages) throws Exception {
        long first;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet page = statement.executeQuery("SELECT pageno FROM dbstat WHERE name = '" + table
                        + "' AND pagetype = 'leaf' ORDER BY path LIMIT 1 OFFSET 5")) {
            assertThat(page.next()).isTrue();
            first = page.getLong(1) - 1;
        }
        overwrite(first * 4096, pages * 4096);
    }

    private void overwrite(long at, int bytes) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.seek(at);
            raw.write("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void whatIsSoundComesThroughWhole() {
        Recovery.Recovered recovered =
                Recovery.of(folder, Optional.empty(), Examples.NOON).orElseThrow();
        assertThat(recovered.whole()).isTrue();
        assertThat(recovered.damaged()).exists();
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(store.studies().cases(CaseQuery.matching("wang")).orElseThrow())
                    .hasSize(STUDIES);
            assertThat(store.studies()
                            .cases(CaseQuery.all()
                                    .with(new CaseFilter("peculiarity", null, null, "", "", "", 0, null, null, "")))
                            .orElseThrow())
                    .as("the index of words was made anew")
                    .hasSize(STUDIES);
            assertThat(store.audit().verify()).as("the chain of the trail").isInstanceOf(Outcome.Success.class);
            assertThat(store.check()).isEqualTo(Outcome.success(true));
        }
        assertThat(CaseFile.of(file(), Optional.empty()).then(CaseFile::check)).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void whatLiesAroundTheDamageIsKeptAndTheRestIsTold() throws Exception {
        damage("instance", 1);
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(CaseStoreTest.reason(store.check())).isEqualTo(StoreProblem.DAMAGED);
        }
        Recovery.Recovered recovered =
                Recovery.of(folder, Optional.empty(), Examples.NOON).orElseThrow();
        assertThat(recovered.whole()).isFalse();
        assertThat(recovered.tables().get("study")).isEqualTo(new Recovery.Table(STUDIES, false, 0));
        Recovery.Table instances = recovered.tables().get("instance");
        assertThat(instances.broken()).isTrue();
        assertThat(instances.kept()).isBetween(STUDIES * 20L - 100, STUDIES * 20L - 1);
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            assertThat(store.check()).isEqualTo(Outcome.success(true));
            assertThat(store.studies().cases(CaseQuery.matching("wang")).orElseThrow())
                    .hasSize(STUDIES);
            assertThat(store.reports().history("1.2.59").orElseThrow().versions())
                    .hasSize(1);
            assertThat(store.audit().entries().orElseThrow()).last().satisfies(entry -> assertThat(entry.action())
                    .isEqualTo("RECOVERED"));
        }
        assertThat(CaseFile.of(file(), Optional.empty()).then(CaseFile::check))
                .as("no row without what it belongs to")
                .isInstanceOf(Outcome.Success.class);
    }

    @Test
    void encryptedCasesStaySo() throws Exception {
        Passphrase passphrase = new Passphrase("found in the ruins");
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            store.seal(passphrase, Examples.NOON).orElseThrow();
        }
        overwrite(Files.size(file()) / 2, 100);
        Recovery.Recovered recovered =
                Recovery.of(folder, Optional.of(passphrase), Examples.NOON).orElseThrow();
        assertThat(recovered.tables().get("study").kept()).isPositive();
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Wang", "Peculiarity");
        try (CaseStore store = CaseStore.open(folder, Optional.of(passphrase)).orElseThrow()) {
            assertThat(store.check()).isEqualTo(Outcome.success(true));
        }
    }

    @Test
    void whatHasNoBeginningIsLeftAsItIs() throws Exception {
        overwrite(0, 4096);
        assertThat(CaseStoreTest.reason(Recovery.of(folder, Optional.empty(), Examples.NOON)))
                .isEqualTo(StoreProblem.DAMAGED);
        assertThat(file()).exists();
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade(@TempDir Path empty) {
        assertThat(CaseStoreTest.reason(Recovery.of(empty, Optional.empty(), Examples.NOON)))
                .isEqualTo(StoreProblem.IO);
        assertThat(empty.resolve("cases.sqlite")).doesNotExist();
    }
}
