package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fovea.app.ModelComparison;
import org.fovea.app.StudyFrames;
import org.fovea.app.Workstation;
import org.fovea.app.cases.Role;
import org.fovea.app.evaluation.Agreement;
import org.fovea.app.evaluation.TrainingSet;
import org.fovea.app.evaluation.VerdictTable;
import org.fovea.app.task.Lane;
import org.fovea.app.task.Work;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.model.Consent;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelStore;

/** Installs, removes and compares packages as tasks of their own. */
final class ModelsDesk implements ModelsModel.Desk {

    private final Workstation station;
    private final Background background;
    private final WindowWords words;
    private final Supplier<String> listed;

    /** @param listed the words that the worklist lists cases by */
    ModelsDesk(Workstation station, Background background, WindowWords words, Supplier<String> listed) {
        this.station = station;
        this.background = background;
        this.words = words;
        this.listed = listed;
    }

    @Override
    public void list(Consumer<List<ModelStore.Installed>> answer) {
        background.ask(Lane.INFERENCE, () -> station.networks().packages().installed(), answer);
    }

    @Override
    public void install(Path file, Consent consent, Consumer<Outcome<ModelPackage>> answer) {
        follow(
                words.of("models.task.install"),
                progress -> mayAdminister().then(allowed -> station.networks().install(file, consent, progress)),
                answer);
    }

    @Override
    public void remove(String model, Consumer<Outcome<ModelPackage>> answer) {
        background.ask(
                Lane.INFERENCE,
                () -> mayAdminister().then(allowed -> station.networks().remove(model)),
                answer);
    }

    private Outcome<Boolean> mayAdminister() {
        return station.cases().users().may(Role.ADMINISTRATOR);
    }

    @Override
    public void export(String model, Path to, Consumer<Outcome<Path>> answer) {
        background.ask(Lane.INFERENCE, () -> station.networks().export(model, to), answer);
    }

    @Override
    public void compare(String first, String second, Consumer<Outcome<ModelComparison>> answer) {
        String query = listed.get();
        follow(
                words.of("models.task.compare"),
                progress -> StudyFrames.matching(station.cases(), query).then(series -> station.networks()
                        .compare(
                                series.stream().flatMap(List::stream).toList(),
                                first,
                                second,
                                station.settings().device(),
                                progress)),
                answer);
    }

    @Override
    public void verdicts(Consumer<Outcome<List<Agreement>>> answer) {
        background.ask(Lane.STORE, () -> station.cases().verdicts().judged().map(Agreement::of), answer);
    }

    @Override
    public void verdictTable(ModelIdentity model, Path to, Consumer<Outcome<Path>> answer) {
        background.ask(
                Lane.STORE,
                () -> station.cases()
                        .verdicts()
                        .judged()
                        .then(all -> VerdictTable.write(
                                all.stream()
                                        .filter(one -> one.model().equals(model))
                                        .toList(),
                                to)),
                answer);
    }

    @Override
    public void trainingSet(String model, Path folder, Consumer<Outcome<TrainingSet>> answer) {
        follow(words.of("models.training.making"), progress -> station.trainingSet(model, folder, progress), answer);
    }

    private <T> void follow(String name, Work<Outcome<T>> work, Consumer<Outcome<T>> answer) {
        Outcome<T> stopped = Outcome.failure(Problem.of(EngineProblem.STOPPED, name));
        background.follow(
                station.tasks().start(Lane.INFERENCE, name, work),
                answer,
                () -> answer.accept(stopped),
                () -> answer.accept(stopped));
    }
}
