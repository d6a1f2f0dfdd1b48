package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fovea.app.EvilPackage;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelCommandTest {

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        return CommandLines.of((data, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json(String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyEvilPackageIsRefusedInOneSentence(EvilPackage evil) throws Exception {
        Path file = evil.write(folder);

        assertThat(run("model", "install", file.toString(), "--accept-unsigned"))
                .isEqualTo(ExitCode.FAILED);

        String sentence = ResourceBundle.getBundle("org.fovea.app.words.problems", Locale.ROOT)
                .getString(evil.reason().key());
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString())
                .contains(sentence.substring(sentence.lastIndexOf('}') + 1).replace("''", "'"));
        assertThat(json("--json", "model", "list")).isEmpty();
        assertThat(folder.resolve("data").resolve("models")).doesNotExist();
        assertThat(folder.resolve("evil.md")).doesNotExist();
    }

    @Test
    void anUnsignedPackageIsInstalledAfterAYesExportedAndRemoved() {
        Path file = EvilPackage.unsigned(folder, "1.4.2");

        assertThat(run("model", "install", file.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("--accept-unsigned");
        JsonNode installed = json("--json", "model", "install", file.toString(), "--accept-unsigned");
        assertThat(installed.path("trust").asString()).isEqualTo("accepted");
        assertThat(installed.path("version").asString()).isEqualTo("1.4.2");

        assertThat(run("model", "show", "brain-mr-tumour@1.4.2")).isZero();
        assertThat(out.toString()).startsWith("#");
        Path copy = folder.resolve("copy.fovea-model");
        assertThat(run("model", "export", "brain-mr-tumour", copy.toString())).isZero();
        assertThat(copy).exists();

        assertThat(run("model", "remove", "brain-mr-tumour@1.4.2")).isZero();
        assertThat(json("--json", "model", "list")).isEmpty();
        assertThat(run("model", "remove", "brain-mr-tumour@1.4.2")).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aSignedPackageIsTrustedByItsKey() throws Exception {
        Path file = EvilPackage.unsigned(folder, "2.0.0");
        Path key = folder.resolve("maker.pem");
        Path sealed = folder.resolve("sealed.fovea-model");
        assertThat(run("model", "keygen", key.toString())).isZero();
        assertThat(run("model", "sign", file.toString(), "--key", key.toString(), "--out", sealed.toString()))
                .isZero();

        JsonNode verified = json("--json", "model", "verify", sealed.toString());
        assertThat(verified.path("trust").asString()).isEqualTo("unknown-key");
        assertThat(run("model", "install", sealed.toString(), "--accept-unsigned"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains(verified.path("fingerprint").asString());

        assertThat(run("model", "trust", key + ".pub", "--name", "Prof. Maker")).isZero();
        assertThat(json("--json", "model", "install", sealed.toString())
                        .path("signedBy")
                        .asString())
                .isEqualTo("Prof. Maker");
        assertThat(json("--json", "model", "keys").path(0).path("fingerprint").asString())
                .isEqualTo(verified.path("fingerprint").asString());
        assertThat(run("model", "untrust", "Prof. Maker")).isZero();
        assertThat(run("model", "list")).isZero();
        assertThat(out.toString()).contains("unknown-key");
        assertThat(Files.readString(folder.resolve("data").resolve("trust.json")))
                .doesNotContain("Prof");
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        assertThat(run("model")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("install").contains("keygen");
    }

    @Test
    void everyCommandIsExplainedInBothLanguages() {
        for (Language language : Language.values()) {
            for (String command : List.of("list", "install", "keygen", "pack")) {
                StringWriter help = new StringWriter();
                CommandLines.of((data, demo, chosen) -> 42, language)
                        .setOut(new PrintWriter(help, true))
                        .execute("model", command, "--help");
                assertThat(help.toString())
                        .as(command)
                        .contains(ResourceBundle.getBundle(
                                        "org.fovea.app.words.cli",
                                        language.locale(),
                                        ResourceBundle.Control.getNoFallbackControl(
                                                ResourceBundle.Control.FORMAT_PROPERTIES))
                                .getString("fovea.model." + command + ".usage.description")
                                .substring(0, 10));
            }
        }
    }
}
