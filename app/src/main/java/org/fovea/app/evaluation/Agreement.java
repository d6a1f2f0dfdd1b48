package org.fovea.app.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.app.cases.JudgedFinding;
import org.fovea.app.cases.Verdict.Decision;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.evaluate.Evaluation;
import org.fovea.inference.evaluate.FolderEvaluation;
import org.fovea.inference.evaluate.ScoredImages;
import org.fovea.inference.model.ModelIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What readers' verdicts say about one version of a model. A reader saw the network's answer before deciding, so this is
 * agreement with a reader who could be led, not accuracy against a truth found independently. Nobody was led where the
 * answer was first shown after the reader had written an impression.
 *
 * @param findings with a verdict
 * @param decisions how often which was the last
 * @param withoutClass verdicts that do not say which of the model's classes is right; not counted in the evaluation
 * @param agreementByStation share of findings agreed with, by the station the images come from; empty name where unknown
 * @param agreementByInstitution the same by where that stands
 * @param agreementByMonth the same by the month of the verdict, as {@code 2026-11}
 * @param agreementByShowing the same by when the answer was first shown: {@code BEFORE_WRITING} an impression,
 *     {@code AFTER_WRITING} it; empty name where that was not kept
 * @param drift where readers agree clearly less of late; null where they do not
 * @param evaluation figures with the class that the verdict holds right as the truth; null where no verdict names one
 */
public record Agreement(
        ModelIdentity model,
        int findings,
        Map<Decision, Long> decisions,
        int withoutClass,
        Map<String, Share> agreementByStation,
        Map<String, Share> agreementByInstitution,
        Map<String, Share> agreementByMonth,
        Map<String, Share> agreementByShowing,
        @Nullable Drift drift,
        @Nullable Evaluation evaluation) {

    /** So many of so many. */
    public record Share(long agreed, long of) {}

    /** One for each version of each model, in the order of their names. */
    public static List<Agreement> of(List<JudgedFinding> judged) {
        Map<ModelIdentity, List<JudgedFinding>> byModel = new TreeMap<>(Comparator.comparing(ModelIdentity::id)
                .thenComparing(ModelIdentity::version)
                .thenComparing(ModelIdentity::sha256));
        byModel.putAll(judged.stream().collect(Collectors.groupingBy(JudgedFinding::model)));
        return byModel.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .toList();
    }

    private static Agreement of(ModelIdentity model, List<JudgedFinding> judged) {
        List<String> classes =
                judged.getFirst().scores().stream().map(ClassScore::label).toList();
        ScoredImages scored = new ScoredImages();
        int withoutClass = 0;
        for (JudgedFinding one : judged) {
            int truth = classes.indexOf(confirmed(one));
            if (truth < 0) {
                withoutClass++;
            } else {
                scored.add(truth, Long.toString(one.patient()), one.scores());
            }
        }
        Map<String, Share> byMonth =
                shares(judged, one -> one.verdict().time().toString().substring(0, "yyyy-mm".length()));
        return new Agreement(
                model,
                judged.size(),
                new TreeMap<>(judged.stream()
                        .collect(Collectors.groupingBy(one -> one.verdict().decision(), Collectors.counting()))),
                withoutClass,
                shares(judged, JudgedFinding::station),
                shares(judged, JudgedFinding::institution),
                byMonth,
                shares(judged, one -> one.shown() == null ? "" : one.shown().name()),
                Drift.of(byMonth).orElse(null),
                scored.evaluation(model, classes, FolderEvaluation.ALL_PATIENTS).orElse(null));
    }

    /** The class that the reader holds right; empty where the verdict is only a no. */
    private static String confirmed(JudgedFinding one) {
        return switch (one.verdict().decision()) {
            case AGREE -> ClassScore.highest(one.scores()).label();
            case CHANGED -> one.verdict().correctedLabel();
            case DISAGREE -> "";
        };
    }

    private static Map<String, Share> shares(List<JudgedFinding> judged, Function<JudgedFinding, String> key) {
        Map<String, Share> shares = new TreeMap<>();
        for (JudgedFinding one : judged) {
            long agreed = one.verdict().decision() == Decision.AGREE ? 1 : 0;
            shares.merge(
                    key.apply(one),
                    new Share(agreed, 1),
                    (a, b) -> new Share(a.agreed() + b.agreed(), a.of() + b.of()));
        }
        return new LinkedHashMap<>(shares);
    }
}
