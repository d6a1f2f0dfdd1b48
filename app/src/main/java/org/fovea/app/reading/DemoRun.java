package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/**
 * The demo where nobody sits: opens the demo study in the main window, classifies the image with the lesion, takes a
 * picture of the window, writes the report, and prints where both lie. Runs on the thread of the user interface.
 */
final class DemoRun {

    /** Long enough for a slow machine, short enough that no script hangs. */
    private static final Duration PATIENCE = Duration.minutes(5);

    private final Path folder;
    private final MainWindow window;
    private final WindowModels models;
    private final Language language;
    private final WindowWords words;
    private final Sentences sentences;
    private final CompletableFuture<Integer> ended;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /**
     * @param folder where screenshot and report go
     * @param ended receives the process's exit code
     */
    DemoRun(Path folder, MainWindow window, Language language, CompletableFuture<Integer> ended) {
        this.folder = folder;
        this.window = window;
        this.models = window.models();
        this.language = language;
        this.words = new WindowWords(language);
        this.sentences = new Sentences(language);
        this.ended = ended;
    }

    void start() {
        patience.setOnFinished(event -> stop(models.status().message().get()));
        patience.play();
        window.openDemo(() -> When.holds(window.settled(), this::classify), problem -> stop(sentences.of(problem)));
    }

    private void classify() {
        FindingsModel findings = models.reading().findings();
        models.classify().classifyImage(answer -> {
            if (answer instanceof ClassifyModel.Answer.Found(Finding finding)) {
                findings.choose(findings.entry(finding));
                When.holds(window.settled(), this::picture);
            } else {
                stop(models.status().message().get());
            }
        });
    }

    private void picture() {
        Path file = folder.resolve("screenshot.png");
        switch (Screenshot.write(Screenshot.take(window.scene()), file)) {
            case Outcome.Success<Path>(Path written) -> {
                say(words.of("demo.screenshot", written));
                report();
            }
            case Outcome.Failure<Path>(Problem problem) -> stop(sentences.of(problem));
        }
    }

    private void report() {
        ReportModel report = models.reading().report();
        report.text(ReportSection.FINDINGS).set(words.of("demo.findings"));
        report.text(ReportSection.IMPRESSION).set(words.of("demo.impression"));
        Path file = folder.resolve(words.of("report.fileName", "demo", language.code(), ReportFormat.PDF.ending()));
        models.exports().export(ReportFormat.PDF, file, result -> {
            switch (result) {
                case ExportModel.Result.Written(Path written) -> {
                    say(words.of("demo.report", written));
                    end(DesktopApplication.DONE);
                }
                case ExportModel.Result.Missing(String sentence) -> stop(sentence);
            }
        });
    }

    private void stop(String why) {
        System.err.println(words.of("demo.failed", why));
        end(DesktopApplication.FAILED);
    }

    private void end(int code) {
        patience.stop();
        ended.complete(code);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
