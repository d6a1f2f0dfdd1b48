package org.fovea.app.hanging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * The protocols that there are.
 *
 * @param usable those that come with the program first, then the reader's own
 * @param problems why files of the reader's folder are not among them
 */
public record Protocols(List<HangingProtocol> usable, List<Problem> problems) {

    public static final Protocols NONE = new Protocols(List.of(), List.of());

    /** Those of the program, in the order of the menu. */
    private static final List<String> SHIPPED =
            List.of("chest", "chest-prior", "mammography", "ct", "ct-prior", "mr", "mr-two", "mr-prior", "us");

    private static final int LARGEST = 1 << 20;
    private static final int MOST_FILES = 200;

    public Protocols {
        usable = List.copyOf(usable);
        problems = List.copyOf(problems);
    }

    public static Path folder(Path dataFolder) {
        return dataFolder.resolve("hanging");
    }

    /** Reads both; a folder that is not there holds none. */
    public static Protocols read(Path dataFolder) {
        List<HangingProtocol> usable = new ArrayList<>(shipped());
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder(dataFolder), problems)) {
            switch (read(file, name(file))) {
                case Outcome.Success<HangingProtocol>(HangingProtocol protocol) -> usable.add(protocol);
                case Outcome.Failure<HangingProtocol>(Problem problem) -> problems.add(problem);
            }
        }
        return new Protocols(usable, problems);
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            problems.add(Problem.of(HangingProblem.UNREADABLE, folder.toString(), String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static Outcome<HangingProtocol> read(Path file, String id) {
        try {
            return Files.size(file) > LARGEST
                    ? Outcome.failure(Problem.of(HangingProblem.TOO_LARGE, file.toString()))
                    : ProtocolJson.parse(file.toString(), id, Files.readString(file));
        } catch (IOException | UncheckedIOException e) {
            return Outcome.failure(
                    Problem.of(HangingProblem.UNREADABLE, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    static List<HangingProtocol> shipped() {
        return SHIPPED.stream().map(Protocols::shipped).toList();
    }

    private static HangingProtocol shipped(String id) {
        try (InputStream stream = Protocols.class.getResourceAsStream(id + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("not shipped: " + id);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return ProtocolJson.parse(id, id, text).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one into the reader's folder; one of the same id is replaced. */
    public static Outcome<Path> write(Path dataFolder, HangingProtocol protocol) {
        Path file = folder(dataFolder).resolve(protocol.id() + ".json");
        try {
            Files.createDirectories(folder(dataFolder));
            Files.writeString(file, ProtocolJson.text(protocol));
            return Outcome.success(file);
        } catch (IOException e) {
            return Outcome.failure(
                    Problem.of(HangingProblem.UNWRITABLE, file.toString(), String.valueOf(e.getMessage())));
        }
    }
}
