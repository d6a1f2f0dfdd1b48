package org.fovea.app.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup says of itself.
 *
 * @param program name and version of the program that wrote it
 * @param made when
 * @param dataFolder absolute, as the system wrote it that the backup was made on
 * @param separator between names in paths of that system
 * @param members all files but this one
 */
record Manifest(String program, Instant made, String dataFolder, String separator, List<Member> members) {

    static final String NAME = "manifest.json";
    static final String DATABASE = "cases.sqlite";

    /** Raised when an older program would restore wrongly what a newer one wrote. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    Manifest {
        members = List.copyOf(members);
    }

    /**
     * One file.
     *
     * @param name within the data folder, with slashes
     * @param sha256 64 hexadecimal digits
     */
    record Member(String name, long bytes, String sha256) {

        /** Whether it would come to lie within the data folder, under a name that every system takes. */
        boolean safe() {
            if (name.isEmpty() || bytes < 0 || name.chars().anyMatch(Member::forbidden)) {
                return false;
            }
            try {
                Path path = Path.of(name);
                return !path.isAbsolute()
                        && path.normalize().equals(path)
                        && !path.startsWith("..")
                        && !name.equals(NAME)
                        && (name.equals(DATABASE) || !Backup.passing(path));
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private static boolean forbidden(int letter) {
            return letter == '\\' || letter == ':' || Character.isISOControl(letter);
        }
    }

    long bytes() {
        return members.stream().mapToLong(Member::bytes).sum();
    }

    byte[] json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT)
                .put("program", program)
                .put("made", made.toString())
                .put("dataFolder", dataFolder)
                .put("separator", separator);
        ArrayNode list = root.putArray("members");
        members.forEach(member -> list.addObject()
                .put("name", member.name())
                .put("bytes", member.bytes())
                .put("sha256", member.sha256()));
        return JSON.writeValueAsBytes(root);
    }

    /** What can be read of a manifest's bytes. */
    sealed interface Reading {}

    record Whole(Manifest manifest) implements Reading {}

    /** Of a later format. */
    record Later(String program) implements Reading {}

    /** Not what this program writes. */
    record Nonsense() implements Reading {}

    static Reading read(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            int format = root.path("format").asInt(0);
            if (format > FORMAT) {
                return new Later(root.path("program").asString("Fovea"));
            }
            return format < 1
                    ? new Nonsense()
                    : of(root).<Reading>map(Whole::new).orElse(new Nonsense());
        } catch (JacksonException | DateTimeException e) {
            return new Nonsense();
        }
    }

    private static Optional<Manifest> of(JsonNode root) {
        List<Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode member : root.path("members")) {
            Member read = new Member(
                    member.path("name").asString(""),
                    member.path("bytes").asLong(-1),
                    member.path("sha256").asString(""));
            // Some systems do not tell upper from lower case.
            if (!read.safe() || !names.add(read.name().toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            members.add(read);
        }
        String folder = root.path("dataFolder").asString("");
        String separator = root.path("separator").asString("");
        return names.contains(DATABASE) && !folder.isEmpty() && separator.length() == 1
                ? Optional.of(new Manifest(
                        root.path("program").asString("Fovea"),
                        Instant.parse(root.path("made").asString("")),
                        folder,
                        separator,
                        members))
                : Optional.empty();
    }
}
