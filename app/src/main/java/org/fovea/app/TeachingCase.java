package org.fovea.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fovea.app.cases.AuditAction;
import org.fovea.app.cases.CaseStore;
import org.fovea.app.output.OutputFile;
import org.fovea.app.output.OutputProblem;
import org.fovea.app.output.SecretFile;
import org.fovea.app.report.HtmlReport;
import org.fovea.app.report.ReportContent;
import org.fovea.app.report.WithoutIdentity;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.Deidentifier;
import org.fovea.dicom.privacy.ConfidentialityProfile;
import org.fovea.dicom.privacy.Deidentified;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a study without identity, to teach with: a ZIP file with the images (PS3.15 annex E, the basic profile) and a page
 * with key images, marks, findings, verdicts and what was written, the words of identifying fields taken out. Neither pixels
 * nor free text can be cleaned by rule alone: a person looks at both before it is given away.
 */
public final class TeachingCase {

    private static final Logger LOG = LoggerFactory.getLogger(TeachingCase.class);
    private static final String PAGE = "case.html";
    private static final String IMAGES = "images/";

    private final CaseStore cases;
    private final StudyReports reports;
    private final Path dataFolder;

    TeachingCase(CaseStore cases, StudyReports reports, Path dataFolder) {
        this.cases = cases;
        this.reports = reports;
        this.dataFolder = dataFolder;
    }

    /**
     * What was written.
     *
     * @param images objects in it
     * @param suspicious of these, objects in which the self-check found something left, such as text burned into pixels
     * @param missing objects that could not be read or cleaned, and are not in it
     */
    public record Written(Path file, int images, int suspicious, int missing) {}

    /**
     * @param keyImages as of {@link StudyReports#write}
     * @param file in a folder that exists
     * @param progress counts objects; a cancelled run leaves no file
     * @return fails as reports and de-identification do
     */
    public Outcome<Written> write(
            String studyInstanceUid, Language language, List<FrameKey> keyImages, Path file, Progress progress) {
        String alias = new WindowWords(language).of("teaching.patient");
        return SecretFile.open(dataFolder.resolve(SecretFile.OF_THE_FOLDER))
                .map(secret -> new Deidentifier(new ConfidentialityProfile(Set.of()), secret, List.of()))
                .then(deidentifier -> cases.studies()
                        .instances(studyInstanceUid)
                        .then(instances -> reports.content(studyInstanceUid, language, keyImages)
                                .map(content -> WithoutIdentity.of(content, alias))
                                .then(content -> write(deidentifier, instances, content, language, file, progress))))
                .then(written -> cases.audit()
                        .record(
                                AuditAction.REPORT_EXPORTED,
                                studyInstanceUid,
                                "form=teaching-case images=" + written.images(),
                                Instant.now())
                        .map(recorded -> written));
    }

    private static Outcome<Written> write(
            Deidentifier deidentifier,
            List<Instance> instances,
            ReportContent content,
            Language language,
            Path file,
            Progress progress) {
        Path draft;
        try {
            draft = Files.createTempDirectory("fovea-teaching");
        } catch (IOException failed) {
            return Outcome.failure(Problem.of(OutputProblem.IO, file.toString(), String.valueOf(failed.getMessage())));
        }
        try {
            Images images = new Images(deidentifier, draft, progress);
            // Documents and reports are left out: their pages name the patient, whatever their headers say.
            List<Path> sources = instances.stream()
                    .filter(Instance::hasImage)
                    .map(Instance::file)
                    .distinct()
                    .sorted()
                    .toList();
            Path page = draft.resolve(PAGE);
            Outcome<Path> written = HtmlReport.write(content, language.locale(), page)
                    .then(path -> OutputFile.write(file, stream -> {
                        try (ZipOutputStream zip = new ZipOutputStream(stream)) {
                            zip.setLevel(Deflater.BEST_SPEED);
                            add(zip, PAGE, page);
                            images.add(zip, sources);
                        }
                    }));
            return images.trouble == null
                    ? written.map(path -> new Written(path, images.done, images.suspicious, images.missing.size()))
                    : Outcome.failure(images.trouble);
        } finally {
            remove(draft);
        }
    }

    /** The images while they are written: one after the other lies beside, so that no second disk is needed. */
    private static final class Images {

        private final Deidentifier deidentifier;
        private final Path draft;
        private final Progress progress;
        private final List<Problem> missing = new ArrayList<>();
        private int done;
        private int suspicious;
        private @Nullable Problem trouble;

        Images(Deidentifier deidentifier, Path draft, Progress progress) {
            this.deidentifier = deidentifier;
            this.draft = draft;
            this.progress = progress;
        }

        /** Where it fails and is not of the disk's doing, the trouble says why. */
        void add(ZipOutputStream zip, List<Path> sources) throws IOException {
            for (Path source : sources) {
                if (progress.cancelled()) {
                    trouble = Problem.of(OutputProblem.STOPPED, source.toString());
                    throw new IOException("stopped");
                }
                switch (deidentifier.deidentify(source, draft)) {
                    case Outcome.Success<Deidentified>(Deidentified one) -> take(zip, one);
                    case Outcome.Failure<Deidentified>(Problem problem) -> missing.add(problem);
                }
                progress.update(done + missing.size(), sources.size());
            }
            if (done == 0 && !missing.isEmpty()) {
                trouble = missing.getFirst();
                throw new IOException("no image");
            }
        }

        private void take(ZipOutputStream zip, Deidentified one) throws IOException {
            TeachingCase.add(zip, IMAGES + one.file().getFileName(), one.file());
            Files.delete(one.file());
            done++;
            suspicious += one.left().isEmpty() ? 0 : 1;
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
            Files.delete(folder);
        } catch (IOException left) {
            LOG.warn("what a teaching case was made of is left behind", left);
        }
    }
}
