package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fovea.app.cases.CaseSorting.Column;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way of asking for cases finds what it should and nothing else. */
class CaseSearchTest {

    @TempDir
    Path folder;

    private CaseStore store;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder).orElseThrow();
        store.studies().store(Examples.series(Examples.WANG, 2)).orElseThrow();
        store.studies()
                .store(Examples.series(
                        Examples.study("1.2.2", new Patient("P00123456", "Shan^Xiongxin=单^雄信", "F", null)), 1))
                .orElseThrow();
        store.studies()
                .store(Examples.series(Examples.study("1.2.3", new Patient("X1", "吕^布", "M", null)), 1))
                .orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> found(CaseQuery query) {
        return store.studies().cases(query).orElseThrow().stream()
                .map(row -> row.study().studyInstanceUid())
                .toList();
    }

    private List<String> named(String text) {
        return found(CaseQuery.matching(text));
    }

    private List<String> where(CaseFilter filter) {
        return found(CaseQuery.all().with(filter));
    }

    private static CaseFilter said(String words) {
        return new CaseFilter(words, null, null, "", "", "", 0, null, null, "");
    }

    private static CaseFilter ai(String label, double score, Verdict.Decision verdict) {
        return new CaseFilter("", null, null, "", "", label, score, verdict, null, "");
    }

    @Test
    void namesAreFoundAsTheyAreTyped() {
        for (String text : List.of("wxd", "wangxiaodong", "xiaodong", "wangx", "王小", "王小东", "小东", "王")) {
            assertThat(named(text)).as(text).containsExactly("1.2.1");
        }
        // 单 is shan as a family name and dan elsewhere; 吕 is typed lv or lu.
        for (String text : List.of("sxx", "danxiong", "dxx", "shan", "单雄信", "雄信")) {
            assertThat(named(text)).as(text).containsExactly("1.2.2");
        }
        for (String text : List.of("lvbu", "lubu", "lb", "吕布")) {
            assertThat(named(text)).as(text).containsExactly("1.2.3");
        }
        assertThat(named("信雄")).isEmpty();
        assertThat(named("xdw")).isEmpty();
    }

    @Test
    void anIdIsFoundByItsEnd() {
        assertThat(named("P00123456")).containsExactly("1.2.2");
        assertThat(named("3456")).containsExactly("1.2.2");
        assertThat(named("56")).isEmpty();
    }

    @Test
    void whatWasWrittenIsFoundByItsWords() {
        store.reports()
                .saveDraft(
                        "1.2.2",
                        Language.CHINESE,
                        Map.of(ReportSection.FINDINGS, "右上叶实性结节", ReportSection.IMPRESSION, "Nodule, follow up"),
                        "Li",
                        Examples.NOON)
                .orElseThrow();
        for (String text : List.of("结节", "实性结节", "上叶", "nodule", "NODULE 结节", "follow")) {
            assertThat(where(said(text))).as(text).containsExactly("1.2.2");
        }
        for (String text : List.of("叶肺", "节结", "nodule 肝", "'", "\"", "结节nodule")) {
            assertThat(where(said(text))).as(text).isEmpty();
        }
        assertThat(named("nodule"))
                .as("the search field looks at the study only")
                .isEmpty();

        store.reports()
                .saveDraft("1.2.2", Language.CHINESE, Map.of(ReportSection.FINDINGS, "未见异常"), "Li", Examples.NOON)
                .orElseThrow();
        assertThat(where(said("结节"))).as("a draft that changed").isEmpty();
        assertThat(where(said("未见"))).containsExactly("1.2.2");
    }

    @Test
    void aReportOfTwoMegabytesIsKeptAndFound() {
        String pasted = "No lesion. 未见病灶。\n".repeat(100_000);
        assertThat(pasted.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(2 << 20);
        store.reports()
                .saveDraft("1.2.2", Language.ENGLISH, Map.of(ReportSection.FINDINGS, pasted), "Li", Examples.NOON)
                .orElseThrow();
        assertThat(store.reports()
                        .history("1.2.2")
                        .orElseThrow()
                        .draft()
                        .orElseThrow()
                        .section(ReportSection.FINDINGS))
                .isEqualTo(pasted);
        assertThat(where(said("病灶"))).containsExactly("1.2.2");
    }

    @Test
    void findingsAndVerdictsAreFiltersAndFollowTheNewest() {
        Finding first = store.findings().add(Examples.finding("1.2.1.1.1")).orElseThrow();
        assertThat(where(ai("meningioma", 0, null))).containsExactly("1.2.1");
        assertThat(where(ai("meningioma", 0.7, null))).containsExactly("1.2.1");
        assertThat(where(ai("meningioma", 0.71, null))).isEmpty();
        assertThat(where(ai("glioma", 0, null))).isEmpty();
        store.verdicts().add(Examples.verdict(first, Verdict.Decision.CHANGED)).orElseThrow();
        assertThat(where(ai("", 0, Verdict.Decision.CHANGED))).containsExactly("1.2.1");
        assertThat(where(said("sure quoted"))).containsExactly("1.2.1");
        store.findings().add(Examples.finding("1.2.1.1.2")).orElseThrow();
        assertThat(where(ai("", 0, Verdict.Decision.CHANGED))).isEmpty();
    }

    @Test
    void datesModalitiesBodyPartsAndReportsAreFilters() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        assertThat(where(new CaseFilter("", day, day, "MR", "HEAD", "", 0, null, ReportState.NONE, "")))
                .hasSize(3);
        assertThat(where(new CaseFilter("", day.plusDays(1), null, "", "", "", 0, null, null, "")))
                .isEmpty();
        assertThat(where(new CaseFilter("", null, day.minusDays(1), "", "", "", 0, null, null, "")))
                .isEmpty();
        assertThat(where(new CaseFilter("", null, null, "M", "", "", 0, null, null, "")))
                .as("a whole value, not its beginning")
                .isEmpty();
        store.reports()
                .saveDraft("1.2.3", Language.ENGLISH, Map.of(), "Li", Examples.NOON)
                .orElseThrow();
        assertThat(where(new CaseFilter("", null, null, "", "", "", 0, null, ReportState.DRAFT, "")))
                .containsExactly("1.2.3");
    }

    @Test
    void tagsAreKeptAndFound() {
        CaseFilter urgent = new CaseFilter("", null, null, "", "", "", 0, null, null, "急诊 #1");
        store.tags().add("1.2.2", "急诊 #1").orElseThrow();
        store.tags().add("1.2.2", "急诊 #1").orElseThrow();
        assertThat(where(urgent)).containsExactly("1.2.2");
        assertThat(store.tags().ofStudy("1.2.2").orElseThrow()).containsExactly("急诊 #1");
        store.tags().remove("1.2.2", "急诊 #1").orElseThrow();
        assertThat(where(urgent)).isEmpty();
    }

    @Test
    void casesAreListedByAnyColumn() {
        for (Column column : Column.values()) {
            assertThat(found(CaseQuery.all().by(new CaseSorting(column, false))))
                    .as(column.name())
                    .containsExactlyInAnyOrder("1.2.1", "1.2.2", "1.2.3");
        }
        assertThat(found(CaseQuery.all().by(new CaseSorting(Column.PATIENT, false))))
                .containsExactly("1.2.2", "1.2.1", "1.2.3");
        assertThat(found(CaseQuery.all().by(new CaseSorting(Column.PATIENT, true))))
                .containsExactly("1.2.3", "1.2.1", "1.2.2");
        assertThat(found(CaseQuery.all().by(new CaseSorting(Column.IMAGES, true))))
                .first()
                .isEqualTo("1.2.1");
        assertThat(found(CaseQuery.matching("P0").by(new CaseSorting(Column.PATIENT, false)))
                        .getFirst())
                .isEqualTo("1.2.2");
    }

    @Test
    void answersThatNobodyDecidedOnDecideNoPlace() {
        CaseQuery asked = CaseQuery.all().in(CaseOrder.URGENCY).by(new CaseSorting(Column.AI, true));
        assertThat(asked.tellingOnlyDecidedAnswers())
                .isEqualTo(
                        CaseQuery.all().in(CaseOrder.URGENCY_WITHOUT_AI).by(new CaseSorting(Column.AI_DECIDED, true)));
        assertThat(CaseQuery.all().tellingOnlyDecidedAnswers()).isEqualTo(CaseQuery.all());
    }

    @Test
    void everyKindOfCaseIsOffered() {
        assertThat(store.studies().kinds().orElseThrow().modalities()).containsExactly("MR");
        assertThat(store.studies().kinds().orElseThrow().aiClasses()).isEmpty();
    }

    @Test
    void savedSearchesComeBackAsTheyWere() {
        CaseFilter filter = new CaseFilter(
                "结节",
                LocalDate.of(2026, 1, 1),
                null,
                "CT",
                "CHEST",
                "glioma",
                0.25,
                Verdict.Decision.AGREE,
                ReportState.DRAFT,
                "t");
        store.savedSearches()
                .save("mine", new CaseQuery("wang", filter, CaseOrder.URGENCY, new CaseSorting(Column.AI, true), 10))
                .orElseThrow();
        store.savedSearches().save("all", CaseQuery.all()).orElseThrow();
        assertThat(store.savedSearches().all().orElseThrow())
                .isEqualTo(Map.of(
                        "mine",
                        new CaseQuery("wang", filter, CaseOrder.URGENCY, new CaseSorting(Column.AI, true), 10),
                        "all",
                        CaseQuery.all()));
        store.savedSearches().remove("mine").orElseThrow();
        assertThat(store.savedSearches().all().orElseThrow()).containsOnlyKeys("all");
    }

    @Test
    void searchesThatEarlierVersionsKeptAreUnderstood() throws Exception {
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO saved_search VALUES ('old',
                    '{"text":"wang","filter":{"said":"","from":null,"to":null,"modality":"","bodyPart":"","aiClass":"",
                    "aiScore":0.0,"verdict":null,"report":null,"tag":""},"limit":500,"offset":0}')""");
        }
        store = CaseStore.open(folder).orElseThrow();
        assertThat(store.savedSearches().all().orElseThrow().get("old"))
                .isEqualTo(CaseQuery.matching("wang").atMost(500));
    }

    @Test
    void aDatabaseFromBeforeTheIndexIsFoundInAfterwards() throws Exception {
        store.close();
        Path old = Files.createDirectory(folder.resolve("old"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            for (int version = 1; version <= 4; version++) {
                statement.executeUpdate(Migrations.resource(version));
            }
            statement.executeUpdate("PRAGMA user_version = 4;" + """
                    INSERT INTO patient VALUES (1, 'A-17', 'Wang^Xiaodong=王^小东', 'M', NULL);
                    INSERT INTO study VALUES (1, '1.9', 1, '2020-02-03', NULL, 'Chest', '', '', '', '', 0);
                    INSERT INTO series VALUES (1, '1.9.1', 1, 'CT', 1, '', 'CHEST', '', '');
                    INSERT INTO report VALUES (1, 1, 1, 'WRITTEN', '', 'zh', 'DRAFT', '', 0, 0, NULL, NULL);
                    INSERT INTO report_section VALUES (1, 'FINDINGS', '实性结节');""");
        }
        store = CaseStore.open(old).orElseThrow();
        assertThat(named("wxd ct")).containsExactly("1.9");
        assertThat(where(said("结节"))).containsExactly("1.9");
    }

    @Test
    void whoHasSearchedBeforeDoesNotTakeWhatOthersWroteForDamage() {
        for (int number = 0; number < 60; number++) {
            assertThat(store.studies().cases(CaseQuery.matching("wang")).orElseThrow())
                    .hasSize(number + 1);
            store.studies()
                    .store(Examples.series(Examples.study("1.9." + number, Examples.WANG.patient()), 2))
                    .orElseThrow();
        }
        assertThat(store.check()).isEqualTo(Outcome.success(true));
    }
}
