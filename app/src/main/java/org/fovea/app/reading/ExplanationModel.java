package org.fovea.app.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.fovea.app.Explanation;
import org.fovea.app.cases.Finding;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.explain.Occlusion;
import org.fovea.viewer.viewport.FrameSlot;
import org.jspecify.annotations.Nullable;

/**
 * Which explanation of a network's finding lies over its image. What covering showed is computed when first wanted and
 * remembered as long as the window is open. Used on the thread of the user interface only.
 */
final class ExplanationModel {

    /** What asking came to. */
    sealed interface Answer {
        record Covered(Occlusion occlusion) implements Answer {}

        /** @param sentence why, in the reader's language */
        record Failed(String sentence) implements Answer {}

        record Cancelled() implements Answer {}
    }

    /** Covers parts of an image as a task of its own and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Network {
        void cover(Finding finding, FrameSlot slot, Consumer<Answer> answer);
    }

    /** Where explanations are seen. */
    interface Overlay {
        /** Where a frame lies in the open study; null where it does not. */
        @Nullable
        FrameSlot slot(FrameKey key);

        /** Shows another map over the finding's image, until that of where the network looked is wanted again. */
        void explain(Finding finding, HeatMap map, String legend);

        /** Shows where the network looked. */
        void explainByAttention(Finding finding);
    }

    private final Overlay reading;
    private final Network network;
    private final ClassNames classes;
    private final StatusModel status;
    private final WindowWords words;
    private final Map<UUID, Occlusion> known = new HashMap<>();
    private final ObservableMap<UUID, Explanation> shown = FXCollections.observableHashMap();
    private boolean running;

    ExplanationModel(Overlay reading, Network network, ClassNames classes, StatusModel status, WindowWords words) {
        this.reading = reading;
        this.network = network;
        this.classes = classes;
        this.status = status;
        this.words = words;
    }

    /** By finding; one that is not in it shows where the network looked. */
    ObservableMap<UUID, Explanation> shown() {
        return shown;
    }

    void choose(Finding finding, Explanation wanted) {
        Occlusion before = known.get(finding.id());
        switch (wanted) {
            case ATTENTION -> {
                shown.remove(finding.id());
                reading.explainByAttention(finding);
            }
            case OCCLUSION -> {
                if (before == null) {
                    ask(finding);
                } else {
                    show(finding, before);
                }
            }
        }
    }

    private void ask(Finding finding) {
        FrameSlot slot = reading.slot(finding.frame());
        if (running || slot == null) {
            return;
        }
        running = true;
        network.cover(finding, slot, answer -> {
            running = false;
            switch (answer) {
                case Answer.Covered(Occlusion occlusion) -> {
                    known.put(finding.id(), occlusion);
                    show(finding, occlusion);
                }
                case Answer.Failed(String sentence) -> status.complain(sentence);
                case Answer.Cancelled() -> status.say(words.of("explain.cancelled"));
            }
        });
    }

    private void show(Finding finding, Occlusion occlusion) {
        shown.put(finding.id(), Explanation.OCCLUSION);
        reading.explain(
                finding,
                occlusion.map(),
                words.of(
                        "explain.legend",
                        classes.name(finding.model().id(), occlusion.label()),
                        words.probability(occlusion.largestFall())));
        status.say(
                occlusion.largestFall() < Occlusion.LEAST_FALL
                        ? words.of("explain.nothing")
                        : words.of("explain.done", words.probability(occlusion.largestFall())));
    }
}
