package org.fovea.viewer.cine;

import java.util.HashMap;
import java.util.Map;
import org.fovea.viewer.viewport.ViewportModel;

/** A cine for each viewport; several may play at once. */
public final class Cines {

    private final Pulse pulse;
    private final Map<ViewportModel, Cine> cines = new HashMap<>();

    public Cines(Pulse pulse) {
        this.pulse = pulse;
    }

    public Cine of(ViewportModel model) {
        return cines.computeIfAbsent(model, made -> new Cine(made, pulse));
    }

    /** Stops whatever plays. */
    public void stop() {
        cines.values().forEach(Cine::stop);
    }
}
