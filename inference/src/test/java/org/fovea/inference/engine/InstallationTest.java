package org.fovea.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.inference.model.Admission;
import org.fovea.inference.model.Consent;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelFolder;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelProblem;
import org.fovea.inference.model.ModelStore;
import org.fovea.inference.model.PackageDraft;
import org.fovea.inference.model.SigningKey;
import org.fovea.inference.model.Trust;
import org.fovea.inference.model.TrustBook;
import org.fovea.inference.train.TinyRecipe;
import org.fovea.inference.worker.WorkerCommand;
import org.fovea.inference.worker.WorkerHost;
import org.fovea.inference.worker.WorkerLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    private static final InProcess HERE = new InProcess(TinyRecipe.NATIVES);

    @TempDir
    Path folder;

    private TrustBook trust;
    private ModelStore store;
    private ModelFolder models;

    @BeforeEach
    void make() {
        trust = new TrustBook(folder);
        models = new ModelFolder(folder.resolve("models"), trust);
        store = new ModelStore(List.of(folder.resolve("models")), trust);
    }

    private Outcome<ModelPackage> install(Path file, Consent consent) {
        return install(file, consent, HERE, Progress.NONE);
    }

    private Outcome<ModelPackage> install(Path file, Consent consent, NetworkHost host, Progress progress) {
        return new Installation(new Admission(store, models, trust), host).install(file, consent, progress);
    }

    private Path packed(String version) {
        Path graph = folder.resolve("theirs");
        if (!Files.exists(graph)) {
            StrangersModel.export(graph);
        }
        Path file = folder.resolve("which-half.fovea-model");
        PackageDraft.read(graph, StrangersModel.manifest(folder.resolve("draft"), version))
                .then(draft -> new Packing(HERE).pack(draft, file))
                .orElseThrow();
        return file;
    }

    @Test
    void anUnsignedPackageNeedsAYesAndThenIsThere() {
        Path file = packed("1.0.0");
        List<Long> steps = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void update(long done, long total) {
                steps.add(done);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        assertThat(reason(install(file, Consent.NONE))).isEqualTo(ModelProblem.UNSIGNED);
        assertThat(store.installed()).isEmpty();
        assertThat(reason(install(file, Consent.key("me")))).isEqualTo(ModelProblem.UNSIGNED);

        install(file, Consent.UNSIGNED, HERE, progress).orElseThrow();
        assertThat(steps).containsExactly(1L, 2L, 3L, 4L);
        assertThat(store.installed()).extracting(one -> one.trust().given()).containsExactly(true);
        assertThat(folder.resolve("models").resolve("which-half-1.0.0.fovea-model"))
                .exists();
        install(file, Consent.NONE).orElseThrow();
    }

    @Test
    void aPackageUnderAStrangersKeyNeedsAYesToTheKey() {
        SigningKey key = SigningKey.generate(folder.resolve("maker.pem")).orElseThrow();
        Path sealed = key.seal(ModelPackage.open(packed("1.0.0")).orElseThrow(), folder.resolve("sealed.fovea-model"))
                .orElseThrow();

        Problem question = problem(install(sealed, Consent.UNSIGNED));
        assertThat(question.reason()).isEqualTo(ModelProblem.UNKNOWN_KEY);
        assertThat(question.facts()).endsWith(key.key().fingerprint());

        install(sealed, Consent.key("Maker")).orElseThrow();
        assertThat(store.installed().getFirst().trust()).isInstanceOf(Trust.Signed.class);
        assertThat(trust.page().orElseThrow().keys())
                .extracting(TrustBook.Key::name)
                .containsExactly("Maker");

        trust.distrust("Maker").orElseThrow();
        assertThat(store.available()).isEmpty();
        assertThat(reason(store.find("which-half"))).isEqualTo(ModelProblem.UNKNOWN_KEY);
    }

    @Test
    void versionsLieSideBySideAndTheNewestIsMeant() {
        for (String version : List.of("1.9.0", "1.10.0", "1.2.0")) {
            install(packed(version), Consent.UNSIGNED).orElseThrow();
        }

        assertThat(store.available())
                .extracting(one -> one.reference().version())
                .containsExactly("1.10.0", "1.9.0", "1.2.0");
        assertThat(store.find("which-half").orElseThrow().reference().version()).isEqualTo("1.10.0");
        assertThat(store.find("which-half@1.2.0").orElseThrow().reference().version())
                .isEqualTo("1.2.0");
        assertThat(reason(store.find("which-half@3.0.0"))).isEqualTo(ModelProblem.NOT_FOUND);
    }

    @Test
    void anotherPackageOfTheSameNameAndVersionIsRefused() throws Exception {
        install(packed("1.0.0"), Consent.UNSIGNED).orElseThrow();
        packed("1.0.0");
        Files.writeString(folder.resolve("draft").resolve("card.md"), "# Another");
        Path other = folder.resolve("other.fovea-model");
        PackageDraft.read(folder.resolve("theirs"), folder.resolve("draft").resolve("which-half.json"))
                .then(draft -> new Packing(HERE).pack(draft, other))
                .orElseThrow();

        assertThat(reason(install(other, Consent.UNSIGNED))).isEqualTo(ModelProblem.ALREADY_INSTALLED);
    }

    @Test
    void whatIsRemovedIsGoneButItsWordsStay() {
        install(packed("1.0.0"), Consent.UNSIGNED).orElseThrow();

        models.remove(store.locate("which-half").orElseThrow()).orElseThrow();

        assertThat(store.installed()).isEmpty();
        assertThat(trust.page().orElseThrow().accepted()).isEmpty();
        assertThat(models.removed()).extracting(Manifest::id).containsExactly("which-half");
        assertThat(reason(install(packed("1.0.0"), Consent.NONE))).isEqualTo(ModelProblem.UNSIGNED);
    }

    @Test
    void whatCameWithTheProgramStays() {
        Path shipped = Path.of(System.getProperty("fovea.root"), "inference", "models");
        ModelStore all = new ModelStore(List.of(folder.resolve("models"), shipped), trust);

        ModelStore.Installed brain = all.locate("brain-mr-tumour").orElseThrow();
        assertThat(reason(models.remove(brain))).isEqualTo(ModelProblem.SHIPPED);
        assertThat(brain.file()).exists();
    }

    @Test
    void aSelfTestThatLiesIsFoundOutInTheWorkerAndNothingIsLeft() {
        WorkerHost worker = new WorkerHost(WorkerCommand.ofThisProcess(TinyRecipe.NATIVES), WorkerLimits.USUAL);

        assertThat(reason(install(TinyRecipe.liar(folder), Consent.UNSIGNED, worker, Progress.NONE)))
                .isEqualTo(EngineProblem.SELF_TEST);
        assertThat(store.installed()).isEmpty();
        assertThat(trust.page().orElseThrow().accepted()).isEmpty();
    }

    private static Object reason(Outcome<?> outcome) {
        return problem(outcome).reason();
    }

    private static Problem problem(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<?>) outcome).problem();
    }
}
