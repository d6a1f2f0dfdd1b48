package org.fovea.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.app.keystore.KeptInMemory;
import org.fovea.app.words.Language;
import picocli.CommandLine;

/** Runs commands in English, and keeps what the last one printed. */
final class CommandRun {

    private final Path folder;
    private final KeptInMemory keys = new KeptInMemory();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    /** @param folder of files that a test makes; the data folder {@code data} in it is worked on */
    CommandRun(Path folder) {
        this.folder = folder;
    }

    /** The path of a file with one line in it. */
    String file(String name, String line) throws IOException {
        return Files.writeString(folder.resolve(name), line + "\n").toString();
    }

    /** @return the exit code */
    int of(String... words) {
        return on(folder.resolve("data"), words);
    }

    /** The same on another data folder. */
    int on(Path data, String... words) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--lang", "en"));
        all.addAll(List.of(words));
        CommandLine line = CommandLines.of((any, demo, language) -> ExitCode.FAULT, Language.ENGLISH);
        line.<FoveaCommand>getCommand().keepIn(keys);
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    /** Where passphrases are kept. */
    KeptInMemory keys() {
        return keys;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
