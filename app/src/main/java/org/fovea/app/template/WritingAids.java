package org.fovea.app.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * The templates and phrases that there are: those of the program, and the reader's own in the data folder, as {@code
 * templates/*.json} and {@code templates/phrases.json}. A file of the reader's with the name of the program's stands in its
 * place.
 *
 * @param templates those of the program first
 * @param phrases by language code, then abbreviation
 * @param problems why files of the reader's are left out
 */
public record WritingAids(
        List<ReportTemplate> templates, Map<String, Map<String, String>> phrases, List<Problem> problems) {

    public static final WritingAids NONE = new WritingAids(List.of(), Map.of(), List.of());

    private static final List<String> SHIPPED =
            List.of("general", "chest-radiograph", "chest-ct", "abdomen-ct", "brain-mr", "mammography");
    private static final String PHRASES = "phrases";
    private static final String ENDING = ".json";
    private static final int LARGEST = 1 << 20;
    private static final int MOST_FILES = 200;

    public WritingAids {
        templates = List.copyOf(templates);
        phrases = Map.copyOf(phrases);
        problems = List.copyOf(problems);
    }

    public static Path folder(Path dataFolder) {
        return dataFolder.resolve("templates");
    }

    /** Reads both; a folder that is not there holds none. */
    public static WritingAids read(Path dataFolder) {
        Map<String, ReportTemplate> templates = new LinkedHashMap<>();
        SHIPPED.forEach(id ->
                templates.put(id, TemplateJson.template(id, id, resource(id)).orElseThrow()));
        Map<String, Map<String, String>> phrases = new TreeMap<>();
        add(phrases, TemplateJson.phrases(PHRASES, resource(PHRASES)).orElseThrow());
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder(dataFolder), problems)) {
            String id = id(file);
            Outcome<String> text = text(file);
            Outcome<?> read = id.equals(PHRASES)
                    ? text.then(json -> TemplateJson.phrases(file.toString(), json))
                            .map(own -> add(phrases, own))
                    : text.then(json -> TemplateJson.template(file.toString(), id, json))
                            .map(own -> own(templates, own));
            if (read instanceof Outcome.Failure<?>(Problem problem)) {
                problems.add(problem);
            }
        }
        return new WritingAids(List.copyOf(templates.values()), phrases, problems);
    }

    /** The texts of a language by their abbreviations, in the order of these. */
    public SortedMap<String, String> phrases(Language language) {
        return new TreeMap<>(phrases.getOrDefault(language.code(), Map.of()));
    }

    /** Goes to the end: of equals the reader's own wins. */
    private static ReportTemplate own(Map<String, ReportTemplate> templates, ReportTemplate own) {
        templates.remove(own.id());
        templates.put(own.id(), own);
        return own;
    }

    private static Map<String, Map<String, String>> add(
            Map<String, Map<String, String>> all, Map<String, Map<String, String>> more) {
        more.forEach((language, phrases) ->
                all.computeIfAbsent(language, code -> new TreeMap<>()).putAll(phrases));
        return all;
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            problems.add(unreadable(folder, e));
            return List.of();
        }
    }

    private static Outcome<String> text(Path file) {
        try {
            return Files.size(file) > LARGEST
                    ? Outcome.failure(Problem.of(TemplateProblem.TOO_LARGE, file.toString()))
                    : Outcome.success(Files.readString(file));
        } catch (IOException e) {
            return Outcome.failure(unreadable(file, e));
        }
    }

    private static Problem unreadable(Path file, IOException e) {
        return Problem.of(TemplateProblem.UNREADABLE, file.toString(), String.valueOf(e.getMessage()));
    }

    private static String id(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private static String resource(String id) {
        try (InputStream stream = WritingAids.class.getResourceAsStream(id + ENDING)) {
            if (stream == null) {
                throw new IllegalStateException("not shipped: " + id);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
