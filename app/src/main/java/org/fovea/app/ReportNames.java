package org.fovea.app;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.report.AiFinding;
import org.fovea.app.report.Decision;
import org.fovea.app.words.Language;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.inference.engine.ClassRange;
import org.fovea.inference.engine.Variation;
import org.jspecify.annotations.Nullable;

/** Findings as a report names them: classes in its language, verdicts in words, images by their place in the series. */
final class ReportNames {

    private final Networks networks;
    private final Language language;
    private final ResourceBundle captions;
    private final Map<String, Map<String, String>> classes = new HashMap<>();

    ReportNames(Networks networks, Language language) {
        this.networks = networks;
        this.language = language;
        this.captions = ResourceBundle.getBundle(
                "org.fovea.app.words.captions",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Language language() {
        return language;
    }

    AiFinding finding(Finding finding, List<Instance> study) {
        return new AiFinding(
                decision(finding),
                finding.model(),
                finding.device(),
                className(finding, finding.top().label()),
                finding.top().probability(),
                range(finding),
                place(finding.frame(), study));
    }

    private static AiFinding.@Nullable Range range(Finding finding) {
        Variation variation = finding.variation();
        ClassRange range = finding.topRange();
        return variation == null || range == null
                ? null
                : new AiFinding.Range(variation.copies(), range.mean(), range.lowest(), range.highest());
    }

    /** The class's name in the report's language; its label where the model was never here. */
    String className(Finding finding, String label) {
        return classes.computeIfAbsent(finding.model().id(), this::classNames).getOrDefault(label, label);
    }

    /** Where a frame stands in its series, null where it stands alone. */
    static AiFinding.@Nullable Place place(FrameKey frame, List<Instance> study) {
        for (Instance instance : study) {
            if (instance.sopInstanceUid().equals(frame.sopInstanceUid())) {
                List<FrameKey> series = FrameOf.series(study.stream()
                                .filter(other -> other.series().equals(instance.series()))
                                .toList())
                        .stream()
                        .map(FrameOf::key)
                        .toList();
                int index = series.indexOf(frame);
                return index < 0 || series.size() == 1
                        ? null
                        : new AiFinding.Place(instance.series().description(), index + 1, series.size());
            }
        }
        return null;
    }

    /** A caption of the bundle, its facts filled in. */
    String caption(String key, Object... facts) {
        return new MessageFormat(captions.getString(key), language.locale()).format(facts);
    }

    private Decision decision(Finding finding) {
        Verdict verdict = finding.verdict();
        if (verdict == null) {
            return new Decision.Pending();
        }
        return switch (verdict.decision()) {
            case AGREE -> new Decision.Agreed(verdict.comment());
            case DISAGREE -> new Decision.Disagreed(verdict.comment());
            case CHANGED -> new Decision.Corrected(className(finding, verdict.correctedLabel()), verdict.comment());
        };
    }

    private Map<String, String> classNames(String model) {
        Map<String, String> names = new HashMap<>();
        networks.known().stream()
                .filter(manifest -> manifest.id().equals(model))
                .flatMap(manifest -> manifest.classes().stream())
                .forEach(one -> names.putIfAbsent(one.label(), one.name().in(language.locale())));
        return names;
    }
}
