package org.fovea.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fovea.app.Workstation;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Verdict;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.DeviceUse;
import org.fovea.inference.explain.HeatMap;
import org.fovea.inference.model.ModelIdentity;
import org.fovea.viewer.annotation.Annotation;
import org.fovea.viewer.annotation.Shape;
import org.fovea.viewer.annotation.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers measured and decided leaves as objects that others read. */
class ExportCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final List<Instance> slices = new ArrayList<>();

    /** One run of the program. */
    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    @BeforeEach
    void read() {
        HeadPhantom.write(folder)
                .orElseThrow()
                .subList(0, 3)
                .forEach(file -> slices.add(new DicomFiles().instance(file).orElseThrow()));
        assertThat(run(
                                "import",
                                slices.get(0).file().toString(),
                                slices.get(1).file().toString())
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    /** Something to do with the case database. */
    private interface Reading {
        void of(Workstation workstation);
    }

    private void reading(Reading work) {
        try (TaskService tasks = new TaskService(Runnable::run);
                Workstation workstation =
                        Workstation.open(folder.resolve("data"), tasks).orElseThrow()) {
            work.of(workstation);
        }
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        int code = CommandLines.of((data, demo, language) -> 42, Language.ENGLISH)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private String study() {
        return slices.getFirst().series().study().studyInstanceUid();
    }

    private FrameKey key(int slice) {
        return new FrameKey(slices.get(slice).sopInstanceUid(), 1);
    }

    private Annotation mark(int slice, Shape shape) {
        LoadedFrame frame = new DicomFiles().frame(slices.get(slice).file(), 1).orElseThrow();
        return Annotation.drawn(Site.of(frame), shape, "Li", Instant.now());
    }

    private void save(Annotation mark) {
        reading(workstation -> workstation.cases().annotations().save(mark).orElseThrow());
    }

    private static Shape.Length line() {
        return new Shape.Length(new ImagePoint(10, 10), new ImagePoint(30, 10));
    }

    private List<DicomObject> objects(Run run) {
        List<DicomObject> objects = new ArrayList<>();
        for (JsonNode file : run.json().at("/files")) {
            objects.add(new DicomFiles().header(Path.of(file.asString())).orElseThrow());
        }
        return objects;
    }

    private static Stream<DicomObject> below(DicomObject item) {
        return item.items(Tag.CONTENT_SEQUENCE).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private static DicomObject named(DicomObject document, String code) {
        return below(document)
                .filter(item -> item.item(Tag.CONCEPT_NAME_CODE_SEQUENCE)
                        .text(Tag.CODE_VALUE)
                        .equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingThatIsStoredIsWritten() throws Exception {
        save(mark(0, line()));
        save(mark(1, new Shape.TextArrow(new ImagePoint(20, 20), new ImagePoint(40, 20), "look")));
        Finding finding = Finding.of(
                key(1),
                2,
                new Classification(
                        new ModelIdentity("gone", "1.0.0", "0".repeat(64)),
                        List.of(new ClassScore("glioma", 0.75), new ClassScore("other", 0.25)),
                        new HeatMap(1, 1, new float[] {1}),
                        new float[] {1},
                        new DeviceUse("CPU", "TensorFlow 2.16.2", "asked for")),
                Instant.now());
        reading(workstation -> {
            workstation.cases().findings().add(finding).orElseThrow();
            workstation
                    .cases()
                    .verdicts()
                    .add(new Verdict(finding.id(), Verdict.Decision.CHANGED, "脑膜瘤", "", "Li", Instant.now()))
                    .orElseThrow();
            workstation.cases().keyImages().add(key(1), "Li", Instant.now()).orElseThrow();
        });
        Path out = folder.resolve("out");
        Run run = run("export", study(), "--out", out.toString(), "--lang", "zh");
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        List<DicomObject> objects = objects(run);
        assertThat(objects).extracting(one -> one.text(Tag.MODALITY)).containsExactlyInAnyOrder("SR", "KO", "PR", "PR");
        assertThat(objects)
                .allMatch(one -> one.text(Tag.STUDY_INSTANCE_UID).equals(study()))
                .allMatch(one -> one.text(Tag.SERIES_DESCRIPTION).contains("research use only"));

        DicomObject report = objects.stream()
                .filter(one -> one.text(Tag.MODALITY).equals("SR"))
                .findFirst()
                .orElseThrow();
        assertThat(named(report, "121049").item(Tag.CONCEPT_CODE_SEQUENCE).text(Tag.CODE_VALUE))
                .isEqualTo("zh");
        assertThat(named(report, "112039").text(Tag.TEXT_VALUE)).matches("\\p{IsHan}+ 1");
        double spacing =
                new DicomFiles().header(slices.getFirst().file()).orElseThrow().decimals(Tag.PIXEL_SPACING)[1];
        assertThat(named(report, "410668003").item(Tag.MEASURED_VALUE_SEQUENCE).decimal(Tag.NUMERIC_VALUE))
                .isEqualTo(20 * spacing);
        assertThat(named(report, "CORRECTED").text(Tag.TEXT_VALUE)).isEqualTo("脑膜瘤");
        for (JsonNode file : run.json().at("/files")) {
            accepted(Path.of(file.asString()));
        }
    }

    /** By the judges that are installed here. */
    private static void accepted(Path file) throws Exception {
        for (String judge : new String[] {"dcmftest", "dciodvfy"}) {
            boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, judge)));
            if (installed) {
                Process process = new ProcessBuilder(judge, file.toString())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(said.lines())
                        .as(judge)
                        .noneMatch(line -> line.startsWith("Error") || line.startsWith("no:"));
            }
        }
    }

    @Test
    void onlyWhatIsAskedForIsWritten() {
        save(mark(0, line()));
        String out = folder.resolve("out").toString();
        Run report = run("export", study(), "--out", out, "--sr", "--lang", "en");
        assertThat(objects(report)).extracting(one -> one.text(Tag.MODALITY)).containsExactly("SR");
        assertThat(named(objects(report).getFirst(), "121049")
                        .item(Tag.CONCEPT_CODE_SEQUENCE)
                        .text(Tag.CODE_VALUE))
                .isEqualTo("en");
        Run states = run("export", study(), "--out", out, "--presentation-states");
        assertThat(objects(states)).extracting(one -> one.text(Tag.MODALITY)).containsExactly("PR");
    }

    @Test
    void nothingStoredIsOneSentence() {
        Run run = run("export", study(), "--out", folder.resolve("out").toString(), "--key-objects", "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().strip().lines()).hasSize(1);
        Run unknown = run("export", "1.2.3", "--out", folder.resolve("out").toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.FAILED);
    }
}
