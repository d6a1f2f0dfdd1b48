package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.assertj.core.api.Assumptions;
import org.fovea.app.EvilPackage;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.geometry.Vector3;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelStore;
import org.fovea.inference.model.SigningKey;
import org.fovea.inference.model.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with models, as the reader sees it: evil and unknown packages, images out of scope, a killed worker. */
@NeedsJavaFx
class ModelTroubleWindowTest {

    private static final Path SHIPPED = Path.of(System.getProperty("fovea.root"), "inference", "models");

    @TempDir
    private Path folder;

    @Test
    void packagesAreRefusedAskedAboutInstalledComparedAndRemoved() {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            ModelsModel models = driver.models().packages();
            driver.press("#worklist-models");
            driver.waitFor("the list", () -> models.entries().size() == 1);

            drop(driver, EvilPackage.READS_A_FILE.write(folder));
            driver.waitFor("the refusal", () -> models.message().get().trouble());
            assertThat(models.message().get().text()).contains("ReadFile");
            picture(driver, "evil-package-en");

            drop(driver, EvilPackage.LIES.write(folder));
            driver.waitFor("the question", () -> models.question().get() != null);
            picture(driver, "unsigned-package-en");
            driver.run(() -> button(driver, "#model-question-yes").fire());
            driver.waitFor("its self-test", () -> models.message().get().trouble());
            assertThat(models.entries()).hasSize(1);

            trustAKey(driver, models);
            driver.openDemo();
            driver.showWorklist();
            compare(driver, models);
            driver.run(models::remove);
            driver.waitFor("the removal", () -> models.entries().size() == 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void trustAKey(WindowDriver driver, ModelsModel models) {
        SigningKey key = SigningKey.generate(folder.resolve("maker.pem")).orElseThrow();
        Path sealed = key.seal(
                        ModelPackage.open(EvilPackage.unsigned(folder, "9.0.0")).orElseThrow(),
                        folder.resolve("sealed.fovea-model"))
                .orElseThrow();
        drop(driver, sealed);
        driver.waitFor("the question", () -> models.question().get() != null);
        Button yes = button(driver, "#model-question-yes");
        assertThat(driver.ask(yes::isDisabled)).isTrue();
        driver.run(() -> ((TextField) driver.window()
                        .beside()
                        .window(SideWindows.Kind.MODELS)
                        .scene()
                        .lookup("#model-key-name"))
                .setText("Radiology, Sunrise"));
        picture(driver, "unknown-key-en");
        driver.run(yes::fire);
        driver.waitFor("the package", () -> models.entries().size() == 2);
        ModelStore.Installed chosen = driver.ask(() -> models.selected().get());
        assertThat(chosen.model().manifest().version()).isEqualTo("9.0.0");
        assertThat(chosen.trust()).isInstanceOf(Trust.Signed.class);
        driver.waitFor(
                "the menu",
                () -> driver.models().classify().models().getFirst().version().equals("9.0.0"));
        picture(driver, "models-en");
    }

    private static void compare(WindowDriver driver, ModelsModel models) {
        driver.run(() -> models.compareWith(models.entries().getLast()));
        driver.waitFor("the comparison", () -> models.comparison().get() != null);
        var found = models.comparison().get();
        assertThat(found.images()).isNotEmpty();
        assertThat(found.changed()).isEmpty();
        assertThat(found.kappa()).isEqualTo(1);
        picture(driver, "comparison-en");
    }

    @Test
    void anImageOutOfScopeAndALostWorkerAreSaid() throws Exception {
        Sentences sentences = new Sentences(Language.CHINESE);
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.CHINESE, folder)) {
            driver.openDemo();
            ClassifyModel classify = driver.models().classify();
            Label message = driver.find("#status-message", Label.class);
            driver.run(classify::classifyImage);
            driver.waitFor("an answer", () -> !classify.running().get());
            killMidQuestion(driver, classify);
            String lost = driver.ask(message::getText);
            assertThat(lost)
                    .startsWith(sentences
                            .of(Problem.of(EngineProblem.WORKER_LOST, "brain-mr-tumour", "x"))
                            .substring(0, 20));
            driver.picture("killed-worker-zh");
            driver.run(classify::classifyImage);
            driver.waitFor("the next answer", () -> !classify.running().get());
            assertThat(driver.models().reading().findings().entries()).hasSizeGreaterThanOrEqualTo(2);

            drop(driver, SHIPPED.resolve("chest-film-pneumonia.fovea-model"));
            driver.waitFor("the second model", () -> classify.models().size() == 2);
            picture(driver, "models-zh");
            driver.run(() ->
                    driver.window().beside().window(SideWindows.Kind.MODELS).close());
            driver.run(() -> classify.choose(classify.models().getLast()));
            driver.run(classify::classifyImage);
            driver.waitFor("the refusal", () -> !classify.running().get());
            assertThat(driver.ask(message::getText)).contains("chest-film-pneumonia", "MR");
            driver.picture("out-of-scope-zh");
            driver.waitFor(
                    "the choice to be kept",
                    () -> driver.station().settings().model().equals("chest-film-pneumonia"));
        }
    }

    @Test
    void anImageUnlikeThoseItLearnedFromGetsNoAnswer() throws Exception {
        Path images = Files.createDirectories(folder.resolve("images"));
        new ComputedStudies(images, "ODD", "Roe^Jane")
                .head("1.2.826.77", "20260105", "1.2.826.77.1", "T1", new Vector3(1, 0, 0), new Vector3(0, 1, 0), 3);
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            driver.run(() -> driver.models().worklist().importPaths(List.of(images)));
            driver.waitFor("the study", () -> driver.models().worklist().rows().size() == 1);
            driver.open("1.2.826.77");
            driver.waitFor(
                    "the images",
                    () -> driver.models().reading().viewport().frame().isPresent());
            ClassifyModel classify = driver.models().classify();
            driver.run(classify::classifyImage);
            Label message = driver.find("#status-message", Label.class);
            driver.waitFor("the refusal", () -> message.getText().contains("unlike"));
            assertThat(driver.models().reading().findings().entries())
                    .singleElement()
                    .isInstanceOf(FindingEntry.Silent.class);
            driver.picture("unfamiliar-en");
        }
    }

    /** Suspends the worker, asks it, and ends it with the question in its hands. */
    private static void killMidQuestion(WindowDriver driver, ClassifyModel classify) throws Exception {
        Assumptions.assumeThat(Files.isExecutable(Path.of("/bin/kill")))
                .as("processes can be suspended")
                .isTrue();
        ProcessHandle worker = ProcessHandle.current().children().findFirst().orElseThrow();
        assertThat(new ProcessBuilder("/bin/kill", "-STOP", String.valueOf(worker.pid()))
                        .start()
                        .waitFor())
                .isZero();
        driver.run(classify::classifyImage);
        driver.run(worker::destroyForcibly);
        driver.waitFor("the loss", () -> !classify.running().get());
    }

    private static void drop(WindowDriver driver, Path file) {
        driver.run(() -> driver.window().take(List.of(file)));
    }

    private static Button button(WindowDriver driver, String selector) {
        return driver.ask(() -> (Button)
                driver.window().beside().window(SideWindows.Kind.MODELS).scene().lookup(selector));
    }

    private static void picture(WindowDriver driver, String name) {
        driver.run(() -> {});
        Path file = Path.of("target", "screenshots", name + ".png");
        var picture = driver.ask(() -> Screenshot.take(
                driver.window().beside().window(SideWindows.Kind.MODELS).scene()));
        assertThat(Screenshot.write(picture, file)).isInstanceOf(Outcome.Success.class);
    }
}
