package org.fovea.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fovea.app.Workstation;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.settings.Archives;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.study.ScanObserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SupportBundleTest {

    @TempDir
    private Path folder;

    @Test
    void itHoldsFactsAndTheLogAndNoName() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("fovea.log"), "x".repeat(3 << 20) + "\nthe newest line");
        for (String older : new String[] {"2026-11-26.0", "2026-11-27.0", "2026-11-28.0"}) {
            Files.writeString(data.resolve("fovea.log." + older), "older");
        }
        try (TaskService tasks = new TaskService(Runnable::run);
                Workstation station = Workstation.open(data, tasks).orElseThrow()) {
            station.demo().make(ScanObserver.of(Progress.NONE)).orElseThrow();
            station.change(station.settings()
                            .withReader("Dr. Secret", "Hidden Hospital")
                            .withLastFolder(folder.resolve("PrivatePatient"))
                            .withArchives(new Archives(
                                    "QUIET",
                                    List.of(new ArchiveEntry(
                                            "Concealed", Address.parse("ARCHIVE@10.9.8.7:104"), false, null, null)))))
                    .orElseThrow();

            SupportBundle bundle = SupportBundle.of(station);
            assertThat(bundle.parts())
                    .extracting(SupportBundle.Part::name)
                    .containsExactly("facts.json", "fovea.log", "fovea.log.2026-11-28.0", "fovea.log.2026-11-27.0");
            assertThat(bundle.parts().get(1).bytes()).isEqualTo(1 << 18);
            assertThat(bundle.parts().get(1).text()).endsWith("the newest line");
            JsonNode facts = JsonMapper.builder()
                    .build()
                    .readTree(bundle.parts().getFirst().text());
            assertThat(facts.at("/program").asString()).startsWith("Fovea");
            assertThat(facts.at("/database/studies").asInt()).isEqualTo(1);
            assertThat(facts.at("/database/instances").asInt()).isEqualTo(64);
            assertThat(facts.at("/settings/archives").asInt()).isEqualTo(1);

            Path file = folder.resolve("bundle.zip");
            bundle.write(file).orElseThrow();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (SupportBundle.Part part : bundle.parts()) {
                    ZipEntry entry = zip.getEntry(part.name());
                    assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(part.text())
                            .doesNotContain(
                                    "Secret", "Hidden", "Private", "Concealed", "10.9.8.7", "QUIET", "Phantom^Fovea");
                }
            }
        }
    }
}
