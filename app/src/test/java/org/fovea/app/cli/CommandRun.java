package org.fovea.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.app.words.Language;

/** Runs commands on a data folder, in English, and keeps what the last one printed. */
final class CommandRun {

    private final Path data;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    CommandRun(Path data) {
        this.data = data;
    }

    /** @return the exit code */
    int of(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--data", data.toString(), "--lang", "en"));
        all.addAll(List.of(words));
        return CommandLines.of((any, demo, language) -> ExitCode.FAULT, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
