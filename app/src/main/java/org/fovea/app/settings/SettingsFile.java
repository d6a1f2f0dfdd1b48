package org.fovea.app.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** The file {@code settings.json} of a data folder. */
public final class SettingsFile {

    private final Path file;

    public SettingsFile(Path dataFolder) {
        this.file = dataFolder.resolve("settings.json");
    }

    /** Whether anything was ever kept. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** What the file says; the standard where there is none. A mistake in it is a {@link SettingsProblem}. */
    public Outcome<Settings> read() {
        try {
            return SettingsJson.parse(file, Files.readString(file));
        } catch (NoSuchFileException e) {
            return Outcome.success(Settings.standard());
        } catch (IOException e) {
            return Outcome.failure(problem(SettingsProblem.UNREADABLE, e));
        }
    }

    /** Replaces the file as a whole: a crash or a full disk leaves the old one. */
    public Outcome<Settings> write(Settings settings) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer text = StandardCharsets.UTF_8.encode(SettingsJson.text(settings));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.success(settings);
        } catch (IOException e) {
            return Outcome.failure(problem(SettingsProblem.UNWRITABLE, e));
        }
    }

    private Problem problem(SettingsProblem reason, IOException e) {
        return Problem.of(reason, file.toString(), String.valueOf(e.getMessage()));
    }
}
