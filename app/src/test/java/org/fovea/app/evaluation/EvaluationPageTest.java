package org.fovea.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.ScoredImages;
import org.fovea.inference.model.ModelIdentity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationPageTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureStandsOnThePageAndNoTextBecomesMarkup(Language language) {
        WindowWords words = new WindowWords(language);
        String page = EvaluationPage.html(evaluation(), words, (model, label) -> label);

        assertThat(page)
                .contains(words.of("researchUse"))
                .contains("0.667 (")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("http:", "https:");
        assertThat(Pattern.compile("<polyline").matcher(page).results()).hasSize(4);
    }

    private static Evaluation evaluation() {
        ScoredImages scored = new ScoredImages();
        scored.add(0, "a", scores(0.9));
        scored.add(0, "b", scores(0.4));
        scored.add(1, "c", scores(0.2));
        return scored.evaluation(
                        new ModelIdentity("chest", "1.0.0", "a".repeat(64)),
                        List.of("normal", HOSTILE),
                        Pattern.compile(".*"))
                .orElseThrow();
    }

    private static List<ClassScore> scores(double normal) {
        return List.of(new ClassScore("normal", normal), new ClassScore(HOSTILE, 1 - normal));
    }
}
