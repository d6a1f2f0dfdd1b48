package org.fovea.app.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.app.hanging.CellRule;
import org.fovea.app.hanging.HangingProtocol;
import org.fovea.app.hanging.ProtocolMatch;
import org.fovea.app.words.Language;
import org.fovea.app.worklist.SeriesStack;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.Instance;
import org.fovea.viewer.layout.Screens;
import org.fovea.viewer.viewport.ViewportModel;

/** Makes a hanging protocol of what stands on the screen. */
final class ProtocolMaking {

    private static final int LONGEST_NAME = 60;

    private ProtocolMaking() {}

    /** For studies like the open one; empty where nothing is shown or the name has no letter. */
    static Optional<HangingProtocol> of(String name, Language language, OpenStudy study, Screens screens) {
        String id = id(name);
        if (id.isEmpty() || study.series().isEmpty()) {
            return Optional.empty();
        }
        List<CellRule> rules = new ArrayList<>();
        int priors = 0;
        for (ViewportModel cell : screens.main().cells()) {
            CellRule rule = rule(cell, study);
            rules.add(rule);
            priors = Math.max(priors, rule.prior());
        }
        SeriesStack first = study.series().getFirst();
        String part = first.series().bodyPart().toUpperCase(Locale.ROOT);
        ProtocolMatch match = new ProtocolMatch(
                Set.of(first.series().modality()), part.isEmpty() ? Set.of() : Set.of(part), Set.of(), 0, 0, priors);
        return Optional.of(new HangingProtocol(
                id,
                Map.of(language.code(), name.strip()),
                match,
                screens.main().layoutProperty().get(),
                rules));
    }

    /** A file name of letters, digits and dashes. */
    private static String id(String name) {
        String plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .limit(LONGEST_NAME)
                .map(letter -> Character.isLetterOrDigit(letter) ? letter : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.replaceAll("-+", "-").replaceAll("^-|-$", "");
    }

    private static CellRule rule(ViewportModel cell, OpenStudy study) {
        if (cell.stackProperty().get().size() == 0) {
            return CellRule.ANY;
        }
        Instance shown = cell.stackProperty().get().slots().getFirst().instance();
        Optional<DisplayFacts> facts = study.facts(shown);
        String view = facts.map(DisplayFacts::view).orElse("");
        String description = shown.series().description();
        return new CellRule(
                prior(shown, study),
                0,
                Set.of(shown.series().modality()),
                view.isEmpty() ? Set.of() : Set.of(view),
                facts.map(DisplayFacts::laterality)
                        .filter(side -> !side.isEmpty())
                        .map(Set::of)
                        .orElse(Set.of()),
                view.isEmpty() && !description.isBlank() ? List.of(description) : List.of(),
                Optional.empty(),
                cell.anchorProperty().get());
    }

    private static int prior(Instance shown, OpenStudy study) {
        String uid = shown.series().study().studyInstanceUid();
        for (int i = 0; i < study.priors().size(); i++) {
            if (study.priors().get(i).study().studyInstanceUid().equals(uid)) {
                return i + 1;
            }
        }
        return 0;
    }
}
