package org.fovea.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fovea.app.keystore.PassphraseStore;
import org.fovea.app.keystore.SystemKeyStore;
import org.fovea.app.settings.DataFolder;
import org.fovea.app.settings.Settings;
import org.fovea.app.settings.SettingsFile;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            descriptionKey = "passphrase.file",
            scope = ScopeType.INHERIT)
    private @Nullable Path passphraseFile;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "user", scope = ScopeType.INHERIT)
    private String user = "";

    @Option(
            names = "--user-passphrase-file",
            paramLabel = "FILE",
            descriptionKey = "user.passphrase.file",
            scope = ScopeType.INHERIT)
    private @Nullable Path userPassphraseFile;

    @Option(names = "--json", descriptionKey = "json", scope = ScopeType.INHERIT)
    private boolean json;

    /** Any other word would be a command that was mistyped. */
    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "windows.file")
    private List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--demo", descriptionKey = "demo")
    private boolean demo;

    private PassphraseStore keys = new SystemKeyStore();

    FoveaCommand(Windows windows) {
        this.windows = windows;
    }

    /** Keeps passphrases elsewhere than in the system's key store. */
    void keepIn(PassphraseStore store) {
        keys = store;
    }

    PassphraseStore keys() {
        return keys;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new ParameterException(spec.commandLine(), "\"" + file + "\"?");
            }
        }
        return windows.open(dataFolder(), demo, Optional.ofNullable(language), files);
    }

    Path dataFolder() {
        return data == null ? DataFolder.standard() : data.toAbsolutePath();
    }

    Optional<Path> passphraseFile() {
        return Optional.ofNullable(passphraseFile);
    }

    /** Who logs in; empty where nobody said. */
    String user() {
        return user;
    }

    Optional<Path> userPassphraseFile() {
        return Optional.ofNullable(userPassphraseFile);
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
