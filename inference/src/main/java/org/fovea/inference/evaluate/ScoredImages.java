package org.fovea.inference.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.explain.Box;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.ModelIdentity;

/**
 * Labelled images as networks scored them, gathered until they are summed up. The networks may differ from image to image,
 * as in a cross-validation, where each image is scored by the one that never saw its patient.
 */
public final class ScoredImages {

    private final List<Scored> scored = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /** Asks a network about one image; one that fails is listed in the result and stops nothing. */
    public void score(Classifier classifier, ImageSource source, LabelledImage image) {
        switch (source.read(image.file()).then((GreyImage grey) -> classifier.classify(grey))) {
            case Outcome.Success<Classification>(Classification found) -> scored.add(scored(image, found));
            case Outcome.Failure<Classification>(Problem problem) -> unreadable.add(image.file() + ": " + problem);
        }
    }

    /**
     * An image that was scored before.
     *
     * @param truth index of its class
     * @param group images of the same patient, which are drawn together
     * @param scores one for each class, in the order of the network's outputs
     */
    public void add(int truth, String group, List<ClassScore> scores) {
        scored.add(new Scored(
                truth,
                group,
                group,
                scores.stream().mapToDouble(ClassScore::probability).toArray(),
                null));
    }

    private static Scored scored(LabelledImage image, Classification found) {
        Box box = image.box();
        return new Scored(
                image.label(),
                image.patient(),
                image.group().isEmpty() ? image.file().toString() : image.group(),
                found.scores().stream().mapToDouble(ClassScore::probability).toArray(),
                box == null ? null : found.heatMap().peaksIn(box));
    }

    /**
     * The figures over all images of these patients; empty where there are none.
     *
     * @param model what the result is called after
     * @param classes labels in the order of the networks' outputs
     * @param patients only images whose patient id matches it whole are counted
     */
    public Optional<Evaluation> evaluation(ModelIdentity model, List<String> classes, Pattern patients) {
        List<Scored> counted = scored.stream()
                .filter(image -> patients.matcher(image.patient()).matches())
                .toList();
        return counted.isEmpty() ? Optional.empty() : Optional.of(Summary.of(model, classes, counted, unreadable));
    }
}
