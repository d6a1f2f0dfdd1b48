package org.fovea.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fovea.app.cli.CommandLines;
import org.fovea.app.cli.Windows;
import org.fovea.app.reading.DesktopApplication;
import org.fovea.app.settings.DataFolder;
import org.fovea.app.words.Language;
import org.fovea.viewer.platform.Display;

/** Starts the program: windows without a command, else the command line. Loads no JavaFX class before windows are wanted. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        // Where the log lies has to be known before anything logs.
        Path data = after(words, "--data").map(Path::of).orElseGet(DataFolder::standard);
        System.setProperty("fovea.log", data.resolve("fovea.log").toString());
        Language language =
                after(words, "--lang").flatMap(Language::ofCode).orElseGet(() -> Language.of(Locale.getDefault()));
        Windows windows = new Windows() {
            @Override
            public int open(Path folder, boolean demo, Optional<Language> chosen) {
                return open(folder, demo, chosen, List.of());
            }

            @Override
            public int open(Path folder, boolean demo, Optional<Language> chosen, List<Path> files) {
                Display.choose();
                return DesktopApplication.open(folder, demo, chosen, files);
            }
        };
        System.exit(CommandLines.of(windows, language, words).execute(arguments));
    }

    /** The value of an option, written as {@code --name value} or {@code --name=value}. */
    private static Optional<String> after(List<String> words, String option) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(option + "=")) {
                return Optional.of(words.get(i).substring(option.length() + 1));
            }
            if (words.get(i).equals(option) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
