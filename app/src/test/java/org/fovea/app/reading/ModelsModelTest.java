package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.app.ModelComparison;
import org.fovea.app.evaluation.Agreement;
import org.fovea.app.evaluation.TrainingSet;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.model.Consent;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelProblem;
import org.fovea.inference.model.ModelStore;
import org.junit.jupiter.api.Test;

class ModelsModelTest {

    private final List<Path> asked = new ArrayList<>();
    private final List<Consumer<Outcome<ModelPackage>>> answers = new ArrayList<>();
    private final Sentences sentences = new Sentences(Language.ENGLISH);
    private final ModelsModel model =
            new ModelsModel(new Desk(), () -> {}, new WindowWords(Language.ENGLISH), sentences);

    /** Remembers what shall be installed; the tests answer. */
    private final class Desk implements ModelsModel.Desk {

        @Override
        public void list(Consumer<List<ModelStore.Installed>> answer) {
            answer.accept(List.of());
        }

        @Override
        public void install(Path file, Consent consent, Consumer<Outcome<ModelPackage>> answer) {
            asked.add(file);
            answers.add(answer);
        }

        @Override
        public void remove(String reference, Consumer<Outcome<ModelPackage>> answer) {}

        @Override
        public void export(String reference, Path to, Consumer<Outcome<Path>> answer) {}

        @Override
        public void compare(String first, String second, Consumer<Outcome<ModelComparison>> answer) {}

        @Override
        public void verdicts(Consumer<Outcome<List<Agreement>>> answer) {}

        @Override
        public void verdictTable(ModelIdentity shown, Path to, Consumer<Outcome<Path>> answer) {}

        @Override
        public void trainingSet(String id, Path to, Consumer<Outcome<TrainingSet>> answer) {}
    }

    @Test
    void packagesDroppedTogetherAreTakenOneAfterTheOther() {
        Problem damaged = Problem.of(ModelProblem.NOT_FOUND, "a");
        Problem unsigned = Problem.of(ModelProblem.UNSIGNED, "b");
        model.install(Path.of("a"));
        model.install(Path.of("b"));
        model.install(Path.of("c"));
        assertThat(asked).containsExactly(Path.of("a"));

        answers.getLast().accept(Outcome.failure(damaged));
        assertThat(asked).containsExactly(Path.of("a"), Path.of("b"));

        answers.getLast().accept(Outcome.failure(unsigned));
        assertThat(model.question().get()).isNotNull();
        assertThat(asked).as("the question comes first").hasSize(2);

        model.decline();
        assertThat(asked).hasSize(3);
        answers.getLast().accept(Outcome.failure(damaged));
        assertThat(model.message().get().trouble()).isTrue();
        assertThat(model.message().get().text().lines()).hasSize(3).contains(sentences.of(damaged));
        assertThat(model.busy().get()).isFalse();

        model.install(Path.of("d"));
        answers.getLast().accept(Outcome.failure(damaged));
        assertThat(model.message().get().text().lines()).hasSize(1);
    }
}
