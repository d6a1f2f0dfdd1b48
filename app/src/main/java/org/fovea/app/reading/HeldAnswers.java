package org.fovea.app.reading;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.FirstShown;
import org.fovea.app.settings.ReadingOrder;

/**
 * What networks said of the open study and the reader has not been shown, because the reader wants to come to an opinion
 * first. Whatever is shown for the first time is recorded with whether the reader had written an impression by then. Used on
 * the thread of the user interface only.
 */
final class HeldAnswers {

    private final Supplier<ReadingOrder> order;
    private final BooleanSupplier written;
    private final BiConsumer<List<Finding>, FirstShown> record;
    private final ObservableList<Finding> held = FXCollections.observableArrayList();

    /**
     * @param order that the settings name now
     * @param written whether an impression stands in the report
     * @param record keeps when findings were first shown
     */
    HeldAnswers(Supplier<ReadingOrder> order, BooleanSupplier written, BiConsumer<List<Finding>, FirstShown> record) {
        this.order = order;
        this.written = written;
        this.record = record;
    }

    /** What is held back. */
    ObservableList<Finding> held() {
        return held;
    }

    /** Takes another study's findings; those that a reader has decided on were seen. Returns what may be shown. */
    List<Finding> open(List<Finding> findings) {
        held.setAll(findings.stream().filter(this::holds).toList());
        List<Finding> shown =
                findings.stream().filter(finding -> !held.contains(finding)).toList();
        show(shown);
        return shown;
    }

    /** Takes a new finding; true where it may be shown. */
    boolean admits(Finding finding) {
        if (holds(finding)) {
            held.add(finding);
            return false;
        }
        show(List.of(finding));
        return true;
    }

    /** Whether an impression stands in the report, so that showing leads nobody. */
    boolean written() {
        return written.getAsBoolean();
    }

    /** Gives out what was held back, in its order. */
    List<Finding> release() {
        List<Finding> released = List.copyOf(held);
        held.clear();
        show(released);
        return released;
    }

    private boolean holds(Finding finding) {
        return order.get() == ReadingOrder.READER_FIRST && finding.verdict() == null;
    }

    private void show(List<Finding> findings) {
        if (!findings.isEmpty()) {
            record.accept(findings, written() ? FirstShown.AFTER_WRITING : FirstShown.BEFORE_WRITING);
        }
    }
}
