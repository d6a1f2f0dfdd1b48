package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.words.Language;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.pixel.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path phantom;

    private static List<Path> slices;

    @TempDir
    Path folder;

    private StringWriter out;
    private StringWriter err;

    @BeforeAll
    static void compute() {
        slices = HeadPhantom.write(phantom).orElseThrow();
    }

    @BeforeEach
    void clear() {
        out = new StringWriter();
        err = new StringWriter();
    }

    private int run(String... arguments) {
        clear();
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        return commandLine((data, demo, language) -> 42).execute(all.toArray(String[]::new));
    }

    private CommandLine commandLine(Windows windows) {
        return CommandLines.of(windows, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    private JsonNode json() {
        return JSON.readTree(out.toString());
    }

    private void oneSentence(String start) {
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains(start).doesNotContain("Exception");
    }

    @Test
    void withoutACommandWindowsOpen() {
        List<String> seen = new ArrayList<>();
        int code = commandLine((data, demo, language) -> {
                    seen.add(data + " " + demo + " " + language.orElseThrow());
                    return 7;
                })
                .execute("--demo", "--data", "/some/where", "--lang", "zh");
        assertThat(code).isEqualTo(7);
        assertThat(seen).containsExactly(Path.of("/some/where").toAbsolutePath() + " true CHINESE");
    }

    @Test
    void infoShowsTheTree() {
        assertThat(run("info", phantom.toString())).isEqualTo(ExitCode.DONE);
        JsonNode study = json().at("/patients/0/studies/0");
        assertThat(json().at("/patients/0/patientName").asString()).isEqualTo("Phantom^Fovea");
        assertThat(study.at("/studyInstanceUid").asString()).startsWith("2.25.");
        assertThat(study.at("/series/0/modality").asString()).isEqualTo("MR");
        assertThat(study.at("/series/0/instances").size()).isEqualTo(HeadPhantom.SLICES);
        assertThat(study.at("/series/0/instances/0/rows").asInt()).isEqualTo(256);
        assertThat(json().at("/unreadable").size()).isZero();
        JsonNode stacks = study.at("/series/0/stacks");
        assertThat(stacks.size()).isEqualTo(1);
        assertThat(stacks.at("/0/images").asInt()).isEqualTo(HeadPhantom.SLICES);
        assertThat(stacks.at("/0/spacingMm").asDouble()).isEqualTo(2.5);
        assertThat(stacks.at("/0/even").asBoolean()).isTrue();
        assertThat(stacks.at("/0/differs").size()).isZero();
    }

    @Test
    void infoNamesWhatIsMissing() throws Exception {
        Path gap = Files.createDirectory(folder.resolve("gap"));
        for (Path slice : slices.subList(10, 20)) {
            if (!slice.equals(slices.get(14))) {
                Files.copy(slice, gap.resolve(slice.getFileName()));
            }
        }
        assertThat(run("info", gap.toString())).isEqualTo(ExitCode.DONE);
        JsonNode stack = json().at("/patients/0/studies/0/series/0/stacks/0");
        assertThat(stack.at("/even").asBoolean()).isFalse();
        assertThat(stack.at("/faults/0/reason").asString()).isEqualTo("StackFault.MISSING_SLICES");
        assertThat(stack.at("/faults/0/facts/0").asString()).isEqualTo("1");
        assertThat(stack.at("/faults/0/facts/1").asString()).isEqualTo("4");
        assertThat(stack.at("/faults/0/message").asString()).contains("after slice 4");
    }

    @Test
    void decodeWritesTheStoredSamples() throws Exception {
        Path raw = folder.resolve("frame.raw");
        assertThat(run("decode", slices.get(30).toString(), "--frame", "1", "--out", raw.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(json().at("/rows").asInt()).isEqualTo(256);
        assertThat(json().at("/bitsAllocated").asInt()).isEqualTo(16);
        assertThat(json().at("/samplesPerPixel").asInt()).isEqualTo(1);
        assertThat(json().at("/photometricInterpretation").asString()).isEqualTo("MONOCHROME2");
        assertThat(json().at("/numberOfFrames").asInt()).isEqualTo(1);

        short[] stored = ((Samples.Shorts)
                        new DicomFiles().stored(slices.get(30), 1).orElseThrow().samples())
                .values();
        short[] written = new short[stored.length];
        ByteBuffer.wrap(Files.readAllBytes(raw))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(written);
        assertThat(written).isEqualTo(stored);
    }

    @Test
    void samplesOfEveryWidthAreLittleEndian() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        SampleBytes.write(new Samples.Bytes(new byte[] {1, -1}), bytes);
        SampleBytes.write(new Samples.Shorts(new short[] {0x0102}), bytes);
        SampleBytes.write(new Samples.Ints(new int[] {0x01020304}), bytes);
        SampleBytes.write(new Samples.Floats(new float[] {1}), bytes);
        assertThat(bytes.toByteArray()).containsExactly(1, -1, 2, 1, 4, 3, 2, 1, 0, 0, 0x80, 0x3f);
    }

    @Test
    void renderPaintsWithTheWindowAndSizeAskedFor() throws Exception {
        Path png = folder.resolve("frame.png");
        String file = slices.get(30).toString();
        assertThat(run("render", file, "--out", png.toString())).isEqualTo(ExitCode.DONE);
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(256);

        assertThat(run("render", file, "--window", "-5000/10", "--size", "100x80", "--out", png.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(ImageIO.read(png.toFile()).getHeight()).isEqualTo(80);
        assertThat(ImageIO.read(png.toFile()).getRGB(50, 40))
                .as("all is above the window")
                .isEqualTo(0xffffffff);
    }

    @Test
    void importedCasesAreListedAndFoundAndReported() throws Exception {
        assertThat(run("import", phantom.toString())).isEqualTo(ExitCode.DONE);
        assertThat(json().at("/instances").asInt()).isEqualTo(HeadPhantom.SLICES);
        assertThat(run("cases", "--search", "phantom mr", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(json().size()).isEqualTo(1);
        assertThat(json().at("/0/phantom").asBoolean()).isTrue();
        assertThat(json().at("/0/report").asString()).isEqualTo("none");
        assertThat(run("cases", "--search", "nobody", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(json().size()).isZero();
        assertThat(run("cases")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines()).hasSize(1);

        assertThat(run("report", "1.2.3", "--out", folder.resolve("r.pdf").toString()))
                .isEqualTo(ExitCode.FAILED);
        oneSentence("The study 1.2.3 is not in the case database.");
        assertThat(folder.resolve("r.pdf")).doesNotExist();
    }

    @Test
    void casesAreFilteredTaggedAndAskedForAgainByName() {
        assertThat(run("import", phantom.toString())).isEqualTo(ExitCode.DONE);
        run("cases", "--json");
        String uid = json().at("/0/studyInstanceUid").asString();
        assertThat(run("tag-study", uid, "teaching")).isEqualTo(ExitCode.DONE);
        assertThat(json().at("/tags/0").asString()).isEqualTo("teaching");

        run("cases", "--tag", "teaching", "--modality", "MR", "--report", "none", "--save", "mine", "--json");
        assertThat(json().size()).isEqualTo(1);
        run("cases", "--verdict", "agree", "--json");
        assertThat(json().size()).isZero();
        run("cases", "--date", "-20200101", "--json");
        assertThat(json().size()).isZero();
        run("tag-study", uid, "teaching", "--remove");
        run("cases", "--saved", "mine", "--json");
        assertThat(json().size()).isZero();

        assertThat(run("cases", "--saved", "yours")).isEqualTo(ExitCode.FAILED);
        oneSentence("No search was saved under the name yours.");
    }

    @Test
    void theDemoStudyIsACaseLikeAnyOther() {
        assertThat(run("demo")).isEqualTo(ExitCode.DONE);
        assertThat(run("demo")).as("again").isEqualTo(ExitCode.DONE);
        run("cases", "--json");
        assertThat(json().at("/0/numberOfFrames").asInt()).isEqualTo(HeadPhantom.SLICES);
    }

    @Test
    void anEmptyFolderIsNamed() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (String command : List.of("info", "import", "classify")) {
            assertThat(run(command, empty.toString())).isEqualTo(ExitCode.FAILED);
            oneSentence("No DICOM objects were found in " + empty);
        }
    }

    @Test
    void aTextFileNamedDcmIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("text.dcm"), "no image ".repeat(100));
        for (String command : List.of("info", "import", "classify")) {
            assertThat(run(command, text.toString())).isEqualTo(ExitCode.FAILED);
            oneSentence("text.dcm is not a DICOM file");
        }
        assertThat(run("decode", text.toString(), "--out", folder.resolve("o").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("render", text.toString(), "--out", folder.resolve("o").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void aBadFileAmongGoodOnesIsListedAndStopsNothing() throws Exception {
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        Files.copy(slices.get(3), mixed.resolve("good.dcm"));
        Files.writeString(mixed.resolve("bad.dcm"), "no image ".repeat(100));
        assertThat(run("info", mixed.toString())).isEqualTo(ExitCode.PARTLY);
        assertThat(json().at("/unreadable/0/reason").asString()).isEqualTo("ReadProblem.NOT_DICOM");
        assertThat(run("import", mixed.toString())).isEqualTo(ExitCode.PARTLY);
        assertThat(json().at("/instances").asInt()).isEqualTo(1);
    }

    @Test
    void aTruncatedFileGivesASentenceAndNoOutput() throws Exception {
        Path cut = folder.resolve("cut.dcm");
        Files.copy(slices.get(3), cut);
        try (RandomAccessFile bytes = new RandomAccessFile(cut.toFile(), "rw")) {
            bytes.setLength(300);
        }
        assertThat(run("decode", cut.toString(), "--out", folder.resolve("o").toString()))
                .isEqualTo(ExitCode.FAILED);
        oneSentence("cut.dcm");
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void aFrameThatIsNotThereIsNamed() {
        String file = slices.get(3).toString();
        for (String frame : List.of("0", "2", "-1")) {
            assertThat(run(
                            "decode",
                            file,
                            "--frame",
                            frame,
                            "--out",
                            folder.resolve("o").toString()))
                    .as(frame)
                    .isEqualTo(ExitCode.FAILED);
            oneSentence("has no frame " + frame);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Path nowhere = folder.resolve("none").resolve("o");
        assertThat(run("decode", slices.get(3).toString(), "--out", nowhere.toString()))
                .isEqualTo(ExitCode.FAILED);
        oneSentence("does not exist");
        assertThat(run("render", slices.get(3).toString(), "--out", folder.toString()))
                .isEqualTo(ExitCode.FAILED);
        oneSentence("is a folder");
        assertThat(folder).isDirectory();
    }

    @Test
    void aMissingModelIsNamed() {
        assertThat(run("classify", slices.get(3).toString(), "--model", "no-such-model"))
                .isEqualTo(ExitCode.FAILED);
        oneSentence("There is no model package no-such-model.");
        assertThat(run("evaluate", folder.toString(), "--model", "no-such-model"))
                .isEqualTo(ExitCode.FAILED);
        oneSentence("There is no model package no-such-model.");
    }

    @Test
    void aWrongModelPackageIsNamed() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.fovea-model"), "no zip");
        assertThat(run("classify", slices.get(3).toString(), "--model", wrong.toString()))
                .isEqualTo(ExitCode.FAILED);
        oneSentence("wrong.fovea-model is not a model package");
    }

    @Test
    void aFolderInUseIsNamed() {
        try (CaseStore other = CaseStore.open(folder.resolve("data")).orElseThrow()) {
            assertThat(run("cases")).isEqualTo(ExitCode.FAILED);
            oneSentence("Another copy of Fovea has");
            assertThat(other.findings().ofStudy("1").orElseThrow()).isEmpty();
        }
    }

    @Test
    void wrongSettingsAreNamedAndKept() throws Exception {
        Path settings = Files.createDirectories(folder.resolve("data")).resolve("settings.json");
        Files.writeString(settings, "{\"theme\": \"pink\"}");
        assertThat(run("cases")).isEqualTo(ExitCode.FAILED);
        oneSentence("\"theme\" cannot be \"pink\"");
        assertThat(settings).hasContent("{\"theme\": \"pink\"}");
    }

    @Test
    void aWrongCommandLineIsUsage() {
        assertThat(run("decode", slices.get(3).toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("render", "x", "--out", "y", "--window", "40")).isEqualTo(ExitCode.USAGE);
        assertThat(run("render", "x", "--out", "y", "--size", "0x5")).isEqualTo(ExitCode.USAGE);
        assertThat(run("classify", "x", "--device", "tpu")).isEqualTo(ExitCode.USAGE);
        assertThat(run("fly")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void sentencesComeInTheLanguageAskedFor() throws Exception {
        Path text = Files.writeString(folder.resolve("text.dcm"), "no image ".repeat(100));
        commandLine((data, demo, language) -> 0)
                .execute("info", text.toString(), "--lang", "zh", "--data", folder.toString());
        assertThat(err.toString()).contains("不是 DICOM 文件");
    }

    @Test
    void everyCommandAndOptionIsDescribedInBothLanguages() {
        for (Language language : Language.values()) {
            CommandLine commands = CommandLines.of((data, demo, chosen) -> 0, language);
            for (CommandLine command : commands.getSubcommands().values()) {
                var spec = command.getCommandSpec();
                assertThat(command.getUsageMessage()).isNotEmpty();
                assertThat(spec.usageMessage().description()).as(spec.name()).isNotEmpty();
                spec.args().stream().filter(argument -> !argument.hidden()).forEach(argument -> assertThat(
                                argument.description())
                        .as(spec.name() + " " + argument.paramLabel())
                        .isNotEmpty());
            }
        }
    }

    @Test
    void onlyTheCommandThatIsNamedIsMadeAndHelpKnowsThemAll() {
        Windows none = (data, demo, language) -> 42;
        Set<String> all =
                CommandLines.of(none, Language.ENGLISH).getSubcommands().keySet();
        assertThat(all).contains("info", "tag-study", "retrieve");
        assertThat(CommandLines.of(none, Language.ENGLISH, List.of("--help")).getSubcommands())
                .containsOnlyKeys(all);
        assertThat(CommandLines.of(none, Language.ENGLISH, List.of("--data", "d"))
                        .getSubcommands())
                .isEmpty();
        for (String name : all) {
            assertThat(CommandLines.of(none, Language.ENGLISH, List.of("--json", name, "--help"))
                            .getSubcommands())
                    .containsOnlyKeys(name);
        }
    }
}
