package org.fovea.inference.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fovea.inference.explain.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0001_p100360.jpg, 100360",
        "0815_pMR024780B.jpg, MR024780B",
        "person12_bacteria_47.jpeg, 12",
        "IM-0001-0001.jpeg, ''",
        "photo_plain.png, ''"
    })
    void findsThePatientInTheName(String name, String patient) {
        assertThat(new CaseTable(Map.of()).of(Path.of(name)).patient()).isEqualTo(patient);
    }

    @Test
    void believesTheTableAboveTheFolder() throws IOException {
        Files.writeString(
                folder.resolve("manifest.csv"),
                "file,patient_id,patient_family,bbox_cx,bbox_cy,bbox_w,bbox_h\nval/a/1.png,p7,f1,.5,.4,.2,.1\nval/a/2.png,p8,f1,,,,\n");
        Path val = Files.createDirectories(folder.resolve("val"));
        CaseTable table = CaseTable.near(val);

        assertThat(table.of(val.resolve("a/1.png"))).isEqualTo(new CaseTable.Row("p7", "f1", new Box(.5, .4, .2, .1)));
        assertThat(table.of(val.resolve("a/2.png"))).isEqualTo(new CaseTable.Row("p8", "f1", null));
        assertThat(table.of(val.resolve("a/3_p9.png"))).isEqualTo(new CaseTable.Row("9", "9", null));
    }
}
