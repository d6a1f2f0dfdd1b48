package org.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fovea.app.cases.CaseQuery;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Verdict;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.report.ReportProblem;
import org.fovea.app.task.TaskService;
import org.fovea.app.words.Language;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.dicom.study.Unreadable;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.viewer.platform.SystemLibraries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One study's way through the program, without a window: in, classified, judged, reported. */
class WorkstationTest {

    private static final String MODEL = Path.of(
                    System.getProperty("fovea.root"), "inference", "models", "brain-mr-tumour.fovea-model")
            .toString();

    @TempDir
    Path folder;

    private final TaskService tasks = new TaskService(Runnable::run);
    private Workstation workstation;

    @BeforeEach
    void open() {
        workstation = Workstation.open(folder.resolve("data"), tasks).orElseThrow();
    }

    @AfterEach
    void close() {
        tasks.close();
        workstation.close();
    }

    private List<Instance> demo() {
        String study = workstation
                .demo()
                .make(new Watch(Integer.MAX_VALUE))
                .orElseThrow()
                .studies()
                .getFirst();
        return workstation.cases().studies().instances(study).orElseThrow();
    }

    @Test
    void aStudyGoesFromFilesToReport() throws Exception {
        Assumptions.assumeTrue(
                SystemLibraries.ofThisMachine().missing(false).isEmpty(),
                "skipped: key images need fontconfig and a font");
        List<Instance> instances = demo();
        String study = instances.getFirst().series().study().studyInstanceUid();
        List<FrameOf> frames = FrameOf.series(instances).subList(38, 42);

        Outcome<Finding> kept = workstation.classify(frames, MODEL, DeviceChoice.CPU, Progress.NONE);
        Assumptions.assumeFalse(
                kept instanceof Outcome.Failure<Finding> failure
                        && failure.problem().reason() == EngineProblem.NO_NATIVES,
                "skipped: TensorFlow is not there");
        Finding finding = kept.orElseThrow();
        assertThat(finding.framesSeen()).isEqualTo(4);
        assertThat(frames).extracting(FrameOf::key).contains(finding.frame());
        assertThat(finding.model().id()).isEqualTo("brain-mr-tumour");
        assertThat(workstation
                        .cases()
                        .embeddings()
                        .like(finding.id(), 1)
                        .orElseThrow()
                        .compared())
                .as("it was kept with its embedding; there is no other study")
                .isZero();

        Instant now = Instant.now();
        workstation
                .cases()
                .verdicts()
                .add(new Verdict(finding.id(), Verdict.Decision.AGREE, "", "as expected", "Li", now))
                .orElseThrow();
        workstation
                .cases()
                .reports()
                .saveDraft(study, Language.ENGLISH, Map.of(ReportSection.IMPRESSION, "A computed mass."), "Li", now)
                .orElseThrow();
        workstation
                .reporting()
                .write(study, Language.ENGLISH, List.of(), ReportFormat.CSV, folder.resolve("first.csv"))
                .orElseThrow();
        assertThat(workstation.cases().reports().history(study).orElseThrow().state())
                .as("a table of measurements freezes no text")
                .isEqualTo(ReportState.DRAFT);
        Path pdf = folder.resolve("report.pdf");
        Outcome<Path> written =
                workstation.reporting().write(study, Language.ENGLISH, List.of(), ReportFormat.PDF, pdf);
        Assumptions.assumeFalse(
                written instanceof Outcome.Failure<Path> failure
                        && failure.problem().reason() == ReportProblem.NO_FONT,
                "skipped: no font on this machine");
        written.orElseThrow();

        try (var document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("A computed mass.", "as expected", "brain-mr-tumour", "1.2.0")
                    .contains(finding.model().sha256().substring(0, 8));
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        everyOtherForm(study);
        theTeachingCase(study);
        CaseRow row = workstation
                .cases()
                .studies()
                .cases(CaseQuery.all())
                .orElseThrow()
                .getFirst();
        assertThat(row.report()).isEqualTo(ReportState.EXPORTED);
        assertThat(row.finding()).isNotNull();
        assertThat(row.finding().verdict()).isEqualTo(Verdict.Decision.AGREE);
    }

    /** The DICOM forms join the study; all of them are there. */
    private void everyOtherForm(String study) {
        for (ReportFormat format : ReportFormat.values()) {
            Path file = folder.resolve("report-" + format.word() + "." + format.ending());
            workstation
                    .reporting()
                    .write(study, Language.CHINESE, List.of(), format, file)
                    .orElseThrow();
            assertThat(file).isNotEmptyFile();
            if (format.ending().equals("dcm")) {
                DicomObject written = workstation.files().header(file).orElseThrow();
                assertThat(written.text(Tag.STUDY_INSTANCE_UID)).isEqualTo(study);
                assertThat(written.text(Tag.SERIES_DESCRIPTION)).contains("research use only");
            }
        }
    }

    private void theTeachingCase(String study) throws IOException {
        Path zip = folder.resolve("teaching.zip");
        TeachingCase.Written taught = workstation
                .teaching()
                .write(study, Language.ENGLISH, List.of(), zip, Progress.NONE)
                .orElseThrow();
        assertThat(taught).isEqualTo(new TeachingCase.Written(zip, HeadPhantom.SLICES, 0, 0));
        try (ZipFile written = new ZipFile(zip.toFile())) {
            assertThat(written.size()).isEqualTo(HeadPhantom.SLICES + 1);
            for (ZipEntry entry : Collections.list(written.entries())) {
                byte[] bytes = written.getInputStream(entry).readAllBytes();
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .as(entry.getName())
                        .doesNotContain("FOVEA-PHANTOM", "Phantom^Fovea", study);
            }
            String page = new String(
                    written.getInputStream(written.getEntry("case.html")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page).contains("Teaching case", "A computed mass.", "as expected");
        }
        try (Stream<Path> left = Files.list(workstation.dataFolder())) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("teaching"));
        }
        assertThat(workstation.cases().audit().entries().orElseThrow())
                .anyMatch(entry -> entry.detail().contains("form=teaching-case"));
    }

    @Test
    void anImportThatIsCancelledKeepsWhatItStored() {
        Path demo = folder.resolve("data").resolve("demo");
        demo();
        Path other = folder.resolve("other");
        try (Workstation fresh = Workstation.open(other, tasks).orElseThrow()) {
            Watch impatient = new Watch(0);
            ImportSummary summary =
                    fresh.importing().run(List.of(demo), impatient).orElseThrow();
            assertThat(summary.cancelled()).isTrue();
            assertThat(summary.stored()).isEqualTo(impatient.found).isLessThan(64);
        }
    }

    @Test
    void settingsOutliveTheProgram() {
        workstation.change(workstation.settings().withReader("Li", "Sunrise")).orElseThrow();
        workstation.close();
        open();
        assertThat(workstation.settings().reader()).isEqualTo("Li");
    }

    @Test
    void aFolderThatCannotBeOpenedHoldsNothing() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "text");
        assertThat(Workstation.open(taken, tasks)).isInstanceOf(Outcome.Failure.class);
    }

    /** Watches a scan until it has seen enough files. */
    private static final class Watch implements ScanObserver {

        private final long enough;
        private long done;
        private int found;

        Watch(long enough) {
            this.enough = enough;
        }

        @Override
        public void found(Instance instance) {
            found++;
        }

        @Override
        public void unreadable(Unreadable file) {}

        @Override
        public void update(long files, long total) {
            done = files;
        }

        @Override
        public boolean cancelled() {
            return done > enough;
        }
    }
}
