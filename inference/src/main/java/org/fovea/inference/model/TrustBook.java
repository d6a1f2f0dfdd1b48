package org.fovea.inference.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom and what the user trusts: one readable JSON file. A file with a mistake in it trusts nobody and is never
 * overwritten. Thread-safe; reads the file anew for every question.
 */
public final class TrustBook {

    public static final String FILE = "trust.json";

    private static final Logger LOG = LoggerFactory.getLogger(TrustBook.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final Path file;

    /**
     * A key the user trusts.
     *
     * @param name whose it is, in the user's words
     * @param key Base64 as in {@link ModelKey}
     * @param since ISO date
     */
    public record Key(String name, String key, String since) {

        public ModelKey value() {
            return new ModelKey(key);
        }
    }

    /**
     * A package that the user took without a trusted seal.
     *
     * @param digest of the package, {@link ModelPackage#digest}
     * @param name id and version
     * @param since ISO date
     */
    public record Acceptance(String digest, String name, String since) {}

    /** What the file holds. */
    public record Page(List<Key> keys, List<Acceptance> accepted) {
        public Page {
            keys = List.copyOf(keys);
            accepted = List.copyOf(accepted);
        }
    }

    /** @param folder the data folder */
    public TrustBook(Path folder) {
        this.folder = folder;
        file = folder.resolve(FILE);
    }

    /** What it says now; nothing where there is no file. */
    public synchronized Outcome<Page> page() {
        try {
            Page page = JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Page.class);
            page.keys().forEach(Key::value);
            return Outcome.success(page);
        } catch (NoSuchFileException none) {
            return Outcome.success(new Page(List.of(), List.of()));
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException wrong) {
            return Outcome.failure(Problem.of(ModelProblem.TRUST_UNREADABLE, file.toString()));
        }
    }

    /** How a package stands to it. */
    public Trust of(ModelPackage model) {
        if (ShippedPackages.hold(model.digest())) {
            return new Trust.Shipped();
        }
        Page page =
                switch (page()) {
                    case Outcome.Success<Page>(Page read) -> read;
                    case Outcome.Failure<Page>(Problem problem) -> {
                        LOG.warn("nobody is trusted: {}", problem);
                        yield new Page(List.of(), List.of());
                    }
                };
        Optional<Trust> signed = model.signer()
                .flatMap(signer -> page.keys().stream()
                        .filter(key -> key.key().equals(signer.base64()))
                        .findFirst())
                .map(Trust.Signed::new);
        Optional<Trust> accepted = page.accepted().stream()
                .filter(acceptance -> acceptance.digest().equals(model.digest()))
                .findFirst()
                .map(Trust.Accepted::new);
        return signed.or(() -> accepted)
                .orElseGet(
                        () -> model.signer().<Trust>map(Trust.UnknownKey::new).orElseGet(Trust.Unsigned::new));
    }

    /** Trusts a key from now on; one that is trusted already gets the new name. */
    public Outcome<Page> trust(String name, ModelKey key) {
        return change(page -> new Page(
                with(page.keys(), new Key(name, key.base64(), today()), other -> other.key()
                        .equals(key.base64())),
                page.accepted()));
    }

    /**
     * Trusts a key no longer. Packages under its seal stay installed and are not used.
     *
     * @param nameOrFingerprint the name it was given, or the first digits of its fingerprint, at least eight
     * @return {@link ModelProblem#NO_SUCH_KEY} where none is meant, or more than one
     */
    public Outcome<Page> distrust(String nameOrFingerprint) {
        Predicate<Key> meant = key -> key.name().equals(nameOrFingerprint)
                || (nameOrFingerprint.length() >= 8 && key.value().fingerprint().startsWith(nameOrFingerprint));
        return page().then(page -> page.keys().stream().filter(meant).count() == 1
                ? change(now ->
                        new Page(now.keys().stream().filter(meant.negate()).toList(), now.accepted()))
                : Outcome.failure(Problem.of(ModelProblem.NO_SUCH_KEY, nameOrFingerprint)));
    }

    /** Notes that the user said yes to exactly this package. */
    Outcome<Page> accept(ModelPackage model) {
        return change(page -> new Page(
                page.keys(),
                with(
                        page.accepted(),
                        new Acceptance(model.digest(), model.reference().text(), today()),
                        other -> other.digest().equals(model.digest()))));
    }

    /** Takes that yes back. */
    Outcome<Page> forget(ModelPackage model) {
        return change(page -> new Page(
                page.keys(),
                page.accepted().stream()
                        .filter(one -> !one.digest().equals(model.digest()))
                        .toList()));
    }

    private interface Change {
        Page of(Page page);
    }

    private synchronized Outcome<Page> change(Change change) {
        return page().then(before -> {
            Page after = change.of(before);
            if (after.equals(before)) {
                return Outcome.success(before);
            }
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            try {
                Files.createDirectories(folder);
                Files.writeString(unfinished, JSON.writeValueAsString(after) + "\n");
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return Outcome.success(after);
            } catch (IOException failed) {
                return Outcome.failure(
                        Problem.of(ModelProblem.UNWRITABLE, file.toString(), String.valueOf(failed.getMessage())));
            }
        });
    }

    private static <T> List<T> with(List<T> before, T added, Predicate<T> replaced) {
        List<T> others = new ArrayList<>(before);
        others.removeIf(replaced);
        return Stream.concat(others.stream(), Stream.of(added)).toList();
    }

    private static String today() {
        return LocalDate.now(ZoneId.systemDefault()).toString();
    }
}
