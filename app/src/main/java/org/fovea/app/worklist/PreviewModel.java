package org.fovea.app.worklist;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fovea.app.cases.CaseRow;
import org.jspecify.annotations.Nullable;

/** What the right edge of the worklist says of the chosen study. Used on the thread of the user interface only. */
public final class PreviewModel {

    /** Looks a study up in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    public interface Lookup {
        void look(CaseRow row, Consumer<Preview> answer);
    }

    /** Counts the files of a study that are not where they were, in the background; answers on the UI thread. */
    @FunctionalInterface
    public interface Absence {
        void count(CaseRow row, Consumer<Integer> answer);
    }

    /**
     * A study in short.
     *
     * @param series those with images
     * @param history the patient's other studies, newest first
     * @param impression of the last report, empty where there is none
     */
    public record Preview(CaseRow row, List<SeriesStack> series, List<CaseRow> history, String impression) {

        public Preview {
            series = List.copyOf(series);
            history = List.copyOf(history);
        }
    }

    private final Lookup lookup;
    private final Absence absence;
    private final ReadOnlyIntegerWrapper missing = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private @Nullable CaseRow wanted;

    public PreviewModel(Lookup lookup, Absence absence) {
        this.lookup = lookup;
        this.absence = absence;
    }

    /** How many files of the chosen study are not where they were; 0 until they have been looked for. */
    ReadOnlyIntegerProperty missing() {
        return missing.getReadOnlyProperty();
    }

    /** Looks for the files of the chosen study again, for example after an import. */
    public void lookForFiles() {
        CaseRow row = wanted;
        if (row != null) {
            absence.count(row, count -> {
                if (row.equals(wanted)) {
                    missing.set(count);
                }
            });
        }
    }

    /** Empty until the chosen study has been looked up. */
    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Previews that study instead; of several quick choices only the last is shown. */
    void show(@Nullable CaseRow row) {
        wanted = row;
        missing.set(0);
        if (row == null) {
            preview.set(null);
            return;
        }
        lookup.look(row, answer -> {
            if (answer.row().equals(wanted)) {
                preview.set(answer);
                lookForFiles();
            }
        });
    }
}
