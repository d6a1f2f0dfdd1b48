package org.fovea.app.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Numbers the marks of the open study in the order in which they were drawn. A number is never given twice, also when its
 * mark is taken away, so that "Length 2" in a report speaks of one mark for good.
 */
final class MarkNumbers {

    private final Map<UUID, Integer> numbers = new HashMap<>();

    /** @param stored of every mark that was ever drawn in the study */
    void start(Map<UUID, Integer> stored) {
        numbers.clear();
        numbers.putAll(stored);
    }

    /** Counted from 1. */
    int of(UUID mark) {
        return numbers.computeIfAbsent(mark, id -> numbers.size() + 1);
    }
}
