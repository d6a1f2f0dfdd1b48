package org.fovea.app.reading;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.task.Lane;
import org.fovea.app.worklist.SavedSearchModel;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Searches that the reader keeps, in the case database. */
final class SearchShelf implements SavedSearchModel.Shelf {

    private final CaseStore cases;
    private final Background background;
    private final Consumer<Problem> complain;

    SearchShelf(CaseStore cases, Background background, Consumer<Problem> complain) {
        this.cases = cases;
        this.background = background;
        this.complain = complain;
    }

    @Override
    public void all(Consumer<Map<String, CaseQuery>> answer) {
        ask(() -> cases.savedSearches().all(), answer);
    }

    @Override
    public void save(String name, CaseQuery query, Runnable done) {
        ask(() -> cases.savedSearches().save(name, query), saved -> done.run());
    }

    @Override
    public void remove(String name, Runnable done) {
        ask(() -> cases.savedSearches().remove(name), removed -> done.run());
    }

    private <T> void ask(Supplier<Outcome<T>> question, Consumer<T> answer) {
        background.ask(Lane.STORE, question, answer, complain);
    }
}
