package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.app.Explanation;
import org.fovea.app.cases.Finding;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.study.FrameKey;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.explain.Occlusion;
import org.fovea.viewer.viewport.FrameSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationModelTest {

    private static final Occlusion COVERED = new Occlusion("glioma", new HeatMap(2, 1, new float[] {1, 0.5f}), 0.42);

    private static final String LEGEND = "glioma, falls by up to 0.42 where covered";

    private final List<String> shown = new ArrayList<>();
    private final List<Consumer<ExplanationModel.Answer>> asked = new ArrayList<>();
    private final WindowWords words = new WindowWords(Language.ENGLISH);
    private final StatusModel status = new StatusModel(new Sentences(Language.ENGLISH));
    private final ExplanationModel model = new ExplanationModel(
            overlay(), (finding, slot, answer) -> asked.add(answer), (model, label) -> label, status, words);
    private final Finding finding = Examples.finding(4);

    private ExplanationModel.Overlay overlay() {
        return new ExplanationModel.Overlay() {
            @Override
            public @Nullable FrameSlot slot(FrameKey key) {
                return Examples.series().getFirst().images().slots().stream()
                        .filter(slot -> slot.key().equals(key))
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public void explain(Finding of, HeatMap map, String legend) {
                shown.add(legend);
            }

            @Override
            public void explainByAttention(Finding of) {
                shown.add("attention");
            }
        };
    }

    @Test
    void asksOnceAndRemembers() {
        model.choose(finding, Explanation.OCCLUSION);
        model.choose(finding, Explanation.OCCLUSION);
        assertThat(asked).hasSize(1);
        assertThat(shown).isEmpty();
        assertThat(model.shown()).isEmpty();

        asked.getFirst().accept(new ExplanationModel.Answer.Covered(COVERED));
        assertThat(model.shown()).containsEntry(finding.id(), Explanation.OCCLUSION);
        model.choose(finding, Explanation.ATTENTION);
        assertThat(model.shown()).isEmpty();
        model.choose(finding, Explanation.OCCLUSION);

        assertThat(asked).hasSize(1);
        assertThat(shown).containsExactly(LEGEND, "attention", LEGEND);
    }

    @Test
    void whatWasStoppedOrFailedChangesNothingAndCanBeAskedAgain() {
        model.choose(finding, Explanation.OCCLUSION);
        asked.getFirst().accept(new ExplanationModel.Answer.Cancelled());
        model.choose(finding, Explanation.OCCLUSION);
        asked.getLast().accept(new ExplanationModel.Answer.Failed("why"));
        model.choose(finding, Explanation.OCCLUSION);

        assertThat(asked).hasSize(3);
        assertThat(shown).isEmpty();
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void asksNothingAboutAFrameThatIsNotThere() {
        model.choose(Examples.finding(4_000), Explanation.OCCLUSION);

        assertThat(asked).isEmpty();
    }
}
