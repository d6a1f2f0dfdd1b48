package org.fovea.app.hanging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fovea.app.words.Language;
import org.fovea.dicom.Problem;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.render.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolsTest {

    private static final DicomFiles FILES = new DicomFiles();

    @TempDir
    private Path folder;

    @Test
    void whatComesWithTheProgramIsNamedInEveryLanguage() {
        assertThat(Protocols.shipped()).hasSizeGreaterThan(7).allSatisfy(protocol -> assertThat(protocol.names())
                .containsOnlyKeys("en", "zh"));
        assertThat(Protocols.read(folder, FILES).problems()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        HangingProtocol own = new HangingProtocol(
                "own",
                Map.of("en", "Mine \"quoted\"", "zh", "我的"),
                new ProtocolMatch(Set.of("MR"), Set.of("HEAD"), Set.of(), 2, 4, 1),
                Layout.parse("columns(60:1x1, 40:rows(1x1, 1x1))").orElseThrow(),
                List.of(
                        CellRule.ANY,
                        new CellRule(
                                1,
                                1,
                                Set.of("MR"),
                                Set.of("CC"),
                                Set.of("L"),
                                List.of("flair", "t2"),
                                Optional.of(Looking.SAGITTAL),
                                Side.LEFT)));
        assertThat(Protocols.write(folder, own).orElseThrow()).exists();
        Protocols read = Protocols.read(folder, FILES);
        assertThat(read.problems()).isEmpty();
        assertThat(read.usable().getLast()).isEqualTo(own);
        assertThat(own.name(Language.CHINESE)).isEqualTo("我的");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"layout\": \"1x1\"} | BAD_VALUE",
                "{\"name\": \"A\"} | BAD_VALUE",
                "{\"name\": \"A\", \"layout\": \"9x9\"} | BAD_VALUE",
                "{\"name\": \"A\", \"layout\": \"1x1\", \"cells\": [{}, {}]} | BAD_VALUE",
                "{\"name\": \"A\", \"layout\": \"1x1\", \"cells\": [{\"prior\": -1}]} | BAD_VALUE",
                "{\"name\": \"A\", \"layout\": \"1x1\", \"cells\": [{\"prior\": 99999999999}]} | BAD_VALUE",
                "{\"name\": \"A\", \"layout\": \"1x1\", \"cells\": [{\"chestWall\": \"up\"}]} | BAD_VALUE",
                "{\"name\": \"A\", \"layout\": \"1x1\", \"for\": {\"modality\": 3}} | BAD_VALUE",
                "{\"name\": \"A\", \"layout\": \"1x1\", \"lay\": 1} | UNKNOWN_NAME",
                "{\"name\": \"A\", \"layout\": \"1x1\", \"for\": {\"modalities\": \"MR\"}} | UNKNOWN_NAME",
                "{\"name\": \"A\", | NOT_JSON",
                "[] | NOT_JSON",
                "3 | NOT_JSON",
            })
    void aFileThatIsNoProtocolIsLeftOutWithOneReason(String text, HangingProblem reason) throws IOException {
        Files.createDirectories(folder.resolve("hanging"));
        Files.writeString(folder.resolve("hanging").resolve("strange.json"), text);
        Protocols read = Protocols.read(folder, FILES);
        assertThat(read.usable()).hasSameSizeAs(Protocols.shipped());
        assertThat(read.problems()).singleElement().extracting(Problem::reason).isEqualTo(reason);
    }

    @Test
    void hostileFilesEndNothing() throws IOException {
        Path hanging = Files.createDirectories(folder.resolve("hanging"));
        Files.writeString(hanging.resolve("deep.json"), "[".repeat(200_000));
        Files.write(hanging.resolve("bytes.json"), new byte[] {(byte) 0xc3, 0x28, 0, 1, 2});
        Files.write(hanging.resolve("large.json"), new byte[(1 << 20) + 1]);
        Files.createDirectories(hanging.resolve("folder.json"));
        Protocols read = Protocols.read(folder, FILES);
        assertThat(read.usable()).hasSameSizeAs(Protocols.shipped());
        assertThat(read.problems()).hasSize(4);
    }
}
