package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fovea.app.words.Language;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wants to be read first stands first. */
class UrgencyTest {

    @TempDir
    private Path folder;

    private CaseStore store;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void study(String uid, int day) {
        Study study = new Study(
                uid,
                new Patient("P" + uid, "Li^Na", "F", null),
                LocalDate.of(2026, 3, day),
                LocalTime.NOON,
                "Chest film",
                "",
                "",
                "");
        store.studies().store(Examples.series(study, 1)).orElseThrow();
    }

    private void says(String uid, double normal) {
        store.findings()
                .add(new Finding(
                        UUID.randomUUID(),
                        new FrameKey(uid + ".1.1", 1),
                        1,
                        new ModelIdentity("chest", "1.0.0", "cd".repeat(32)),
                        List.of(new ClassScore("normal", normal), new ClassScore("pneumonia", 1 - normal)),
                        new HeatMap(1, 1, new float[] {1}),
                        new DeviceUse("CPU", "TensorFlow", ""),
                        null,
                        null,
                        Examples.NOON,
                        null))
                .orElseThrow();
    }

    private List<String> listed(CaseQuery query) {
        return store.studies().cases(query).orElseThrow().stream()
                .map(row -> row.study().studyInstanceUid())
                .toList();
    }

    private List<String> inOrder(CaseOrder order) {
        return listed(CaseQuery.all().in(order));
    }

    @Test
    void priorityComesBeforeTheNetworkAndTheNetworkBeforeTheDate() {
        for (int day = 1; day <= 6; day++) {
            study("1." + day, day);
        }
        says("1.2", 0.95);
        says("1.3", 0.1);
        says("1.4", 0.4);
        store.studies().prioritise("1.5", Priority.HIGH, Examples.NOON).orElseThrow();
        store.studies().prioritise("1.6", Priority.STAT, Examples.NOON).orElseThrow();

        assertThat(inOrder(CaseOrder.NEWEST)).containsExactly("1.6", "1.5", "1.4", "1.3", "1.2", "1.1");
        assertThat(inOrder(CaseOrder.URGENCY))
                .as("surely normal comes before what no network saw, and after what looks ill")
                .containsExactly("1.6", "1.5", "1.3", "1.4", "1.2", "1.1");
        assertThat(inOrder(CaseOrder.URGENCY_WITHOUT_AI))
                .as("what waits longest")
                .containsExactly("1.6", "1.5", "1.1", "1.2", "1.3", "1.4");
        assertThat(listed(CaseQuery.matching("film").in(CaseOrder.URGENCY)))
                .as("the same with words")
                .containsExactly("1.6", "1.5", "1.3", "1.4", "1.2", "1.1");
        assertThat(store.audit().entries().orElseThrow()).last().satisfies(entry -> assertThat(entry.detail())
                .isEqualTo("STAT"));
    }

    @Test
    void aNewerFindingAndASignatureChangeTheOrder() {
        study("1.1", 1);
        study("1.2", 2);
        study("1.3", 3);
        says("1.1", 0.2);
        says("1.2", 0.5);
        assertThat(inOrder(CaseOrder.URGENCY)).containsExactly("1.1", "1.2", "1.3");
        says("1.1", 0.9);
        assertThat(inOrder(CaseOrder.URGENCY)).containsExactly("1.2", "1.1", "1.3");
        store.reports()
                .sign("1.2", Language.ENGLISH, Map.of(ReportSection.FINDINGS, "x"), new Signature("Li", Examples.NOON))
                .orElseThrow();
        assertThat(inOrder(CaseOrder.URGENCY)).containsExactly("1.1", "1.3");
        assertThat(inOrder(CaseOrder.NEWEST)).hasSize(3);
    }

    @Test
    void aPageOfManyIsReadFromAnIndex() throws Exception {
        study("1.1", 1);
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            for (CaseOrder order : CaseOrder.values()) {
                String sql = CaseSearch.sql(CaseQuery.all().in(order), false);
                try (ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
                    while (plan.next()) {
                        assertThat(plan.getString("detail")).as(order.name()).doesNotContain("TEMP B-TREE");
                    }
                }
            }
        }
        open();
    }

    @Test
    void findingsOfEarlierVersionsCountToo() throws Exception {
        study("1.1", 1);
        study("1.2", 2);
        study("1.3", 3);
        says("1.2", 0.9);
        says("1.3", 0.9);
        says("1.3", 0.1);
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP INDEX study_ai");
            statement.executeUpdate("DROP TABLE user");
            statement.executeUpdate("DROP TABLE series_score");
            statement.executeUpdate("DROP TABLE slice_weight");
            statement.executeUpdate("DROP INDEX study_urgency");
            statement.executeUpdate("DROP INDEX study_priority");
            statement.executeUpdate("ALTER TABLE study DROP COLUMN priority");
            statement.executeUpdate("ALTER TABLE study DROP COLUMN ai_concern");
            statement.executeUpdate("PRAGMA user_version = 11");
        }
        open();
        assertThat(inOrder(CaseOrder.URGENCY)).containsExactly("1.3", "1.2", "1.1");
    }
}
