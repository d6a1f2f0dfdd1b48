package org.fovea.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others made: the bill of materials and the notices that the build lays beside this class. */
public final class Parts {

    /** Written by the build; CycloneDX, JSON. */
    static final String FILE = "fovea.cdx.json";

    /**
     * These jars claim MIT for code of dcm4che, which is under these three. NOTICE tells the story; this list must not
     * repeat the claim.
     */
    private static final String TOOLKIT = "org.aoju";

    private static final List<String> TOOLKIT_LICENCES = List.of("MPL-1.1", "GPL-2.0", "LGPL-2.1");

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
            List<Part> parts = new ArrayList<>();
            for (JsonNode component : new JsonMapper().readTree(file).path("components")) {
                if (!component.path("group").asString("").equals("org.fovea")) {
                    parts.add(part(component));
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

    private static Part part(JsonNode component) {
        String group = component.path("group").asString("");
        return new Part(
                group + ":" + component.path("name").asString(""),
                component.path("version").asString(""),
                group.equals(TOOLKIT) ? TOOLKIT_LICENCES : licences(component));
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
