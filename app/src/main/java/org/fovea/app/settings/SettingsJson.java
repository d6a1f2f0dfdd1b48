package org.fovea.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.TlsFiles;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.link.LinkMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings as JSON. Every name may be missing; none may be unknown, because that is how a typing mistake looks. */
final class SettingsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> NAMES = List.of(
            "language",
            "reader",
            "institution",
            "theme",
            "model",
            "device",
            "viewing",
            "lastFolders",
            "tls",
            "screens",
            "toured",
            "hiddenColumns",
            "changedTools",
            "archives",
            "readingOrder",
            "copying",
            "lockAfterMinutes");
    private static final List<String> ARCHIVES = List.of("title", "known");
    private static final List<String> ARCHIVE = List.of("name", "address", "tls", "movePort", "token");
    private static final List<String> TLS_NAMES = List.of("key", "keyPassword", "trust", "trustPassword", "anyHost");
    private static final List<String> VIEWING =
            List.of("layout", "scroll", "linkWindow", "linkZoom", "referenceLines", "firstAndLastLine");
    private static final int LONGEST_TEXT = 200;

    private final String file;
    private final JsonNode root;
    private final List<Problem> mistakes = new ArrayList<>();

    private SettingsJson(Path file, JsonNode root) {
        this.file = file.toString();
        this.root = root;
    }

    static String text(Settings settings) {
        ObjectNode root = JSON.createObjectNode()
                .put("language", settings.language().code())
                .put("reader", settings.reader())
                .put("institution", settings.institution())
                .put("theme", word(settings.theme()))
                .put("model", settings.model())
                .put("device", word(settings.device()));
        Viewing viewing = settings.viewing();
        root.putObject("viewing")
                .put("layout", viewing.layout().text())
                .put("scroll", word(viewing.scroll()))
                .put("linkWindow", viewing.window())
                .put("linkZoom", viewing.view())
                .put("referenceLines", viewing.lines())
                .put("firstAndLastLine", viewing.ends());
        ArrayNode folders = root.putArray("lastFolders");
        settings.lastFolders().forEach(folder -> folders.add(folder.toString()));
        TlsFiles tls = settings.tls();
        if (!tls.equals(TlsFiles.NONE)) {
            ObjectNode files = root.putObject("tls");
            put(files, "key", tls.key());
            put(files, "keyPassword", tls.keyPassword());
            put(files, "trust", tls.trust());
            put(files, "trustPassword", tls.trustPassword());
            files.put("anyHost", tls.anyHost());
        }
        ObjectNode screens = root.putObject("screens");
        new TreeMap<>(settings.screens()).forEach(screens::put);
        root.put("toured", settings.toured());
        put(root.putArray("hiddenColumns"), settings.hiddenColumns());
        put(root.putArray("changedTools"), settings.changedTools());
        root.put("readingOrder", word(settings.readingOrder()));
        root.put("copying", word(settings.copying()));
        root.put("lockAfterMinutes", settings.lockAfterMinutes());
        put(root, settings.archives());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode root, Archives archives) {
        if (archives.equals(Archives.NONE)) {
            return;
        }
        ObjectNode node = root.putObject("archives").put("title", archives.title());
        ArrayNode known = node.putArray("known");
        for (ArchiveEntry archive : archives.known()) {
            ObjectNode one = known.addObject()
                    .put("name", archive.name())
                    .put("address", archive.address().toString())
                    .put("tls", archive.secured());
            if (archive.movePort() != null) {
                one.put("movePort", archive.movePort());
            }
            put(one, "token", archive.token());
        }
    }

    /** The settings, or the first mistake. */
    static Outcome<Settings> parse(Path file, String text) {
        try {
            return new SettingsJson(file, JSON.readTree(text)).settings();
        } catch (JacksonException e) {
            return Outcome.failure(Problem.of(
                    SettingsProblem.NOT_JSON,
                    file.toString(),
                    Integer.toString(e.getLocation().getLineNr()),
                    Integer.toString(e.getLocation().getColumnNr())));
        }
    }

    private static void put(ArrayNode array, Set<String> names) {
        names.stream().sorted().forEach(array::add);
    }

    private Outcome<Settings> settings() {
        if (!root.isObject()) {
            return Outcome.failure(Problem.of(SettingsProblem.NOT_JSON, file, "1", "1"));
        }
        known(root, NAMES, "");
        Settings standard = Settings.standard();
        Settings read = new Settings(
                choice("language", Language.values(), Language::code, standard.language()),
                text("reader", standard.reader()),
                text("institution", standard.institution()),
                choice("theme", Theme.values(), SettingsJson::word, standard.theme()),
                text("model", standard.model()),
                choice("device", DeviceChoice.values(), SettingsJson::word, standard.device()),
                viewing(root.path("viewing"), standard.viewing()),
                folders("lastFolders"),
                tls(),
                screens("screens"),
                yes(root, "toured", standard.toured()),
                names("hiddenColumns"),
                names("changedTools"),
                archives(root.path("archives")),
                choice("readingOrder", ReadingOrder.values(), SettingsJson::word, standard.readingOrder()),
                choice("copying", Copying.values(), SettingsJson::word, standard.copying()),
                minutes("lockAfterMinutes", standard.lockAfterMinutes()));
        return mistakes.isEmpty() ? Outcome.success(read) : Outcome.failure(mistakes.getFirst());
    }

    private void known(JsonNode node, List<String> names, String before) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!names.contains(entry.getKey())) {
                mistakes.add(Problem.of(SettingsProblem.UNKNOWN_NAME, file, before + entry.getKey()));
            }
        }
    }

    private Archives archives(JsonNode node) {
        known(node, ARCHIVES, "archives.");
        JsonNode title = node.path("title");
        if (!title.isMissingNode() && !Peer.isTitle(title.asString(""))) {
            mistake("archives.title", title, "\"FOVEA\"");
        }
        List<ArchiveEntry> known = new ArrayList<>();
        for (JsonNode one : node.path("known")) {
            known(one, ARCHIVE, "archives.");
            archive(one).ifPresent(known::add);
        }
        return new Archives(Peer.isTitle(title.asString("")) ? title.asString() : Archives.NONE.title(), known);
    }

    private Optional<ArchiveEntry> archive(JsonNode node) {
        JsonNode port = node.path("movePort");
        if (!port.isMissingNode() && !ArchiveEntry.isPort(port.asInt(0))) {
            mistake("archives.movePort", port, "1 - 65535");
            return Optional.empty();
        }
        JsonNode address = node.path("address");
        try {
            return Optional.of(new ArchiveEntry(
                    node.path("name").asString(""),
                    Address.parse(address.asString("")),
                    yes(node, "tls", false),
                    port.isMissingNode() ? null : port.asInt(),
                    path(node, "token")));
        } catch (IllegalArgumentException e) {
            mistake("archives.address", address, "\"ARCHIVE@10.0.0.5:104\", \"https://archive.example/dicom-web\"");
            return Optional.empty();
        }
    }

    private Viewing viewing(JsonNode node, Viewing standard) {
        known(node, VIEWING, "");
        return new Viewing(
                layout(node.path("layout"), standard.layout()),
                choice(node, "scroll", LinkMode.values(), SettingsJson::word, standard.scroll()),
                yes(node, "linkWindow", standard.window()),
                yes(node, "linkZoom", standard.view()),
                yes(node, "referenceLines", standard.lines()),
                yes(node, "firstAndLastLine", standard.ends()));
    }

    private Layout layout(JsonNode value, Layout otherwise) {
        Optional<Layout> layout = Layout.parse(value.asString(""));
        if (!value.isMissingNode() && layout.isEmpty()) {
            mistake("layout", value, "1x1, 2x2, columns(60:1x1, 40:2x1)");
        }
        return layout.orElse(otherwise);
    }

    private boolean yes(JsonNode node, String name, boolean otherwise) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            mistake(name, value, "true, false");
        }
        return value.asBoolean(otherwise);
    }

    private int minutes(String name, int otherwise) {
        JsonNode value = root.path(name);
        int minutes = value.isMissingNode() ? otherwise : value.asInt(-1);
        if (minutes < 0 || minutes > Settings.LONGEST_LOCK_AFTER) {
            mistake(name, value, "0 - " + Settings.LONGEST_LOCK_AFTER);
        }
        return minutes;
    }

    private <T> T choice(String name, T[] choices, Function<T, String> word, T otherwise) {
        return choice(root, name, choices, word, otherwise);
    }

    private <T> T choice(JsonNode node, String name, T[] choices, Function<T, String> word, T otherwise) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        for (T choice : choices) {
            if (word.apply(choice).equals(value.asString(""))) {
                return choice;
            }
        }
        mistake(name, value, Arrays.stream(choices).map(word).collect(Collectors.joining(", ")));
        return otherwise;
    }

    private String text(String name, String otherwise) {
        JsonNode value = root.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isString() || value.asString().length() > LONGEST_TEXT) {
            mistake(name, value, "\"\" - " + LONGEST_TEXT);
        }
        return value.asString("");
    }

    /** {@code {"key": path, "keyPassword": path, "trust": path, "trustPassword": path, "anyHost": true}}, each left out at will. */
    private TlsFiles tls() {
        JsonNode tls = root.path("tls");
        known(tls, TLS_NAMES, "tls.");
        Path trust = path(tls, "trust");
        return new TlsFiles(
                path(tls, "key"),
                path(tls, "keyPassword"),
                trust,
                path(tls, "trustPassword"),
                trust != null && tls.path("anyHost").asBoolean(false));
    }

    private @Nullable Path path(JsonNode node, String name) {
        JsonNode value = node.path(name);
        try {
            return value.isMissingNode() ? null : Path.of(value.asString(""));
        } catch (InvalidPathException e) {
            mistake(name, value, "\"/file\"");
            return null;
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Path path) {
        if (path != null) {
            node.put(name, path.toString());
        }
    }

    private Set<String> names(String name) {
        Set<String> names = new TreeSet<>();
        for (JsonNode value : root.path(name)) {
            if (value.isString()) {
                names.add(value.asString());
            } else {
                mistake(name, value, "[\"description\"]");
            }
        }
        return names;
    }

    private List<Path> folders(String name) {
        List<Path> folders = new ArrayList<>();
        for (JsonNode value : root.path(name)) {
            try {
                folders.add(Path.of(value.asString("")));
            } catch (InvalidPathException e) {
                mistake(name, value, "[\"/folder\"]");
            }
        }
        return folders;
    }

    /** Millimetres to a device pixel; no screen has pixels beyond these bounds. */
    private Map<String, Double> screens(String name) {
        Map<String, Double> measured = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path(name).properties()) {
            double millimetres = entry.getValue().asDouble(0);
            if (millimetres >= 0.01 && millimetres <= 5) {
                measured.put(entry.getKey(), millimetres);
            } else {
                mistake(name + "." + entry.getKey(), entry.getValue(), "0.01 - 5");
            }
        }
        return measured;
    }

    private void mistake(String name, JsonNode value, String allowed) {
        String found = value.toString();
        mistakes.add(Problem.of(
                SettingsProblem.BAD_VALUE,
                file,
                name,
                found.length() > LONGEST_TEXT ? found.substring(0, LONGEST_TEXT) : found,
                allowed));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
