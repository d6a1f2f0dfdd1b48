package org.fovea.app.cases;

import java.util.Objects;

/**
 * Which cases to list.
 *
 * @param text words that all have to occur in patient, id, date, modality, body part, description, accession number or
 *     institution; empty lists every case. Chinese names are also found by pinyin and its initials
 * @param filter what else has to hold
 * @param order in which order; searches kept by versions without orders have none
 * @param limit at most this many
 * @param offset cases to skip, for the next page
 */
public record CaseQuery(String text, CaseFilter filter, CaseOrder order, int limit, int offset) {

    /** What a window shows without asking for more. */
    private static final int PAGE = 500;

    public CaseQuery {
        order = Objects.requireNonNullElse(order, CaseOrder.NEWEST);
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("impossible page: " + limit + " from " + offset);
        }
    }

    public CaseQuery(String text, int limit, int offset) {
        this(text, CaseFilter.NONE, CaseOrder.NEWEST, limit, offset);
    }

    public static CaseQuery all() {
        return matching("");
    }

    public static CaseQuery matching(String text) {
        return new CaseQuery(text, PAGE, 0);
    }

    public CaseQuery with(CaseFilter chosen) {
        return new CaseQuery(text, chosen, order, limit, offset);
    }

    public CaseQuery in(CaseOrder chosen) {
        return new CaseQuery(text, filter, chosen, limit, offset);
    }
}
