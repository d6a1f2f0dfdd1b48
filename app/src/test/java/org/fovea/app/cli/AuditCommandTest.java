package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void anExportIsTheLastEntryOfTheFileThatItWrites() throws Exception {
        Path file = folder.resolve("audit.xml");

        assertThat(run("export", "--out", file.toString())).isZero();
        assertThat(run("list", "--json")).isZero();

        JsonNode entries = JsonMapper.builder().build().readTree(out.toString());
        JsonNode last = entries.get(entries.size() - 1);
        assertThat(last.get("action").asString()).isEqualTo("AUDIT_EXPORTED");
        assertThat(Files.readString(file)).contains("AUDIT_EXPORTED").endsWith("</AuditMessages>");
        assertThat(run("verify")).isZero();
        assertThat(out.toString()).contains(last.get("hash").asString());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("gone").resolve("audit.xml");

        assertThat(run("export", "--out", nowhere.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains(nowhere.getParent().toString()).doesNotContain("Exception");
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        String[] all = new String[arguments.length + 5];
        System.arraycopy(
                new String[] {"--data", folder.resolve("data").toString(), "--lang", "en", "audit"}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return CommandLines.of((data, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
