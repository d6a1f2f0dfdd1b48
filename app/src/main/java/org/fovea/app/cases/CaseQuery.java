package org.fovea.app.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param text words that all have to occur in patient, id, date, modality, body part, description, accession number or
 *     institution; empty lists every case. Chinese names are also found by pinyin and its initials
 * @param filter what else has to hold
 * @param order in which order; searches kept by versions without orders have none
 * @param sorting by which column first, the order deciding among equals; null for the order alone
 * @param limit at most this many
 */
public record CaseQuery(
        String text,
        CaseFilter filter,
        CaseOrder order,
        @Nullable CaseSorting sorting,
        int limit) {

    public CaseQuery {
        order = Objects.requireNonNullElse(order, CaseOrder.NEWEST);
        if (limit < 1) {
            throw new IllegalArgumentException("impossible limit: " + limit);
        }
    }

    public static CaseQuery all() {
        return matching("");
    }

    public static CaseQuery matching(String text) {
        return new CaseQuery(text, CaseFilter.NONE, CaseOrder.NEWEST, null, Integer.MAX_VALUE);
    }

    public CaseQuery with(CaseFilter chosen) {
        return new CaseQuery(text, chosen, order, sorting, limit);
    }

    public CaseQuery in(CaseOrder chosen) {
        return new CaseQuery(text, filter, chosen, sorting, limit);
    }

    public CaseQuery by(@Nullable CaseSorting chosen) {
        return new CaseQuery(text, filter, order, chosen, limit);
    }

    /** The same, with no case standing where it does because of an answer of a network that no reader has decided on. */
    public CaseQuery tellingOnlyDecidedAnswers() {
        return in(order == CaseOrder.URGENCY ? CaseOrder.URGENCY_WITHOUT_AI : order)
                .by(
                        sorting != null && sorting.column() == CaseSorting.Column.AI
                                ? new CaseSorting(CaseSorting.Column.AI_DECIDED, sorting.descending())
                                : sorting);
    }

    public CaseQuery atMost(int cases) {
        return new CaseQuery(text, filter, order, sorting, cases);
    }
}
