package org.fovea.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.input.Fit;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelStore;
import org.fovea.inference.model.TrustBook;
import org.fovea.inference.scope.ScopeFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chest film package in the repository is what its card says. */
class ShippedChestModelTest {

    private static final Path MODELS = Path.of(System.getProperty("fovea.root"), "inference", "models");

    private static Classifier classifier;

    @BeforeAll
    static void openWithItsSelfTest() {
        classifier = new ModelStore(List.of(MODELS), new TrustBook(MODELS))
                .find("chest-film-pneumonia")
                .then(model -> Classifier.open(
                        model, DeviceChoice.CPU, new InProcess(Path.of(System.getProperty("fovea.tensorflow")))))
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    @Test
    void isSmallAndNamesDataScopeAndLicence() throws Exception {
        Manifest manifest = classifier.model().manifest();

        assertThat(Files.size(MODELS.resolve("chest-film-pneumonia.fovea-model")))
                .isLessThan(8 << 20);
        assertThat(manifest.training().licence()).isEqualTo("CC BY 4.0");
        assertThat(manifest.input().preparation().fit()).isEqualTo(Fit.SQUASHED);
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(classifier.model().card(language)).contains("CC BY 4.0").doesNotContain("{{");
        }
        assertThat(manifest.scope().refusal(new ScopeFacts("MR", "CHEST"))).isPresent();
        assertThat(manifest.scope().refusal(new ScopeFacts("DX", "HAND"))).isPresent();
        assertThat(manifest.scope().refusal(new ScopeFacts("CR", "CHEST"))).isEmpty();
    }

    @Test
    void isWorthWhatItsCardSays() {
        Path corpus = Path.of(System.getProperty("fovea.corpus"), "chest-xray-pneumonia-kermany", "val");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: corpus not present");

        Evaluation all = new FolderEvaluation(classifier, ImageSource.picturesAndDicom(new DicomFiles()))
                .run(corpus, FolderEvaluation.ALL_PATIENTS, Progress.NONE)
                .orElseThrow();

        Map<String, Double> metrics = classifier.model().manifest().metrics().stream()
                .filter(metric -> metric.set().startsWith("val: "))
                .collect(Collectors.toMap(Manifest.Metric::name, Manifest.Metric::value));
        assertThat(metrics.get("accuracy")).isCloseTo(all.accuracy(), within(1e-4));
        assertThat(metrics.get("balancedAccuracy")).isCloseTo(all.balancedAccuracy(), within(1e-4));
        assertThat(metrics.get("auc.pneumonia")).isCloseTo(all.auc().get("pneumonia"), within(1e-4));
        assertThat(classifier.model().card(Locale.ENGLISH))
                .contains(String.format(Locale.ROOT, "| accuracy | %.3f |", all.accuracy()));
    }
}
