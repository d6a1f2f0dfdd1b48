package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {

    private static final Study OTHER =
            Examples.study("1.2.2", new Patient("B-1", "Quetzal^Ximena", "F", LocalDate.of(1980, 1, 1)));

    @TempDir
    private Path folder;

    private CaseStore store;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder).orElseThrow();
        everything(Examples.WANG);
        everything(OTHER);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void everything(Study study) {
        String uid = study.studyInstanceUid();
        String image = uid + ".1.1";
        store.studies().store(Examples.series(study, 3)).orElseThrow();
        Finding finding = store.findings().add(Examples.finding(image)).orElseThrow();
        store.verdicts().add(Examples.verdict(finding, Verdict.Decision.AGREE)).orElseThrow();
        store.annotations().save(Examples.length(image)).orElseThrow();
        store.keyImages().add(new FrameKey(image, 1), "Li", Examples.NOON).orElseThrow();
        store.tags().add(uid, "tagged" + uid.substring(4)).orElseThrow();
        store.reports()
                .sign(
                        uid,
                        Language.ENGLISH,
                        Map.of(
                                ReportSection.FINDINGS,
                                "Peculiarity of " + study.patient().name()),
                        new Signature("Li", Examples.NOON))
                .orElseThrow();
    }

    private List<String> listed(String text) {
        return store.studies().cases(CaseQuery.matching(text)).orElseThrow().stream()
                .map(row -> row.study().studyInstanceUid())
                .toList();
    }

    private List<String> binned() {
        return store.bin().entries().orElseThrow().stream()
                .map(entry -> entry.study().studyInstanceUid())
                .toList();
    }

    private List<String> actions() {
        return store.audit().entries().orElseThrow().stream()
                .filter(entry -> entry.studyInstanceUid().equals("1.2.2"))
                .map(AuditEntry::action)
                .filter(action -> List.of("BINNED", "TAKEN_BACK", "REMOVED").contains(action))
                .toList();
    }

    @Test
    void aStudyInTheBinIsFoundNowhereAndComesBackAsItWas() {
        CaseRow before = store.studies()
                .cases(CaseQuery.matching("quetzal"))
                .orElseThrow()
                .getFirst();

        store.bin().lay("1.2.2", Examples.NOON).orElseThrow();
        assertThat(listed("quetzal")).isEmpty();
        assertThat(listed("")).containsExactly("1.2.1");
        Bin.Entry entry = store.bin().entries().orElseThrow().getFirst();
        assertThat(entry).isEqualTo(new Bin.Entry(OTHER, 3, 1, ReportState.SIGNED, Times.stored(Examples.NOON)));

        store.bin().takeBack("1.2.2", Examples.NOON).orElseThrow();
        assertThat(binned()).isEmpty();
        assertThat(store.studies()
                        .cases(CaseQuery.matching("quetzal"))
                        .orElseThrow()
                        .getFirst())
                .isEqualTo(before);
        assertThat(actions()).containsExactly("BINNED", "TAKEN_BACK");
    }

    @Test
    void importingAgainTakesAStudyBack() {
        store.bin().lay("1.2.2", Examples.NOON).orElseThrow();
        store.studies().store(Examples.series(OTHER, 3)).orElseThrow();
        assertThat(binned()).isEmpty();
        assertThat(listed("quetzal")).containsExactly("1.2.2");
    }

    @Test
    void whatIsRemovedIsInNoByteOfTheDatabase() throws Exception {
        assertThat(bytes()).contains("Quetzal", "quetzal", "B-1", "tagged2");
        store.bin().lay("1.2.2", Examples.NOON).orElseThrow();
        Files.writeString(folder.resolve("cases.sqlite.version-9.backup"), "Quetzal");

        List<Path> files = store.bin().remove(List.of("1.2.2"), Examples.NOON).orElseThrow();

        assertThat(files).hasSize(3);
        assertThat(binned()).isEmpty();
        assertThat(listed("")).containsExactly("1.2.1");
        assertThat(listed("xiaodong")).containsExactly("1.2.1");
        assertThat(actions()).containsExactly("BINNED", "REMOVED");
        assertThat(store.audit().verify()).isInstanceOf(Outcome.Success.class);
        assertThat(bytes())
                .contains("Xiaodong")
                .doesNotContain("Quetzal")
                .doesNotContain("quetzal")
                .doesNotContain("tagged2");
        assertThat(rowsOfEachTable()).allMatch(count -> count.endsWith(" 1") || count.endsWith(" 3"));
    }

    /** All that the tables hold of a study, each with how many rows. */
    private List<String> rowsOfEachTable() throws Exception {
        List<String> counts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "patient",
                    "study",
                    "series",
                    "instance",
                    "finding",
                    "score",
                    "verdict",
                    "annotation",
                    "key_image",
                    "report",
                    "report_section",
                    "study_tag",
                    "study_text")) {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    counts.add(table + " " + rows.getInt(1));
                }
            }
        }
        return counts;
    }

    @Test
    void whatIsNotInTheBinIsNotRemoved() throws Exception {
        assertThat(store.bin().remove(List.of("1.2.2", "9.9"), Examples.NOON).orElseThrow())
                .isEmpty();
        assertThat(listed("")).containsExactlyInAnyOrder("1.2.1", "1.2.2");
        assertThat(store.bin().lay("9.9", Examples.NOON))
                .isEqualTo(Outcome.failure(Problem.of(StoreProblem.UNKNOWN_STUDY, "9.9")));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM verdict")).hasMessageContaining("bin");
            assertThatThrownBy(() -> statement.execute("DELETE FROM report")).hasMessageContaining("bin");
        }
    }

    @Test
    void openingAStudyIsRememberedInTheList() {
        assertThat(store.studies()
                        .cases(CaseQuery.matching("quetzal"))
                        .orElseThrow()
                        .getFirst()
                        .opened())
                .isNull();
        store.studies().opened("1.2.2", "", Examples.NOON).orElseThrow();
        assertThat(store.studies()
                        .cases(CaseQuery.matching("quetzal"))
                        .orElseThrow()
                        .getFirst()
                        .opened())
                .isEqualTo(Times.stored(Examples.NOON));
        assertThat(store.audit().entries().orElseThrow()).last().satisfies(entry -> assertThat(entry.action())
                .isEqualTo("OPENED"));
    }

    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
