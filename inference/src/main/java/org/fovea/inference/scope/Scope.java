package org.fovea.inference.scope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which images a network was made for, by their DICOM header.
 *
 * @param modalities Modality (0008,0060), at least one
 * @param bodyParts Body Part Examined (0018,0015); many files leave it out, and that alone puts none out of scope
 */
public record Scope(List<String> modalities, List<String> bodyParts) {

    public Scope {
        modalities = List.copyOf(modalities);
        bodyParts = List.copyOf(bodyParts);
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException("a scope names at least one modality");
        }
    }

    /**
     * Why the network must not speak of an image.
     *
     * @param found what the image is
     * @param expected what it would have to be
     */
    public record Refusal(String found, String expected) {}

    /** Empty where the image is within the scope. */
    public Optional<Refusal> refusal(ScopeFacts facts) {
        if (!modalities.contains(facts.modality())) {
            String found = facts.modality().isBlank() ? "?" : facts.modality();
            return Optional.of(new Refusal(found, String.join(", ", modalities)));
        }
        String bodyPart = facts.bodyPart().strip().toUpperCase(Locale.ROOT);
        if (!bodyParts.isEmpty() && !bodyPart.isEmpty() && !bodyParts.contains(bodyPart)) {
            return Optional.of(new Refusal(facts.modality() + " " + bodyPart, String.join(", ", bodyParts)));
        }
        return Optional.empty();
    }
}
