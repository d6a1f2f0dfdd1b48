package org.fovea.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.net.TlsFiles;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.link.LinkMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    Path folder;

    private Outcome<Settings> reading(String text) throws Exception {
        Files.writeString(folder.resolve("settings.json"), text);
        return new SettingsFile(folder).read();
    }

    private static Object reason(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failure ? failure.problem().reason() : outcome;
    }

    @Test
    void withoutAFileTheStandardHolds() {
        assertThat(new SettingsFile(folder).read()).isEqualTo(Outcome.success(Settings.standard()));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Settings chosen = new Settings(
                        Language.CHINESE,
                        "李 \"Li\"",
                        "日出医院\nSunrise",
                        Theme.LIGHT,
                        "own-model",
                        DeviceChoice.GPU,
                        new Viewing(Layout.grid(2, 3), LinkMode.RELATIVE, true, true, false, true),
                        List.of(folder.resolve("图像")),
                        new TlsFiles(folder.resolve("own.p12"), null, folder.resolve("peers.pem"), null, true))
                .withScreen("2560x1440+0+0", 0.233)
                .withToured()
                .withHiddenColumns(Set.of("sexAge", "description"))
                .withReadingOrder(ReadingOrder.READER_FIRST)
                .withArchives(new Archives(
                        "READING1",
                        List.of(
                                new ArchiveEntry("东院 PACS", Address.parse("ARCHIVE@10.0.0.5:104"), true, 11_112, null),
                                new ArchiveEntry(
                                        "Web",
                                        Address.parse("https://archive.example/dicom-web"),
                                        false,
                                        null,
                                        folder.resolve("token")))));
        SettingsFile file = new SettingsFile(folder);
        assertThat(file.write(chosen)).isEqualTo(Outcome.success(chosen));
        assertThat(file.read()).isEqualTo(Outcome.success(chosen));
        assertThat(Files.readString(folder.resolve("settings.json"))).contains("\"language\" : \"zh\"", "日出医院");
        assertThat(folder.resolve("settings.json.unfinished")).doesNotExist();
    }

    @Test
    void whatIsMissingIsStandard() throws Exception {
        Settings read = reading("{\"reader\": \"Li\"}").orElseThrow();
        assertThat(read).isEqualTo(Settings.standard().withReader("Li", ""));
    }

    @Test
    void aMistakeIsNamedWithItsPlace() throws Exception {
        String file = folder.resolve("settings.json").toString();
        Outcome<Settings> cut = reading("{\n  \"reader\": oops\n}");
        assertThat(reason(cut)).isEqualTo(SettingsProblem.NOT_JSON);
        assertThat(((Outcome.Failure<Settings>) cut).problem().facts()).startsWith(file, "2");
        Outcome<Settings> pink = reading("{\"theme\": \"pink\"}");
        assertThat(((Outcome.Failure<Settings>) pink).problem().facts())
                .containsExactly(file, "theme", "\"pink\"", "dark, light");
        assertThat(reason(reading("{\"raeder\": \"Li\"}"))).isEqualTo(SettingsProblem.UNKNOWN_NAME);
        assertThat(reason(reading("{\"tls\": {\"keys\": \"/x\"}}"))).isEqualTo(SettingsProblem.UNKNOWN_NAME);
        for (String archives : List.of(
                "{\"title\": \"\\\\\"}",
                "{\"known\": [{\"address\": \"somewhere\"}]}",
                "{\"known\": [{\"address\": \"A@b:1\", \"movePort\": 70000}]}")) {
            assertThat(reason(reading("{\"archives\": " + archives + "}"))).isEqualTo(SettingsProblem.BAD_VALUE);
        }
        assertThat(reason(reading("{\"archives\": {\"unknown\": 1}}"))).isEqualTo(SettingsProblem.UNKNOWN_NAME);
        assertThat(reason(reading("{\"reader\": 7}"))).isEqualTo(SettingsProblem.BAD_VALUE);
        assertThat(reason(reading("[]"))).isEqualTo(SettingsProblem.NOT_JSON);
        assertThat(reason(reading(""))).isEqualTo(SettingsProblem.NOT_JSON);
    }

    @Test
    void theNewestFolderComesFirstAndOnce() {
        Settings settings = Settings.standard();
        for (int i = 0; i < 12; i++) {
            settings = settings.withLastFolder(Path.of("f" + i));
        }
        settings = settings.withLastFolder(Path.of("f5"));
        assertThat(settings.lastFolders()).hasSize(10).startsWith(Path.of("f5"), Path.of("f11"));
        assertThat(settings.lastFolders()).doesNotHaveDuplicates();
    }

    @Test
    void eachSystemHasItsOwnPlace() {
        Path home = folder.resolve("home");
        String chosen = folder.resolve("chosen").toString();
        assertThat(DataFolder.of("Linux", home, Map.of())).isEqualTo(home.resolve(".local/share/fovea"));
        assertThat(DataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", chosen)))
                .isEqualTo(Path.of(chosen, "fovea"));
        assertThat(DataFolder.of("Linux", home, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(home.resolve(".local/share/fovea"));
        assertThat(DataFolder.of("Windows 11", home, Map.of("LOCALAPPDATA", chosen)))
                .isEqualTo(Path.of(chosen, "Fovea"));
        assertThat(DataFolder.of("Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Application Support/Fovea"));
    }
}
