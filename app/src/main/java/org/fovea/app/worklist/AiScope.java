package org.fovea.app.worklist;

import java.util.List;

/** Whether any installed network may speak of a study. */
@FunctionalInterface
public interface AiScope {

    /** @param modalities those of the study's series */
    boolean covers(List<String> modalities);
}
