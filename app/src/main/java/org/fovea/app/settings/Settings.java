package org.fovea.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fovea.app.words.Language;
import org.fovea.dicom.net.TlsFiles;
import org.fovea.inference.engine.DeviceChoice;

/**
 * What the reader chose.
 *
 * @param language of windows, messages and, unless another is asked for, reports
 * @param reader who signs verdicts, annotations and reports; may be empty
 * @param institution for reports of studies that name none; may be empty
 * @param theme of windows
 * @param model id of the model package that "Classify" runs
 * @param device where it runs
 * @param viewing layout and what is linked
 * @param lastFolders folders imported from, newest first
 * @param tls keys and certificates for secured connections
 * @param screens millimetres from one device pixel to the next, by the name of the screen
 * @param toured whether the reader was shown around
 * @param hiddenColumns of the worklist, by name
 * @param changedTools buttons of the reading room's toolbar that the reader showed or hid, by name
 * @param archives that the reader asks for studies
 * @param readingOrder whether networks' answers are held back at first
 * @param copying of which images an import keeps a copy
 * @param lockAfterMinutes without key or mouse, encrypted cases are covered; 0 for never
 */
public record Settings(
        Language language,
        String reader,
        String institution,
        Theme theme,
        String model,
        DeviceChoice device,
        Viewing viewing,
        List<Path> lastFolders,
        TlsFiles tls,
        Map<String, Double> screens,
        boolean toured,
        Set<String> hiddenColumns,
        Set<String> changedTools,
        Archives archives,
        ReadingOrder readingOrder,
        Copying copying,
        int lockAfterMinutes) {

    private static final int FOLDERS_KEPT = 10;
    private static final int LOCK_AFTER_MINUTES = 10;

    /** Of {@link #lockAfterMinutes}. */
    public static final int LONGEST_LOCK_AFTER = 24 * 60;

    public Settings {
        lastFolders = lastFolders.stream().limit(FOLDERS_KEPT).toList();
        screens = Map.copyOf(screens);
        hiddenColumns = Set.copyOf(hiddenColumns);
        changedTools = Set.copyOf(changedTools);
    }

    /** Where no screen has been measured. */
    public Settings(
            Language language,
            String reader,
            String institution,
            Theme theme,
            String model,
            DeviceChoice device,
            Viewing viewing,
            List<Path> lastFolders,
            TlsFiles tls) {
        this(
                language,
                reader,
                institution,
                theme,
                model,
                device,
                viewing,
                lastFolders,
                tls,
                Map.of(),
                false,
                Set.of(),
                Set.of(),
                Archives.NONE,
                ReadingOrder.CONCURRENT,
                Copying.MEDIA,
                LOCK_AFTER_MINUTES);
    }

    /** What holds until the reader chooses: the system's language, the model that comes with the program. */
    public static Settings standard() {
        return new Settings(
                Language.of(Locale.getDefault()),
                "",
                "",
                Theme.DARK,
                "brain-mr-tumour",
                DeviceChoice.AUTO,
                Viewing.STANDARD,
                List.of(),
                TlsFiles.NONE);
    }

    public Settings withLanguage(Language chosen) {
        return with(draft -> draft.language = chosen);
    }

    public Settings withReader(String name, String place) {
        return with(draft -> {
            draft.reader = name;
            draft.institution = place;
        });
    }

    public Settings withTheme(Theme chosen) {
        return with(draft -> draft.theme = chosen);
    }

    public Settings withModel(String id, DeviceChoice where) {
        return with(draft -> {
            draft.model = id;
            draft.device = where;
        });
    }

    /** @param mmPerPixel from one device pixel of the screen to the next */
    public Settings withScreen(String screen, double mmPerPixel) {
        return with(draft -> {
            draft.screens = new TreeMap<>(screens);
            draft.screens.put(screen, mmPerPixel);
        });
    }

    /** The reader was shown around. */
    public Settings withToured() {
        return with(draft -> draft.toured = true);
    }

    public Settings withViewing(Viewing chosen) {
        return with(draft -> draft.viewing = chosen);
    }

    /** The folder becomes the newest. */
    public Settings withLastFolder(Path folder) {
        return with(draft -> draft.lastFolders = Stream.concat(Stream.of(folder), lastFolders.stream())
                .distinct()
                .toList());
    }

    /** @param names of columns of the worklist that are not shown */
    public Settings withHiddenColumns(Set<String> names) {
        return with(draft -> draft.hiddenColumns = names);
    }

    /** @param names of buttons of the toolbar that are not as usual */
    public Settings withChangedTools(Set<String> names) {
        return with(draft -> draft.changedTools = names);
    }

    public Settings withArchives(Archives chosen) {
        return with(draft -> draft.archives = chosen);
    }

    public Settings withReadingOrder(ReadingOrder chosen) {
        return with(draft -> draft.readingOrder = chosen);
    }

    public Settings withCopying(Copying chosen) {
        return with(draft -> draft.copying = chosen);
    }

    /** @param minutes 0 for never */
    public Settings withLockAfter(int minutes) {
        return with(draft -> draft.lockAfterMinutes = minutes);
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** So that a change names only what it changes. */
    private static final class Draft {
        private Language language;
        private String reader;
        private String institution;
        private Theme theme;
        private String model;
        private DeviceChoice device;
        private Viewing viewing;
        private List<Path> lastFolders;
        private final TlsFiles tls;
        private Map<String, Double> screens;
        private boolean toured;
        private Set<String> hiddenColumns;
        private Set<String> changedTools;
        private Archives archives;
        private ReadingOrder readingOrder;
        private Copying copying;
        private int lockAfterMinutes;

        Draft(Settings from) {
            language = from.language;
            reader = from.reader;
            institution = from.institution;
            theme = from.theme;
            model = from.model;
            device = from.device;
            viewing = from.viewing;
            lastFolders = from.lastFolders;
            tls = from.tls;
            screens = from.screens;
            toured = from.toured;
            hiddenColumns = from.hiddenColumns;
            changedTools = from.changedTools;
            archives = from.archives;
            readingOrder = from.readingOrder;
            copying = from.copying;
            lockAfterMinutes = from.lockAfterMinutes;
        }

        Settings settings() {
            return new Settings(
                    language,
                    reader,
                    institution,
                    theme,
                    model,
                    device,
                    viewing,
                    lastFolders,
                    tls,
                    screens,
                    toured,
                    hiddenColumns,
                    changedTools,
                    archives,
                    readingOrder,
                    copying,
                    lockAfterMinutes);
        }
    }
}
