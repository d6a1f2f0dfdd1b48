package org.fovea.app.cases;

import java.util.List;
import java.util.Map;

/**
 * Of what kinds the stored cases are.
 *
 * @param modalities of their series, each once, in alphabetical order
 * @param aiClasses first classes of their newest findings, and a model that said so
 */
public record CaseKinds(List<String> modalities, Map<String, String> aiClasses) {

    public static final CaseKinds NONE = new CaseKinds(List.of(), Map.of());

    public CaseKinds {
        modalities = List.copyOf(modalities);
        aiClasses = Map.copyOf(aiClasses);
    }
}
