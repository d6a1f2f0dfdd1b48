package org.fovea.app.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.fovea.app.output.OutputFile;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code keys.json} of a data folder: what differs from the usual keys, as {@code "action": ["key", ...]}; an empty
 * list takes an action's keys away. A line that cannot hold is named, and its action keeps what is usual.
 */
final class KeyFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    KeyFile(Path dataFolder) {
        file = dataFolder.resolve("keys.json");
    }

    /** @param problems why lines of the file do not hold */
    record Read(Map<String, List<KeyCombination>> keys, List<Problem> problems) {}

    Read read() {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<KeyCombination>> wanted = new LinkedHashMap<>();
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            if (!root.isObject()) {
                problems.add(Problem.of(KeyProblem.NOT_JSON, file.toString(), "1", "1"));
            }
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                parse(entry.getKey(), entry.getValue(), problems).ifPresent(keys -> wanted.put(entry.getKey(), keys));
            }
        } catch (NoSuchFileException e) {
            return new Read(Bindings.usual(), List.of());
        } catch (IOException e) {
            problems.add(Problem.of(KeyProblem.UNREADABLE, file.toString(), String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            problems.add(Problem.of(
                    KeyProblem.NOT_JSON,
                    file.toString(),
                    Integer.toString(e.getLocation().getLineNr()),
                    Integer.toString(e.getLocation().getColumnNr())));
        }
        return new Read(joined(wanted, problems), problems);
    }

    private Optional<List<KeyCombination>> parse(String action, JsonNode value, List<Problem> problems) {
        if (action.equals(Bindings.FIXED) || !Bindings.usual().containsKey(action)) {
            problems.add(Problem.of(KeyProblem.UNKNOWN_ACTION, file.toString(), action));
            return Optional.empty();
        }
        List<KeyCombination> keys = new ArrayList<>();
        for (JsonNode text : value.isArray() ? value : List.of(value)) {
            Optional<KeyCombination> key = KeyText.parse(text.asString(""));
            if (key.isEmpty()) {
                problems.add(Problem.of(KeyProblem.UNKNOWN_KEY, file.toString(), action, text.toString()));
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(keys);
    }

    /** What is wanted over what is usual. A wish for a key that another action has is given up, until all keys are single. */
    private Map<String, List<KeyCombination>> joined(Map<String, List<KeyCombination>> wanted, List<Problem> problems) {
        while (true) {
            Map<String, List<KeyCombination>> all = Bindings.usual();
            all.putAll(wanted);
            Optional<Problem> conflict = conflict(all, wanted);
            if (conflict.isEmpty()) {
                return all;
            }
            problems.add(conflict.get());
        }
    }

    /** Takes the first wish that cannot be granted away. */
    private Optional<Problem> conflict(
            Map<String, List<KeyCombination>> all, Map<String, List<KeyCombination>> wanted) {
        Map<KeyCombination, String> owners = new HashMap<>();
        for (Map.Entry<String, List<KeyCombination>> entry : all.entrySet()) {
            for (KeyCombination key : entry.getValue()) {
                String owner = owners.putIfAbsent(key, entry.getKey());
                if (owner != null) {
                    boolean later = wanted.containsKey(entry.getKey());
                    String loser = later ? entry.getKey() : owner;
                    if (wanted.remove(loser) != null) {
                        return Optional.of(Problem.of(
                                KeyProblem.CONFLICT,
                                file.toString(),
                                loser,
                                KeyText.of(key),
                                later ? owner : entry.getKey()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Writes what differs from the usual keys. */
    Outcome<Path> write(Map<String, List<KeyCombination>> keys) {
        ObjectNode root = JSON.createObjectNode();
        Map<String, List<KeyCombination>> usual = Bindings.usual();
        keys.forEach((action, chosen) -> {
            if (!chosen.equals(usual.get(action))) {
                ArrayNode texts = root.putArray(action);
                chosen.forEach(key -> texts.add(KeyText.of(key)));
            }
        });
        return OutputFile.write(file, stream -> JSON.writeValue(stream, root));
    }
}
