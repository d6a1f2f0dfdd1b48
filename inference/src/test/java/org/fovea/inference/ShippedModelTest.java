package org.fovea.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.evaluate.GateEvaluation;
import org.fovea.inference.evaluate.ImageSource;
import org.fovea.inference.input.PictureFile;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelStore;
import org.fovea.inference.model.TrustBook;
import org.fovea.inference.scope.ScopeFacts;
import org.fovea.inference.train.SequenceFitting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The package in the repository is what its card says. */
class ShippedModelTest {

    private static final Path NATIVES = Path.of(System.getProperty("fovea.tensorflow"));
    private static final Path MODELS = Path.of(System.getProperty("fovea.root"), "inference", "models");

    private static Classifier classifier;

    @BeforeAll
    static void openWithItsSelfTest() {
        ModelPackage model = new ModelStore(List.of(MODELS), new TrustBook(MODELS))
                .find("brain-mr-tumour")
                .orElseThrow();
        classifier = Classifier.open(model, DeviceChoice.AUTO, new InProcess(NATIVES))
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    @Test
    void isSmallAndNamesDataAndLicence() throws Exception {
        Manifest manifest = classifier.model().manifest();

        assertThat(Files.size(MODELS.resolve("brain-mr-tumour.fovea-model"))).isLessThan(8 << 20);
        assertThat(manifest.training().licence()).isEqualTo("CC BY 4.0");
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(classifier.model().card(language))
                    .contains(manifest.training().attribution().substring(0, 40), "CC BY 4.0")
                    .doesNotContain("{{");
        }
        assertThat(manifest.scope().refusal(new ScopeFacts("CT", ""))).isPresent();
        assertThat(manifest.scope().refusal(new ScopeFacts("MR", "CHEST"))).isPresent();
        assertThat(manifest.scope().refusal(new ScopeFacts("MR", ""))).isEmpty();
    }

    @Test
    void classifiesItsOwnTestImages() {
        ModelPackage model = classifier.model();
        for (Manifest.SelfTest.Case test : model.manifest().selfTest().cases()) {
            Classification found =
                    classifier.classify(model.selfTestImage(test)).orElseThrow();

            assertThat(found.scores()).hasSize(3);
            assertThat(found.heatMap().columns()).isEqualTo(16);
            assertThat(found.embedding()).hasSize(256);
        }
    }

    @Test
    void isWorthWhatItsCardSays() {
        Path corpus = Path.of(System.getProperty("fovea.corpus"), "brain-tumor-mr-cheng", "val");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: corpus not present");

        Evaluation all = evaluate(corpus, ".*");
        Evaluation numeric = evaluate(corpus, "[0-9]+");

        assertThat(metrics("val: "))
                .containsKeys("accuracy", "balancedAccuracy", "recall.glioma", "attentionPeakInBox")
                .allSatisfy((name, value) -> assertThat(value).isCloseTo(of(all, name), within(1e-4)));
        assertThat(metrics("val, numericIds: "))
                .containsKeys("accuracy", "balancedAccuracy", "recall.glioma", "attentionPeakInBox")
                .allSatisfy((name, value) -> assertThat(value).isCloseTo(of(numeric, name), within(1e-4)));
        assertThat(classifier.model().card(Locale.ENGLISH))
                .contains(String.format(Locale.ROOT, "| accuracy | %.3f |", all.accuracy()));
        assertThat(all.accuracy()).isGreaterThan(0.9);
        assertThat(all.attentionPeakInBox()).isGreaterThan(0.75);
    }

    @Test
    void saysNothingOfChestFilmsAndLetsItsOwnKindThroughAsItsCardSays() {
        Path corpus = Path.of(System.getProperty("fovea.corpus"));
        Path own = corpus.resolve("brain-tumor-mr-cheng/val");
        Path films = corpus.resolve("chest-xray-pneumonia-kermany/val");
        Assumptions.assumeTrue(Files.isDirectory(own) && Files.isDirectory(films), "skipped: corpus not present");

        GateEvaluation gate = GateEvaluation.measure(
                        classifier.model().featureGate().orElseThrow(),
                        classifier,
                        ImageSource.picturesAndDicom(new DicomFiles()),
                        own,
                        List.of(films),
                        Progress.NONE)
                .orElseThrow()
                .getFirst();

        assertThat(gate.auc()).isGreaterThan(0.999);
        assertThat(gate.falsePositiveRateAt95()).isZero();
        assertThat(gate.othersPassed()).isZero();
        assertThat(gate.ownPassed()).isBetween(0.95, 0.96);
        assertThat(classifier.model().manifest().metrics())
                .filteredOn(metric -> metric.name().equals("gate.auc"))
                .first()
                .satisfies(metric -> assertThat(metric.value()).isCloseTo(gate.auc(), within(1e-4)));
    }

    @Test
    void readsWholeSeriesAsItsCardSays() {
        Path corpus = Path.of(System.getProperty("fovea.corpus"), "brain-tumor-mr-cheng");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: corpus not present");
        Path recipe = MODELS.resolveSibling("recipes").resolve("brain-mr-tumour.series.json");

        Evaluation series = new SequenceFitting(NATIVES, classifier, PictureFile::read, Progress.NONE)
                .measure(corpus, recipe)
                .orElseThrow()
                .getFirst()
                .evaluation();

        assertThat(metrics("val, whole series: ")).isNotEmpty().allSatisfy((name, value) -> assertThat(value)
                .isCloseTo(of(series, name.substring("series.".length())), within(1e-4)));
    }

    private static Evaluation evaluate(Path folder, String patients) {
        return new FolderEvaluation(classifier, ImageSource.picturesAndDicom(new DicomFiles()))
                .run(folder, Pattern.compile(patients), Progress.NONE)
                .orElseThrow();
    }

    private static Map<String, Double> metrics(String set) {
        return classifier.model().manifest().metrics().stream()
                .filter(metric -> metric.set().startsWith(set))
                .collect(Collectors.toMap(Manifest.Metric::name, Manifest.Metric::value));
    }

    private static double of(Evaluation evaluation, String name) {
        return switch (name) {
            case "accuracy" -> evaluation.accuracy();
            case "balancedAccuracy" -> evaluation.balancedAccuracy();
            case "attentionPeakInBox" -> evaluation.attentionPeakInBox();
            default -> {
                String label = name.substring(name.indexOf('.') + 1);
                yield (name.startsWith("recall.") ? evaluation.recall() : evaluation.auc()).get(label);
            }
        };
    }
}
