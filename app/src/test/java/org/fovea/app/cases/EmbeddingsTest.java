package org.fovea.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fovea.dicom.study.Patient;
import org.fovea.inference.model.ModelIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingsTest {

    private static final Patient OTHER = new Patient("B-2", "Li^Na", "F", LocalDate.of(1980, 1, 1));
    private static final float[] EAST = {1, 0, 0};

    @TempDir
    Path folder;

    private CaseStore store;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder).orElseThrow();
        for (String study : List.of("1.2.1", "1.2.2", "1.2.3", "1.2.4")) {
            Patient patient = study.equals("1.2.2") ? Examples.WANG.patient() : OTHER;
            store.studies().store(Examples.series(Examples.study(study, patient), 3));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Finding keep(String study, int slice, float... embedding) {
        return store.findings()
                .add(Examples.finding(study + ".1." + slice), embedding)
                .orElseThrow();
    }

    private SimilarCases like(Finding finding, int count) {
        return store.embeddings().like(finding.id(), count).orElseThrow();
    }

    @Test
    void eachStudyStandsOnceWithItsNearestFindingAndTheReadersVerdict() {
        Patient wang = Examples.WANG.patient();
        store.studies().store(Examples.series(Examples.study("1.2.1", wang), 3));
        Finding asked = keep("1.2.1", 1, EAST);
        keep("1.2.1", 2, EAST);
        keep("1.2.2", 1, 0, 1, 0);
        Finding nearestOfTwo = keep("1.2.2", 2, 4, 3, 0);
        Finding alike = keep("1.2.3", 1, 7, 0, 0);
        keep("1.2.3", 2, 6, 0, 1);
        Finding opposite = keep("1.2.4", 3, -2, 0, 0);
        Verdict verdict = Examples.verdict(alike, Verdict.Decision.CHANGED);
        store.verdicts().add(Examples.verdict(alike, Verdict.Decision.AGREE));
        store.verdicts().add(verdict);

        SimilarCases found = like(asked, 10);

        assertThat(found.finding().id()).isEqualTo(asked.id());
        assertThat(found.compared()).isEqualTo(5);
        assertThat(found.nearest())
                .extracting(one -> one.finding().id())
                .containsExactly(alike.id(), nearestOfTwo.id(), opposite.id());
        assertThat(found.nearest().get(0).cosine()).isEqualTo(1);
        assertThat(found.nearest().get(1).cosine()).isCloseTo(0.8, within(1e-6));
        assertThat(found.nearest().get(2).cosine()).isEqualTo(-1);
        assertThat(found.nearest().getFirst().finding().verdict()).isEqualTo(verdict);
        assertThat(found.nearest()).extracting(SimilarCase::samePatient).containsExactly(false, true, false);
        assertThat(found.nearest().getFirst().image().sopInstanceUid()).isEqualTo("1.2.3.1.1");

        // Rows of one study crowd out the others; the answer is of as many studies all the same.
        assertThat(like(asked, 2).nearest())
                .extracting(one -> one.finding().id())
                .containsExactly(alike.id(), nearestOfTwo.id());
        assertThat(like(asked, 0).nearest()).isEmpty();
    }

    @Test
    void onlyWhatTheSameModelSaidIsCompared() {
        Finding asked = keep("1.2.1", 1, EAST);
        Finding plain = Examples.finding("1.2.2.1.1");
        ModelIdentity rebuilt = new ModelIdentity("brain-mr-tumour", "1.0.0", "cd".repeat(32));
        Finding other = new Finding(
                plain.id(),
                plain.frame(),
                1,
                rebuilt,
                plain.scores(),
                plain.heatMap(),
                plain.device(),
                null,
                null,
                Examples.NOON,
                null);
        store.findings().add(other, EAST).orElseThrow();

        assertThat(like(asked, 5).compared()).isZero();
        assertThat(like(asked, 5).nearest()).isEmpty();
        assertThat(like(other, 5).compared()).isZero();
    }

    @Test
    void whatCannotBeComparedIsNotKeptButItsFindingIs() {
        Finding asked = keep("1.2.1", 1, EAST);
        List<Finding> without = List.of(
                keep("1.2.2", 1, 1, 0),
                keep("1.2.2", 2),
                keep("1.2.3", 1, 0, 0, 0),
                keep("1.2.3", 2, 1, Float.NaN, 0),
                keep("1.2.4", 1, Float.POSITIVE_INFINITY, 0, 0));

        assertThat(like(asked, 5).compared()).isZero();
        for (Finding one : without) {
            assertThat(store.findings().find(one.id()).orElseThrow().scores()).isEqualTo(one.scores());
            assertThat(CaseStoreTest.reason(store.embeddings().like(one.id(), 5)))
                    .isEqualTo(StoreProblem.NO_EMBEDDING);
        }
        assertThat(CaseStoreTest.reason(store.embeddings().like(UUID.randomUUID(), 5)))
                .isEqualTo(StoreProblem.UNKNOWN_FINDING);
    }

    @Test
    void whatLiesInTheBinIsNotShown() throws SQLException {
        Finding asked = keep("1.2.1", 1, EAST);
        keep("1.2.2", 1, EAST);
        execute(folder, "UPDATE study SET binned_at = 1 WHERE study_instance_uid = '1.2.2'");
        assertThat(like(asked, 5).compared()).isZero();
    }

    /** The first float of the second embedding becomes NaN, little endian. */
    @Test
    void aDamagedEmbeddingIsLeftOut() throws SQLException {
        Finding asked = keep("1.2.1", 1, EAST);
        keep("1.2.2", 1, EAST);
        Finding sound = keep("1.2.3", 1, EAST);
        execute(
                folder,
                "UPDATE embedding SET features = CAST(x'0000c07f' || substr(features, 5) AS BLOB) WHERE finding_key = 2");
        assertThat(like(asked, 5).nearest())
                .singleElement()
                .satisfies(one -> assertThat(one.finding().id()).isEqualTo(sound.id()));
    }

    @Test
    void theDatabaseItselfRefusesAnotherWidthAndAnotherModel() {
        keep("1.2.1", 1, EAST);
        keep("1.2.2", 1);
        String insert = "INSERT INTO embedding VALUES (2, '%s', %d, zeroblob(4 * %d))";
        for (int width : new int[] {2, 4}) {
            assertThatThrownBy(() -> execute(folder, insert.formatted("ab".repeat(32), width, width)))
                    .hasMessageContaining("one width");
        }
        assertThatThrownBy(() -> execute(folder, insert.formatted("cd".repeat(32), 3, 3)))
                .hasMessageContaining("the model of its finding");
    }

    @Test
    void findingsOfTheVersionBeforeHaveNoneAndNewOnesDo(@TempDir Path older) throws SQLException {
        UUID id = UUID.randomUUID();
        CaseStore.open(
                        older,
                        new Migrations(IntStream.rangeClosed(1, 8)
                                .mapToObj(Migrations::resource)
                                .toList()))
                .orElseThrow()
                .close();
        execute(
                older,
                "INSERT INTO patient VALUES (1, 'P', 'A^B', '', NULL)",
                "INSERT INTO study (study_key, study_instance_uid, patient_key, description, accession_number,"
                        + " institution, referring_physician, imported_at) VALUES (1, '1.9', 1, '', '', '', '', 0)",
                "INSERT INTO series VALUES (1, '1.9.1', 1, 'MR', 1, '', '', '', '')",
                "INSERT INTO instance VALUES (1, '1.9.1.1', 1, '1', 'f', '1', 1, 1, 1, 1, NULL, NULL, NULL, NULL, '', 0, '')",
                "INSERT INTO finding VALUES (1, '%s', 1, 1, 1, 'brain-mr-tumour', '1.0.0', '%s', 1, 1, x'00000000', 'CPU', 'l', '', 0, NULL)"
                        .formatted(id, "ab".repeat(32)),
                "INSERT INTO score VALUES (1, 0, 'glioma', 1, NULL, NULL, NULL)");
        try (CaseStore upgraded = CaseStore.open(older).orElseThrow()) {
            assertThat(upgraded.findings().find(id).orElseThrow().top().label()).isEqualTo("glioma");
            assertThat(CaseStoreTest.reason(upgraded.embeddings().like(id, 5))).isEqualTo(StoreProblem.NO_EMBEDDING);

            upgraded.studies().store(Examples.series(Examples.WANG, 1));
            Finding first =
                    upgraded.findings().add(Examples.finding("1.9.1.1"), EAST).orElseThrow();
            Finding second =
                    upgraded.findings().add(Examples.finding("1.2.1.1.1"), EAST).orElseThrow();
            assertThat(upgraded.embeddings().like(first.id(), 5).orElseThrow().nearest())
                    .singleElement()
                    .satisfies(one -> assertThat(one.finding().id()).isEqualTo(second.id()));
        }
    }

    private static void execute(Path data, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("cases.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
