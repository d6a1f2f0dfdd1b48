package org.fovea.inference.model;

import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code model.json}: a manifest as text. Every property must be there, none may be unknown. */
public final class ManifestFile {

    public static final String NAME = "model.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestFile() {}

    /** @param file name of the package, for the problem's sentence */
    static Outcome<Manifest> read(byte[] text, String file) {
        try {
            JsonNode tree = JSON.readTree(text);
            int format = tree.path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                return Outcome.failure(
                        Problem.of(ModelProblem.FORMAT, file, String.valueOf(format), String.valueOf(Manifest.FORMAT)));
            }
            return Outcome.success(JSON.treeToValue(tree, Manifest.class));
        } catch (JacksonException wrong) {
            return Outcome.failure(Problem.of(ModelProblem.MANIFEST, file, wrong.getOriginalMessage()));
        }
    }

    /** Indented, properties in the record's order. */
    public static byte[] write(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }
}
