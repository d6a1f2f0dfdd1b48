package org.fovea.app.cases;

import java.util.List;

/**
 * All cases that a question found, of one moment, in their order. There may be a hundred thousand, so only the first are
 * read; {@link Studies#cases(long[])} reads others when they are looked at.
 *
 * @param keys of all of them, never written to
 * @param first the first of them, at most {@link #PAGE}
 */
@SuppressWarnings("ArrayRecordComponent") // a hundred thousand keys; nobody compares lists
public record CaseList(long[] keys, List<CaseRow> first) {

    /** Cases that are read together. */
    public static final int PAGE = 200;

    public CaseList {
        first = List.copyOf(first);
    }
}
