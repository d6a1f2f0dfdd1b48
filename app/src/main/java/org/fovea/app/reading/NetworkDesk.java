package org.fovea.app.reading;

import java.util.List;
import java.util.function.Consumer;
import org.fovea.app.FrameOf;
import org.fovea.app.Workstation;
import org.fovea.app.cases.Finding;
import org.fovea.app.reading.ClassifyModel.Answer;
import org.fovea.app.settings.Settings;
import org.fovea.app.task.Lane;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.explain.Occlusion;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.model.ModelReference;
import org.fovea.viewer.viewport.FrameSlot;

/** Asks networks as tasks of their own. */
final class NetworkDesk {

    private final Workstation station;
    private final Background background;
    private final WindowWords words;
    private final Sentences sentences;

    NetworkDesk(Workstation station, Background background, WindowWords words, Sentences sentences) {
        this.station = station;
        this.background = background;
        this.words = words;
        this.sentences = sentences;
    }

    /**
     * What can be asked, and what classes are called.
     *
     * @param usable newest first
     * @param known the usable ones, those that are not trusted, and removed ones
     */
    record Offer(List<Manifest> usable, List<Manifest> known) {}

    /** What the packages say of themselves; checking them takes a moment. */
    void models(Consumer<Offer> answer) {
        background.ask(
                Lane.INFERENCE,
                () -> new Offer(
                        station.networks().packages().available().stream()
                                .map(ModelPackage::manifest)
                                .toList(),
                        station.networks().known()),
                answer);
    }

    /** Keeps which model is asked and where it runs. */
    void keep(String model, DeviceChoice device, Consumer<Problem> complain) {
        background.ask(Lane.STORE, () -> station.change(station.settings().withModel(model, device)), kept -> {
            if (kept instanceof Outcome.Failure<Settings>(Problem problem)) {
                complain.accept(problem);
            }
        });
    }

    void ask(ClassifyModel.Question question, Consumer<Answer> answer) {
        List<FrameOf> frames = question.frames().stream()
                .map(slot -> new FrameOf(slot.instance(), slot.frameNumber()))
                .toList();
        String name = words.of(frames.size() == 1 ? "classify.task.image" : "classify.task.series");
        background.follow(
                station.tasks()
                        .start(
                                Lane.INFERENCE,
                                name,
                                progress -> station.classify(frames, question.model(), question.device(), progress)),
                outcome -> answer.accept(answer(outcome)),
                () -> answer.accept(new Answer.Cancelled()),
                () -> answer.accept(new Answer.Failed(words.of("classify.fault"))));
    }

    /** Asks the very version that made a finding; another may see other things. */
    void cover(Finding finding, FrameSlot slot, DeviceChoice device, Consumer<ExplanationModel.Answer> answer) {
        FrameOf frame = new FrameOf(slot.instance(), slot.frameNumber());
        String model = new ModelReference(finding.model().id(), finding.model().version()).text();
        background.follow(
                station.tasks().start(Lane.INFERENCE, words.of("explain.task"), progress -> station.networks()
                        .occlusion(frame, model, device, progress)),
                outcome -> answer.accept(
                        switch (outcome) {
                            case Outcome.Success<Occlusion>(Occlusion found) ->
                                new ExplanationModel.Answer.Covered(found);
                            case Outcome.Failure<Occlusion>(Problem problem) ->
                                new ExplanationModel.Answer.Failed(sentences.of(problem));
                        }),
                () -> answer.accept(new ExplanationModel.Answer.Cancelled()),
                () -> answer.accept(new ExplanationModel.Answer.Failed(words.of("explain.fault"))));
    }

    private Answer answer(Outcome<Finding> outcome) {
        return switch (outcome) {
            case Outcome.Success<Finding>(Finding finding) -> new Answer.Found(finding);
            case Outcome.Failure<Finding>(Problem problem)
            when silent(problem) -> new Answer.OutOfScope(sentences.of(problem));
            case Outcome.Failure<Finding>(Problem problem) -> new Answer.Failed(sentences.of(problem));
        };
    }

    /** Whether the network declined, which is an answer and not a failure. */
    private static boolean silent(Problem problem) {
        return problem.reason() instanceof EngineProblem reason && reason.refusesTheImage();
    }
}
