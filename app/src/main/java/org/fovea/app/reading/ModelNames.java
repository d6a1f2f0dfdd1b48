package org.fovea.app.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.app.words.ClassNames;
import org.fovea.app.words.Language;
import org.fovea.app.worklist.AiScope;
import org.fovea.inference.model.Manifest;
import org.fovea.inference.model.ModelClass;
import org.fovea.inference.model.Words;

/** The names of the classes of all installed models, and what they may speak of. Confined to the thread of the user interface. */
final class ModelNames implements ClassNames, AiScope {

    private record Key(String modelId, String label) {}

    private final Language language;
    private final Map<Key, Words> names = new HashMap<>();
    private final Set<String> modalities = new HashSet<>();

    ModelNames(Language language) {
        this.language = language;
    }

    /**
     * Learns the names that models give their classes.
     *
     * @param usable models that can be asked
     * @param known all whose answers may be met, the newest version first
     */
    void learn(List<Manifest> usable, List<Manifest> known) {
        modalities.clear();
        usable.forEach(model -> modalities.addAll(model.scope().modalities()));
        for (Manifest model : known) {
            for (ModelClass each : model.classes()) {
                names.putIfAbsent(new Key(model.id(), each.label()), each.name());
            }
        }
    }

    @Override
    public String name(String modelId, String label) {
        return name(language, modelId, label);
    }

    /** The name in a language of choice. */
    String name(Language wanted, String modelId, String label) {
        Words name = names.get(new Key(modelId, label));
        return name == null ? label : name.in(wanted.locale());
    }

    @Override
    public boolean covers(List<String> study) {
        return study.stream().anyMatch(modalities::contains);
    }
}
