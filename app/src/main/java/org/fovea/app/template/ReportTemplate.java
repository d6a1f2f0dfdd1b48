package org.fovea.app.template;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.words.Language;

/**
 * What the report of one kind of examination begins with.
 *
 * @param id its file's name without the ending
 * @param names by language code; never empty
 * @param modalities it is for, upper case; empty for any
 * @param bodyParts it is for, upper case; empty for any
 * @param texts by language code, then section
 */
public record ReportTemplate(
        String id,
        Map<String, String> names,
        Set<String> modalities,
        Set<String> bodyParts,
        Map<String, Map<ReportSection, String>> texts) {

    public ReportTemplate {
        names = new LinkedHashMap<>(names);
        modalities = Set.copyOf(modalities);
        bodyParts = Set.copyOf(bodyParts);
        texts = Map.copyOf(texts);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a template without a name: " + id);
        }
    }

    /** In the reader's language, else in English, else in whichever it has. */
    public String name(Language language) {
        return Optional.ofNullable(names.get(language.code()))
                .or(() -> Optional.ofNullable(names.get(Language.ENGLISH.code())))
                .orElseGet(() -> names.values().iterator().next());
    }

    /** Whether there is text in that language. */
    public boolean speaks(Language language) {
        return texts.containsKey(language.code());
    }

    /** What each section begins with; empty where the template does not speak the language. */
    public Map<ReportSection, String> text(Language language) {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        sections.putAll(texts.getOrDefault(language.code(), Map.of()));
        return sections;
    }

    /** How closely it was made for an examination; negative where it is not for it. */
    private int closeness(String modality, String bodyPart) {
        boolean fits = (modalities.isEmpty() || modalities.contains(modality))
                && (bodyParts.isEmpty() || bodyParts.contains(bodyPart));
        return fits ? (bodyParts.isEmpty() ? 0 : 2) + (modalities.isEmpty() ? 0 : 1) : -1;
    }

    /** The one that was made most closely for an examination; of equals the later, so that the reader's own win. */
    public static Optional<ReportTemplate> best(List<ReportTemplate> templates, String modality, String bodyPart) {
        ReportTemplate best = null;
        int closest = 0;
        for (ReportTemplate template : templates) {
            int closeness = template.closeness(modality, bodyPart);
            if (closeness >= closest) {
                best = template;
                closest = closeness;
            }
        }
        return Optional.ofNullable(best);
    }
}
