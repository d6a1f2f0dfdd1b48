package org.fovea.app.worklist;

import java.util.List;
import java.util.function.Consumer;
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
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private @Nullable CaseRow wanted;

    public PreviewModel(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Empty until the chosen study has been looked up. */
    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Previews that study instead; of several quick choices only the last is shown. */
    void show(@Nullable CaseRow row) {
        wanted = row;
        if (row == null) {
            preview.set(null);
            return;
        }
        lookup.look(row, answer -> {
            if (answer.row().equals(wanted)) {
                preview.set(answer);
            }
        });
    }
}
