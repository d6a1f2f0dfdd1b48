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
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.hanging.StoredHanging;

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

    private static final String JSON = ".json";
    private static final String DICOM = ".dcm";
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
    public static Protocols read(Path dataFolder, DicomFiles files) {
        List<HangingProtocol> usable = new ArrayList<>(shipped());
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(folder(dataFolder), problems)) {
            switch (found(file, files)) {
                case Outcome.Success<Found>(Found found) -> {
                    usable.add(found.protocol());
                    found.note().ifPresent(problems::add);
                }
                case Outcome.Failure<Found>(Problem problem) -> problems.add(problem);
            }
        }
        return new Protocols(usable, problems);
    }

    /**
     * A protocol of a file.
     *
     * @param note what it asks for that is not followed; empty where all is
     */
    public record Found(HangingProtocol protocol, Optional<Problem> note) {}

    /** Copies a file into the reader's folder, if it can be hung by; what is there already stays as it is. */
    public static Outcome<Found> take(Path dataFolder, Path file, DicomFiles files) {
        return found(file, files).then(found -> {
            Path folder = folder(dataFolder);
            try {
                Files.createDirectories(folder);
                keep(file, folder, found.protocol().id());
                return Outcome.success(found);
            } catch (IOException e) {
                return unwritable(folder, e);
            }
        });
    }

    /** Under its own name, or that with a number where another file has it. */
    private static void keep(Path file, Path folder, String id) throws IOException {
        String ending = json(file) ? JSON : DICOM;
        Path kept = folder.resolve(id + ending);
        for (int number = 2; Files.exists(kept); number++) {
            if (Files.mismatch(file, kept) < 0) {
                return;
            }
            kept = folder.resolve(id + "-" + number + ending);
        }
        Files.copy(file, kept);
    }

    private static List<Path> files(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> json(file)
                            || file.toString().toLowerCase(Locale.ROOT).endsWith(DICOM))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            problems.add(Problem.of(HangingProblem.UNREADABLE, folder.toString(), String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static Outcome<Found> found(Path file, DicomFiles files) {
        try {
            if (Files.size(file) > LARGEST) {
                return Outcome.failure(Problem.of(HangingProblem.TOO_LARGE, file.toString()));
            }
            return json(file)
                    ? ProtocolJson.parse(file.toString(), id(file), Files.readString(file))
                            .map(protocol -> new Found(protocol, Optional.empty()))
                    : files.header(file).then(object -> StoredHanging.of(object)
                            .flatMap(stored -> ProtocolObject.of(id(file), stored))
                            .map(taken -> Outcome.success(found(file, taken)))
                            .orElseGet(() -> Outcome.failure(Problem.of(HangingProblem.NO_PROTOCOL, file.toString()))));
        } catch (IOException | UncheckedIOException e) {
            return Outcome.failure(
                    Problem.of(HangingProblem.UNREADABLE, file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static Found found(Path file, ProtocolObject.Taken taken) {
        return new Found(
                taken.protocol(),
                taken.unfollowed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Problem.of(
                                HangingProblem.PARTLY_FOLLOWED,
                                file.toString(),
                                String.join(", ", taken.unfollowed()))));
    }

    private static boolean json(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(JSON);
    }

    private static String id(Path file) {
        String name = String.valueOf(file.getFileName());
        int ending = name.lastIndexOf('.');
        return ending > 0 ? name.substring(0, ending) : name;
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
        Path file = folder(dataFolder).resolve(protocol.id() + JSON);
        try {
            Files.createDirectories(folder(dataFolder));
            Files.writeString(file, ProtocolJson.text(protocol));
            return Outcome.success(file);
        } catch (IOException e) {
            return unwritable(file, e);
        }
    }

    private static <T> Outcome<T> unwritable(Path file, IOException cause) {
        return Outcome.failure(
                Problem.of(HangingProblem.UNWRITABLE, file.toString(), String.valueOf(cause.getMessage())));
    }
}
