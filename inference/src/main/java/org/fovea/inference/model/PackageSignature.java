package org.fovea.inference.model;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code signature.json}: who sealed a package, and the seal over its {@link EntryDigests}. */
record PackageSignature(ModelKey key, byte[] signature) {

    static final String NAME = "signature.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The key that sealed these entries; empty where nobody did.
     *
     * @param file name of the package, for the problem's sentence
     * @return a failure where there is a signature that cannot be read or that does not fit
     */
    static Outcome<Optional<ModelKey>> signer(Map<String, byte[]> entries, String file) {
        byte[] text = entries.get(NAME);
        if (text == null) {
            return Outcome.success(Optional.empty());
        }
        Optional<PackageSignature> read = read(text);
        if (read.isEmpty()) {
            return Outcome.failure(Problem.of(ModelProblem.SEAL_UNREADABLE, file));
        }
        PackageSignature seal = read.get();
        return seal.key().signed(EntryDigests.of(entries), seal.signature())
                ? Outcome.success(Optional.of(seal.key()))
                : Outcome.failure(
                        Problem.of(ModelProblem.SEAL_BROKEN, file, seal.key().fingerprint()));
    }

    byte[] json() {
        return JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("algorithm", ModelKey.ALGORITHM)
                .put("key", key.base64())
                .put("signature", Base64.getEncoder().encodeToString(signature)));
    }

    private static Optional<PackageSignature> read(byte[] text) {
        try {
            JsonNode root = JSON.readTree(text);
            byte[] signature = Base64.getDecoder().decode(root.path("signature").asString(""));
            boolean ours = root.path("algorithm").asString("").equals(ModelKey.ALGORITHM);
            return ours
                    ? ModelKey.ofBase64(root.path("key").asString("")).map(key -> new PackageSignature(key, signature))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
