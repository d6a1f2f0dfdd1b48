package org.fovea.inference.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version of a model, written {@code id@version}.
 *
 * @param id for example {@code brain-mr-tumour}
 * @param version three numbers
 */
public record ModelReference(String id, String version) {

    /** Newest first. */
    public static final Comparator<ModelReference> NEWEST_FIRST = Comparator.comparing(ModelReference::id)
            .thenComparing(ModelReference::numbers, (one, other) -> Arrays.compare(other, one));

    private static final Pattern TEXT = Pattern.compile("([a-z0-9-]+)@(\\d+\\.\\d+\\.\\d+)");

    /** Empty where no version is named. */
    public static Optional<ModelReference> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ModelReference(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    public String text() {
        return id + "@" + version;
    }

    /** Whether {@code id} or {@code id@version} means this one. */
    public boolean isMeantBy(String text) {
        return text.equals(id) || text.equals(text());
    }

    String fileName() {
        return id + "-" + version + ModelPackage.ENDING;
    }

    private long[] numbers() {
        return Arrays.stream(version.split("\\.", -1))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
