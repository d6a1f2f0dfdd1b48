package org.fovea.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others made: the bill of materials and the notices that the build lays beside this class. */
public final class Parts {

    /** Written by the build; CycloneDX, JSON. */
    static final String FILE = "fovea.cdx.json";

    private static final String CORRECTED = "licences-corrected.properties";

    private Parts() {}

    /**
     * Everything of others in the program, by name; each once, however many systems it is there for. Empty in a build made
     * without a network: the tool that writes the list asks for one.
     */
    public static List<Part> ofOthers() {
        try (InputStream file = Parts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                return List.of();
            }
            Map<String, List<String>> corrected = corrected();
            List<Part> parts = new ArrayList<>();
            for (JsonNode component : new JsonMapper().readTree(file).path("components")) {
                if (!component.path("group").asString("").equals("org.fovea")) {
                    parts.add(part(component, corrected));
                }
            }
            return parts.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Part::name))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** NOTICE: origins that a list cannot tell, data that networks learned from, and licences that want to be repeated. */
    public static String notices() {
        try (InputStream file = Objects.requireNonNull(Parts.class.getResourceAsStream("NOTICE"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** By group: licences of code whose jars claim others. NOTICE tells the story; the list must not repeat the claim. */
    static Map<String, List<String>> corrected() {
        Properties lines = new Properties();
        try (InputStream file = Objects.requireNonNull(Parts.class.getResourceAsStream(CORRECTED))) {
            lines.load(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Map<String, List<String>> corrected = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(group ->
                        corrected.put(group, List.of(lines.getProperty(group).split(" ", -1))));
        return corrected;
    }

    private static Part part(JsonNode component, Map<String, List<String>> corrected) {
        String group = component.path("group").asString("");
        return new Part(
                group + ":" + component.path("name").asString(""),
                component.path("version").asString(""),
                corrected.getOrDefault(group, licences(component)));
    }

    private static List<String> licences(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode entry : component.path("licenses")) {
            JsonNode licence = entry.path("license");
            String name = licence.path("name").asString(entry.path("expression").asString(""));
            licences.add(licence.path("id").asString(name));
        }
        return licences;
    }
}
