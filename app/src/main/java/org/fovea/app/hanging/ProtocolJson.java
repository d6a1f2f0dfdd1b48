package org.fovea.app.hanging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.render.Side;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hanging protocols as JSON. A name that is not known is a mistake: that is how a slip of the pen looks. */
final class ProtocolJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> TOP = Set.of("name", "for", "layout", "cells");
    private static final Set<String> FOR = Set.of("modality", "bodyPart", "views", "least", "most", "priors");
    private static final Set<String> CELL =
            Set.of("prior", "like", "modality", "view", "laterality", "description", "plane", "chestWall");
    private static final int MOST = 1000;
    private static final int LONGEST = 200;

    private final String file;
    private final List<Problem> mistakes = new ArrayList<>();

    private ProtocolJson(String file) {
        this.file = file;
    }

    /** The protocol, or the first mistake. */
    static Outcome<HangingProtocol> parse(String file, String id, String text) {
        try {
            return new ProtocolJson(file).protocol(id, JSON.readTree(text));
        } catch (JacksonException e) {
            return Outcome.failure(notJson(file, e.getLocation()));
        }
    }

    /** @param place null where the reader gave up as a whole, as on brackets without end */
    private static Problem notJson(String file, @Nullable TokenStreamLocation place) {
        return Problem.of(
                HangingProblem.NOT_JSON,
                file,
                place == null ? "1" : Integer.toString(place.getLineNr()),
                place == null ? "1" : Integer.toString(place.getColumnNr()));
    }

    private Outcome<HangingProtocol> protocol(String id, JsonNode root) {
        if (!root.isObject()) {
            return Outcome.failure(Problem.of(HangingProblem.NOT_JSON, file, "1", "1"));
        }
        known(root, TOP);
        Map<String, String> names = names(root.path("name"));
        Layout layout = layout(root.path("layout"));
        List<CellRule> cells = new ArrayList<>();
        for (JsonNode cell : root.path("cells")) {
            cells.add(cell(cell));
        }
        if (cells.size() > layout.cells()) {
            mistake("cells", Integer.toString(cells.size()), "0 - " + layout.cells());
        }
        ProtocolMatch match = match(root.path("for"));
        return mistakes.isEmpty()
                ? Outcome.success(new HangingProtocol(id, names, match, layout, cells))
                : Outcome.failure(mistakes.getFirst());
    }

    private void known(JsonNode node, Set<String> names) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .forEach(name -> mistakes.add(Problem.of(HangingProblem.UNKNOWN_NAME, file, cut(name))));
    }

    private Map<String, String> names(JsonNode node) {
        Map<String, String> names = new LinkedHashMap<>();
        if (node.isString()) {
            names.put("en", node.asString());
        }
        node.properties()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue().asString("")));
        if (names.isEmpty() || names.values().stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST)) {
            mistake("name", node.toString(), "\"name\", {\"en\": \"name\"}");
            return Map.of("en", "?");
        }
        return names;
    }

    private Layout layout(JsonNode node) {
        Optional<Layout> layout = Layout.parse(node.asString(""));
        if (layout.isEmpty()) {
            mistake("layout", node.toString(), "\"2x2\", \"columns(60:1x1, 40:2x1)\"");
        }
        return layout.orElse(Layout.SINGLE);
    }

    private ProtocolMatch match(JsonNode node) {
        known(node, FOR);
        return new ProtocolMatch(
                words(node, "modality"),
                words(node, "bodyPart"),
                words(node, "views"),
                number(node, "least"),
                number(node, "most"),
                number(node, "priors"));
    }

    private CellRule cell(JsonNode node) {
        known(node, CELL);
        return new CellRule(
                number(node, "prior"),
                number(node, "like"),
                words(node, "modality"),
                words(node, "view"),
                words(node, "laterality"),
                List.copyOf(texts(node, "description")),
                choice(node, "plane", Looking.values()),
                choice(node, "chestWall", Side.values()).orElse(Side.MIDDLE));
    }

    private Set<String> words(JsonNode node, String name) {
        return texts(node, name).stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> texts(JsonNode node, String name) {
        JsonNode value = node.path(name);
        List<String> found = new ArrayList<>();
        if (value.isString()) {
            found.add(value.asString());
        } else {
            value.forEach(one -> found.add(one.asString("")));
        }
        boolean wrong = !(value.isMissingNode() || value.isString() || value.isArray())
                || found.stream().anyMatch(word -> word.isBlank() || word.length() > LONGEST);
        if (wrong) {
            mistake(name, value.toString(), "\"A\", [\"A\", \"B\"]");
            return List.of();
        }
        return found;
    }

    private int number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return 0;
        }
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > MOST) {
            mistake(name, value.toString(), "0 - " + MOST);
            return 0;
        }
        return value.asInt();
    }

    private <T extends Enum<T>> Optional<T> choice(JsonNode node, String name, T[] choices) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Optional<T> chosen = Arrays.stream(choices)
                .filter(choice -> word(choice).equals(value.asString("")))
                .findFirst();
        if (chosen.isEmpty()) {
            String allowed = Arrays.stream(choices).map(ProtocolJson::word).collect(Collectors.joining(", "));
            mistake(name, value.toString(), allowed);
        }
        return chosen;
    }

    private void mistake(String name, String found, String allowed) {
        mistakes.add(Problem.of(HangingProblem.BAD_VALUE, file, name, cut(found), allowed));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static String text(HangingProtocol protocol) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode names = root.putObject("name");
        protocol.names().forEach(names::put);
        ObjectNode match = root.putObject("for");
        put(match, "modality", protocol.match().modalities());
        put(match, "bodyPart", protocol.match().bodyParts());
        put(match, "views", protocol.match().views());
        put(match, "least", protocol.match().least());
        put(match, "most", protocol.match().most());
        put(match, "priors", protocol.match().priors());
        root.put("layout", protocol.layout().text());
        ArrayNode cells = root.putArray("cells");
        protocol.cells().forEach(rule -> put(cells.addObject(), rule));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode cell, CellRule rule) {
        put(cell, "prior", rule.prior());
        put(cell, "like", rule.like());
        put(cell, "modality", rule.modalities());
        put(cell, "view", rule.views());
        put(cell, "laterality", rule.lateralities());
        put(cell, "description", rule.words());
        rule.looking().ifPresent(looking -> cell.put("plane", word(looking)));
        if (rule.side() != Side.MIDDLE) {
            cell.put("chestWall", word(rule.side()));
        }
    }

    private static void put(ObjectNode node, String name, int number) {
        if (number != 0) {
            node.put(name, number);
        }
    }

    private static void put(ObjectNode node, String name, Iterable<String> words) {
        List<String> sorted = new ArrayList<>();
        words.forEach(sorted::add);
        if (!sorted.isEmpty()) {
            ArrayNode array = node.putArray(name);
            sorted.stream().sorted().forEach(array::add);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
