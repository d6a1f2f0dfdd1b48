package org.fovea.app.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.app.cases.ReportSection;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Templates and phrases as JSON. A name that is not known is a mistake: that is how a slip of the pen looks.
 *
 * <pre>
 * {"name": {"en": "Chest CT"}, "modality": ["CT"], "bodyPart": ["CHEST"], "text": {"en": {"FINDINGS": "Lungs: […]"}}}
 * {"en": {"nad": "No acute abnormality."}}
 * </pre>
 */
final class TemplateJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TemplateJson() {}

    /** As the file says it. */
    private record Stored(
            @Nullable Map<String, String> name,
            @Nullable List<String> modality,
            @Nullable List<String> bodyPart,
            @Nullable Map<String, Map<ReportSection, String>> text) {

        ReportTemplate template(String id) {
            return new ReportTemplate(
                    id,
                    name == null || name.isEmpty() ? Map.of("en", id) : name,
                    words(modality),
                    words(bodyPart),
                    text == null ? Map.of() : text);
        }

        private static Set<String> words(@Nullable List<String> words) {
            return words == null
                    ? Set.of()
                    : words.stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        }
    }

    static Outcome<ReportTemplate> template(String file, String id, String text) {
        return read(file, text, json -> JSON.readValue(json, Stored.class).template(id));
    }

    /** By language code, then abbreviation. */
    static Outcome<Map<String, Map<String, String>>> phrases(String file, String text) {
        return read(file, text, json -> {
            Map<String, Map<String, String>> phrases = JSON.readValue(json, new TypeReference<>() {});
            phrases.replaceAll((language, some) -> Map.copyOf(some));
            return phrases;
        });
    }

    /** What Jackson refuses, and what the values themselves refuse (a null in a list or map). */
    private static <T> Outcome<T> read(String file, String text, Function<String, T> reader) {
        try {
            return Outcome.success(reader.apply(text));
        } catch (JacksonException e) {
            return Outcome.failure(notUnderstood(file, e.getLocation()));
        } catch (NullPointerException | IllegalArgumentException e) {
            return Outcome.failure(notUnderstood(file, null));
        }
    }

    private static Problem notUnderstood(String file, @Nullable TokenStreamLocation place) {
        return Problem.of(
                TemplateProblem.NOT_UNDERSTOOD,
                file,
                place == null ? "1" : Integer.toString(place.getLineNr()),
                place == null ? "1" : Integer.toString(place.getColumnNr()));
    }
}
