package org.fovea.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fovea.app.settings.DataFolder;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code fovea} itself: without a command it opens windows. Its options hold for every command. */
@Command(
        name = "fovea",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        sortOptions = false)
final class FoveaCommand implements Callable<Integer> {

    private final Windows windows;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            descriptionKey = "lang",
            scope = ScopeType.INHERIT,
            converter = LanguageOption.class)
    private @Nullable Language language;

    @Option(names = "--json", descriptionKey = "json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--demo", descriptionKey = "demo")
    private boolean demo;

    FoveaCommand(Windows windows) {
        this.windows = windows;
    }

    @Override
    public Integer call() {
        return windows.open(dataFolder(), demo, Optional.ofNullable(language));
    }

    Path dataFolder() {
        return data == null ? DataFolder.standard() : data.toAbsolutePath();
    }

    boolean json() {
        return json;
    }

    /** The one asked for, else the one of the settings. */
    Language language() {
        return language == null ? settings().language() : language;
    }

    /** Those of the data folder; the standard ones where the file is wrong, which opening the folder will complain of. */
    Settings settings() {
        return switch (new SettingsFile(dataFolder()).read()) {
            case Outcome.Success<Settings>(Settings read) -> read;
            case Outcome.Failure<Settings> failure -> Settings.standard();
        };
    }
}
