package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.FrameTraits;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Patient;
import org.fovea.inference.engine.ClassRange;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Variation;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {

    @TempDir
    Path folder;

    private CaseStore store;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder.resolve("data")).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        open();
    }

    /** Echo, weighting, time and place of each frame decide into which stack it goes. */
    @Test
    void whatTellsFramesApartComesBack() {
        Instance plain = Examples.series(Examples.WANG, 1).getFirst();
        FrameTraits bare = plain.traits(1);
        FrameTraits full = new FrameTraits(
                bare.plane(),
                List.of("ORIGINAL", "a \"strange\" type"),
                4.6,
                2,
                1000.0,
                new Vector3(0.1, 0.2, -0.9),
                3,
                12.5,
                4,
                1,
                LocalDateTime.of(2026, 3, 4, 9, 30, 15, 120_000_000));
        Instance enhanced = new Instance(
                plain.sopInstanceUid(),
                plain.sopClassUid(),
                plain.series(),
                plain.file(),
                plain.transferSyntaxUid(),
                plain.number(),
                plain.rows(),
                plain.columns(),
                2,
                plain.plane(),
                plain.imageType(),
                plain.phantom(),
                List.of(bare, full));
        store.studies().store(List.of(enhanced)).orElseThrow();
        assertThat(store.studies().instances("1.2.1").orElseThrow()).containsExactly(enhanced);
    }

    @Test
    void instancesComeBackAsTheyWere() {
        List<Instance> series = Examples.series(Examples.WANG, 3);
        assertThat(store.studies().store(series)).isEqualTo(Outcome.success(3));
        reopen();

        assertThat(store.studies().instances("1.2.1").orElseThrow()).isEqualTo(series);
        assertThat(store.studies().instance("1.2.1.1.2").orElseThrow()).isEqualTo(series.get(1));
    }

    @Test
    void storingAgainChangesAndDoesNotDouble() {
        List<Instance> series = Examples.series(Examples.WANG, 3);
        store.studies().store(series);
        Finding finding = store.findings().add(Examples.finding("1.2.1.1.2")).orElseThrow();
        Patient corrected = new Patient("A-17", "Wang^Xiaoming", "M", LocalDate.of(1970, 2, 3));
        store.studies().store(Examples.series(Examples.study("1.2.1", corrected), 4));

        List<CaseRow> rows = store.studies().cases(CaseQuery.all()).orElseThrow();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().instances()).isEqualTo(4);
        assertThat(rows.getFirst().study().patient()).isEqualTo(corrected);
        assertThat(store.findings().find(finding.id()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(finding);
    }

    @Test
    void patientsWhoShareAnIdStayTwo() {
        store.studies().store(Examples.series(Examples.WANG, 1));
        store.studies()
                .store(Examples.series(Examples.study("1.2.2", new Patient("A-17", "Other^Person", "weird", null)), 1));

        List<CaseRow> rows = store.studies().cases(CaseQuery.all()).orElseThrow();
        assertThat(rows)
                .extracting(row -> row.study().patient().name())
                .containsExactly("Other^Person", "Wang^Xiaodong=王^小东");
        assertThat(rows.getFirst().study().patient().sex()).isEmpty();
    }

    @Test
    void searchFindsByEveryWord() {
        store.studies().store(Examples.series(Examples.WANG, 1));
        for (String text : List.of(
                "wang", "WANG xiaodong", "小东", "王", "a-17", "2026-03", "20260304", "mr", "brain mr", "100%", "ａ-17")) {
            assertThat(store.studies().cases(CaseQuery.matching(text)).orElseThrow())
                    .as(text)
                    .hasSize(1);
        }
        for (String text : List.of("ct", "wang ct", "东小", "1%0", "_", "' OR 1=1 --", "\\")) {
            assertThat(store.studies().cases(CaseQuery.matching(text)).orElseThrow())
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void worklistShowsTheNewestFindingVerdictAndReport() {
        store.studies().store(Examples.series(Examples.WANG, 5));
        CaseRow untouched = store.studies().cases(CaseQuery.all()).orElseThrow().getFirst();
        assertThat(untouched.finding()).isNull();
        assertThat(untouched.report()).isEqualTo(ReportState.NONE);
        assertThat(untouched.modalities()).containsExactly("MR");
        assertThat(untouched.images()).isEqualTo(5);

        store.findings().add(Examples.finding("1.2.1.1.1"));
        Finding newest = store.findings().add(Examples.finding("1.2.1.1.4")).orElseThrow();
        store.verdicts().add(Examples.verdict(newest, Verdict.Decision.AGREE));
        store.verdicts().add(Examples.verdict(newest, Verdict.Decision.CHANGED));
        store.reports().saveDraft("1.2.1", Language.CHINESE, Map.of(), "Li", Examples.NOON);

        CaseRow read = store.studies().cases(CaseQuery.all()).orElseThrow().getFirst();
        assertThat(read.finding())
                .isEqualTo(new CaseRow.LastFinding(
                        new ClassScore("meningioma", 0.7), "brain-mr-tumour", 2, Verdict.Decision.CHANGED));
        assertThat(read.report()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void findingsComeBackWithTheirNewestVerdict() {
        store.studies().store(Examples.series(Examples.WANG, 2));
        Finding finding = store.findings().add(Examples.finding("1.2.1.1.2")).orElseThrow();
        Verdict first = Examples.verdict(finding, Verdict.Decision.DISAGREE);
        Verdict second = Examples.verdict(finding, Verdict.Decision.CHANGED);
        store.verdicts().add(first);
        store.verdicts().add(second);
        reopen();

        Finding read = store.findings().ofStudy("1.2.1").orElseThrow().getFirst();
        assertThat(read).usingRecursiveComparison().ignoringFields("verdict").isEqualTo(finding);
        assertThat(read.verdict()).isEqualTo(second);
        assertThat(store.verdicts().history(finding.id()).orElseThrow()).containsExactly(second, first);
        JudgedFinding judged = store.verdicts().judged().orElseThrow().getFirst();
        assertThat(judged.verdict()).isEqualTo(second);
        assertThat(judged.model()).isEqualTo(finding.model());
        assertThat(judged.scores()).isEqualTo(finding.scores());
    }

    @Test
    void whatBelongsNowhereIsRefused() {
        Finding finding = Examples.finding("9.9");
        assertThat(reason(store.findings().add(finding))).isEqualTo(StoreProblem.UNKNOWN_IMAGE);
        assertThat(reason(store.annotations().save(Examples.length("9.9")))).isEqualTo(StoreProblem.UNKNOWN_IMAGE);
        assertThat(reason(store.verdicts().add(Examples.verdict(finding, Verdict.Decision.AGREE))))
                .isEqualTo(StoreProblem.UNKNOWN_FINDING);
        assertThat(reason(store.studies().instances("9"))).isEqualTo(StoreProblem.UNKNOWN_STUDY);
        assertThat(reason(store.reports().saveDraft("9", Language.ENGLISH, Map.of(), "", Examples.NOON)))
                .isEqualTo(StoreProblem.UNKNOWN_STUDY);
    }

    @Test
    void annotationsChangeGoAndComeBack() {
        store.studies().store(Examples.series(Examples.WANG, 2));
        Annotation length = Examples.length("1.2.1.1.1");
        Shape arrow = new Shape.TextArrow(new ImagePoint(1, 2), new ImagePoint(3, 4), "看这里\nhere");
        Annotation changed = length.with(arrow, Examples.NOON.plusSeconds(5));
        store.annotations().save(length);
        assertThat(store.annotations().ofStudy("1.2.1").orElseThrow()).containsExactly(length);
        store.annotations().save(changed);
        reopen();
        assertThat(store.annotations().ofStudy("1.2.1").orElseThrow()).containsExactly(changed);

        assertThat(store.annotations().remove(length.id(), Examples.NOON)).isEqualTo(Outcome.success(true));
        assertThat(store.annotations().remove(length.id(), Examples.NOON)).isEqualTo(Outcome.success(false));
        assertThat(store.annotations().ofStudy("1.2.1").orElseThrow()).isEmpty();
        store.annotations().save(changed);
        assertThat(store.annotations().ofStudy("1.2.1").orElseThrow()).containsExactly(changed);
    }

    @Test
    void aDraftChangesAndAnExportedTextStays() {
        store.studies().store(Examples.series(Examples.WANG, 1));
        Reports reports = store.reports();
        reports.saveDraft("1.2.1", Language.ENGLISH, Map.of(ReportSection.FINDINGS, "a"), "Li", Examples.NOON);
        reports.saveDraft("1.2.1", Language.CHINESE, Map.of(ReportSection.IMPRESSION, "印象"), "Li", Examples.NOON);
        ReportText exported =
                reports.markExported("1.2.1", "pdf", Examples.NOON).orElseThrow();
        assertThat(exported)
                .isEqualTo(new ReportText(
                        "1.2.1",
                        1,
                        ReportOrigin.WRITTEN,
                        Language.CHINESE,
                        ReportState.EXPORTED,
                        Map.of(ReportSection.IMPRESSION, "印象"),
                        "Li",
                        Examples.NOON,
                        null));

        ReportText next = reports.saveDraft(
                        "1.2.1", Language.ENGLISH, Map.of(ReportSection.FINDINGS, "b"), "Li", Examples.NOON)
                .orElseThrow();
        assertThat(next.version()).isEqualTo(2);
        assertThat(reports.history("1.2.1").orElseThrow().versions()).containsExactly(next, exported);
    }

    @Test
    void aSignedTextStaysAndAnAddendumFollows() {
        store.studies().store(Examples.series(Examples.WANG, 1));
        Reports reports = store.reports();
        Signature signature = new Signature("Li Ming", Examples.NOON);
        assertThat(reason(reports.sign("1.2.1", Language.ENGLISH, Map.of(), signature)))
                .isEqualTo(StoreProblem.NOTHING_TO_SIGN);
        reports.saveDraft("1.2.1", Language.ENGLISH, Map.of(ReportSection.IMPRESSION, "a"), "Li", Examples.NOON);
        assertThat(reason(reports.beginAddendum("1.2.1", "Li", Examples.NOON))).isEqualTo(StoreProblem.NOT_SIGNED);

        Map<ReportSection, String> seen = Map.of(ReportSection.IMPRESSION, "what the reader saw");
        ReportText signed =
                reports.sign("1.2.1", Language.ENGLISH, seen, signature).orElseThrow();
        assertThat(signed.signature()).isEqualTo(signature);
        assertThat(signed.sections()).isEqualTo(seen);
        assertThat(signed.version()).isEqualTo(1);
        assertThat(reason(reports.sign("1.2.1", Language.ENGLISH, seen, signature)))
                .isEqualTo(StoreProblem.REPORT_SIGNED);
        Map<ReportSection, String> late = Map.of(ReportSection.IMPRESSION, "b", ReportSection.ADDENDUM, "c");
        assertThat(reason(reports.saveDraft("1.2.1", Language.ENGLISH, late, "Li", Examples.NOON)))
                .isEqualTo(StoreProblem.REPORT_SIGNED);

        reports.beginAddendum("1.2.1", "Li", Examples.NOON);
        ReportText addendum = reports.saveDraft("1.2.1", Language.ENGLISH, late, "Li", Examples.NOON)
                .orElseThrow();
        assertThat(addendum.sections()).isEqualTo(Map.of(ReportSection.ADDENDUM, "c"));
        reports.markExported("1.2.1", "pdf", Examples.NOON);
        ReportHistory open = reports.history("1.2.1").orElseThrow();
        assertThat(open.text()).contains(signed);
        assertThat(open.addenda()).isEmpty();
        Map<ReportSection, String> none = Map.of(ReportSection.IMPRESSION, "b");
        assertThat(reason(reports.sign("1.2.1", Language.ENGLISH, none, signature)))
                .isEqualTo(StoreProblem.NOTHING_TO_SIGN);
        reports.sign("1.2.1", Language.ENGLISH, late, signature);
        assertThat(reports.history("1.2.1").orElseThrow().addenda())
                .extracting(text -> text.section(ReportSection.ADDENDUM))
                .containsExactly("c");
    }

    @Test
    void reportsOfEarlierVersionsStayAsTheyWere(@TempDir Path older) throws SQLException {
        CaseStore.open(
                        older,
                        new Migrations(IntStream.rangeClosed(1, 3)
                                .mapToObj(Migrations::resource)
                                .toList()))
                .orElseThrow()
                .close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + older.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO patient VALUES (1, 'P', 'A^B', '', NULL);
                    INSERT INTO study VALUES (1, '1.2.1', 1, NULL, NULL, '', '', '', '', '', 0);
                    INSERT INTO report VALUES (7, 1, 1, 'en', 'EXPORTED', 'Li', 5, 6), (9, 1, 2, 'zh', 'DRAFT', 'Li', 7, 8);
                    INSERT INTO report_section VALUES (7, 'FINDINGS', 'a'), (9, 'IMPRESSION', 'b');""");
        }
        try (CaseStore upgraded = CaseStore.open(older).orElseThrow()) {
            ReportHistory history = upgraded.reports().history("1.2.1").orElseThrow();
            assertThat(history.versions())
                    .extracting(ReportText::state)
                    .containsExactly(ReportState.DRAFT, ReportState.EXPORTED);
            assertThat(history.versions())
                    .extracting(ReportText::sections)
                    .containsExactly(Map.of(ReportSection.IMPRESSION, "b"), Map.of(ReportSection.FINDINGS, "a"));
        }
    }

    @Test
    void keepsHowFarAnAnswerMoved() {
        store.studies().store(Examples.series(Examples.WANG, 1));
        Variation variation = new Variation(
                8,
                List.of(
                        new ClassRange("glioma", 0.21, 0.1, 0.3),
                        new ClassRange("meningioma", 0.1 + 0.6, 0.7, 0.7125),
                        new ClassRange("none", 0, 0, 1)));
        Finding varied = Examples.finding("1.2.1.1.1").withVariation(variation);
        Finding plain = Examples.finding("1.2.1.1.1");
        store.findings().add(varied).orElseThrow();
        store.findings().add(plain).orElseThrow();

        Finding read = store.findings().find(varied.id()).orElseThrow();
        assertThat(read.variation()).isEqualTo(variation);
        assertThat(read.topRange()).isEqualTo(new ClassRange("meningioma", 0.1 + 0.6, 0.7, 0.7125));
        assertThat(store.findings().find(plain.id()).orElseThrow().variation()).isNull();
    }

    @Test
    void keepsWhatWasSaidOfAWholeSeries() {
        store.studies().store(Examples.series(Examples.WANG, 2));
        SeriesReading whole = new SeriesReading(
                List.of(new ClassScore("glioma", 0.25), new ClassScore("meningioma", 0.75)),
                Map.of(new FrameKey("1.2.1.1.1", 1), 0.125, new FrameKey("1.2.1.1.2", 1), 0.875));
        Finding read = store.findings()
                .add(Examples.finding("1.2.1.1.1").withWhole(whole))
                .then(kept -> store.findings().find(kept.id()))
                .orElseThrow();
        assertThat(read.whole()).isEqualTo(whole);
        assertThat(whole.top().label()).isEqualTo("meningioma");

        Finding plain = Examples.finding("1.2.1.1.1");
        store.findings().add(plain).orElseThrow();
        assertThat(store.findings().find(plain.id()).orElseThrow().whole()).isNull();
    }

    @Test
    void findingsOfEarlierVersionsHaveNoRange(@TempDir Path older) throws SQLException {
        UUID id = UUID.randomUUID();
        CaseStore.open(
                        older,
                        new Migrations(IntStream.rangeClosed(1, 3)
                                .mapToObj(Migrations::resource)
                                .toList()))
                .orElseThrow()
                .close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + older.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO patient VALUES (1, 'P', 'A^B', '', NULL);
                    INSERT INTO study VALUES (1, '1.2.1', 1, NULL, NULL, '', '', '', '', '', 0);
                    INSERT INTO series VALUES (1, '1.2.1.1', 1, 'MR', 1, '', '', '', '');
                    INSERT INTO instance VALUES (1, '1.2.1.1.1', 1, '1', 'f', '1', 1, 1, 1, 1, NULL, NULL, NULL, NULL, '', 0, '');
                    INSERT INTO finding VALUES (1, '%s', 1, 1, 1, 'm', '1.0.0', '%s', 1, 1, x'00000000', 'CPU', 'l', '', 0);
                    INSERT INTO score VALUES (1, 0, 'glioma', 0.75), (1, 1, 'none', 0.25);""".formatted(id, "a".repeat(64)));
        }
        try (CaseStore upgraded = CaseStore.open(older).orElseThrow()) {
            Finding kept = upgraded.findings().find(id).orElseThrow();
            assertThat(kept.variation()).isNull();
            assertThat(kept.topRange()).isNull();
            assertThat(kept.top()).isEqualTo(new ClassScore("glioma", 0.75));
        }
    }

    @Test
    void anExportedTextIsSignedItself() {
        store.studies().store(Examples.series(Examples.WANG, 1));
        Reports reports = store.reports();
        Signature signature = new Signature("Li Ming", Examples.NOON);
        Map<ReportSection, String> text = Map.of(ReportSection.IMPRESSION, "a");
        reports.saveDraft("1.2.1", Language.ENGLISH, text, "Li", Examples.NOON);
        reports.markExported("1.2.1", "pdf", Examples.NOON);
        assertThat(reports.sign("1.2.1", Language.ENGLISH, text, signature)
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aReportThatIsOpenedAgainGoesOnFromWhatWasSigned() {
        store.studies().store(Examples.series(Examples.WANG, 1));
        Reports reports = store.reports();
        Signature signature = new Signature("Li Ming", Examples.NOON);
        reports.saveDraft("1.2.1", Language.ENGLISH, Map.of(ReportSection.IMPRESSION, "a"), "Li", Examples.NOON);
        reports.sign("1.2.1", Language.ENGLISH, Map.of(ReportSection.IMPRESSION, "a"), signature);
        reports.beginAddendum("1.2.1", "Li", Examples.NOON);
        reports.saveDraft("1.2.1", Language.ENGLISH, Map.of(ReportSection.ADDENDUM, "b"), "Li", Examples.NOON);
        reports.sign("1.2.1", Language.ENGLISH, Map.of(ReportSection.ADDENDUM, "b"), signature);

        ReportOrigin.Reopened reason = new ReportOrigin.Reopened("wrong side");
        ReportText draft = reports.reopen("1.2.1", reason, "Li", Examples.NOON).orElseThrow();
        assertThat(draft.origin()).isEqualTo(reason);
        assertThat(draft.sections()).isEqualTo(Map.of(ReportSection.IMPRESSION, "a\n\nb"));
        assertThat(reports.history("1.2.1").orElseThrow().versions())
                .extracting(ReportText::state)
                .containsExactly(ReportState.DRAFT, ReportState.SIGNED, ReportState.SIGNED);
    }

    @Test
    void hostileTextIsOnlyText() {
        String hostile = "'; DROP TABLE study; --\u202e\u0000 <b>../../" + "x".repeat(64_000);
        store.studies().store(Examples.series(Examples.study("1.2.3", new Patient(hostile, hostile, "", null)), 1));
        CaseRow row = store.studies().cases(CaseQuery.all()).orElseThrow().getFirst();
        assertThat(row.study().patient().name()).isEqualTo(hostile);
    }

    @Test
    void fiveHundredFilesAreOneTransaction() {
        List<Instance> good = Examples.series(Examples.WANG, 500);
        assertThat(store.studies().store(good)).isEqualTo(Outcome.success(500));
        assertThat(store.studies().instances("1.2.1").orElseThrow()).isEqualTo(good);
    }

    @Test
    void aListKnowsAllCasesAndReadsThemPageByPage() {
        for (int i = 0; i < 5; i++) {
            store.studies().store(Examples.series(Examples.study("1.3." + i, Examples.WANG.patient()), 1));
        }
        CaseList list = store.studies().list(CaseQuery.all()).orElseThrow();
        assertThat(list.keys()).hasSize(5);
        assertThat(uids(list.first())).containsExactly("1.3.4", "1.3.3", "1.3.2", "1.3.1", "1.3.0");
        long[] some = {list.keys()[3], 4711, list.keys()[1]};
        assertThat(uids(store.studies().cases(some).orElseThrow())).containsExactly("1.3.1", "1.3.3");
        assertThat(uids(store.studies().cases(CaseQuery.all().atMost(2)).orElseThrow()))
                .containsExactly("1.3.4", "1.3.3");
    }

    private static List<String> uids(List<CaseRow> rows) {
        return rows.stream().map(row -> row.study().studyInstanceUid()).toList();
    }

    static Object reason(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failure ? failure.problem().reason() : outcome;
    }
}
