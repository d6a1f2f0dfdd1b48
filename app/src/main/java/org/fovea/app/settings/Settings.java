package org.fovea.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        Set<String> hiddenColumns) {

    private static final int FOLDERS_KEPT = 10;

    public Settings {
        lastFolders = lastFolders.stream().limit(FOLDERS_KEPT).toList();
        screens = Map.copyOf(screens);
        hiddenColumns = Set.copyOf(hiddenColumns);
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
        this(language, reader, institution, theme, model, device, viewing, lastFolders, tls, Map.of(), false, Set.of());
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
        return new Settings(
                chosen,
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
                hiddenColumns);
    }

    public Settings withReader(String name, String place) {
        return new Settings(
                language, name, place, theme, model, device, viewing, lastFolders, tls, screens, toured, hiddenColumns);
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(
                language,
                reader,
                institution,
                chosen,
                model,
                device,
                viewing,
                lastFolders,
                tls,
                screens,
                toured,
                hiddenColumns);
    }

    public Settings withModel(String id, DeviceChoice where) {
        return new Settings(
                language,
                reader,
                institution,
                theme,
                id,
                where,
                viewing,
                lastFolders,
                tls,
                screens,
                toured,
                hiddenColumns);
    }

    /** @param mmPerPixel from one device pixel of the screen to the next */
    public Settings withScreen(String screen, double mmPerPixel) {
        Map<String, Double> measured = new TreeMap<>(screens);
        measured.put(screen, mmPerPixel);
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
                measured,
                toured,
                hiddenColumns);
    }

    /** The reader was shown around. */
    public Settings withToured() {
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
                true,
                hiddenColumns);
    }

    public Settings withViewing(Viewing chosen) {
        return new Settings(
                language,
                reader,
                institution,
                theme,
                model,
                device,
                chosen,
                lastFolders,
                tls,
                screens,
                toured,
                hiddenColumns);
    }

    /** The folder becomes the newest. */
    public Settings withLastFolder(Path folder) {
        List<Path> folders = Stream.concat(Stream.of(folder), lastFolders.stream())
                .distinct()
                .toList();
        return new Settings(
                language,
                reader,
                institution,
                theme,
                model,
                device,
                viewing,
                folders,
                tls,
                screens,
                toured,
                hiddenColumns);
    }

    public Settings withHiddenColumns(Set<String> names) {
        return new Settings(
                language, reader, institution, theme, model, device, viewing, lastFolders, tls, screens, toured, names);
    }
}
