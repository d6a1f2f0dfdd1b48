package org.fovea.app.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fovea.app.report.ReportFormat;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.words.Language;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.study.FrameKey;

/** Brings the report out in one of its forms. Used on the thread of the user interface only. */
final class ExportModel {

    /** Writes a report in the background and answers on the thread of the user interface. */
    @FunctionalInterface
    interface Writer {
        void write(Request request, Consumer<Result> answer);
    }

    /** What came of writing a report. */
    sealed interface Result {
        record Written(Path file) implements Result {}

        /** @param sentence why there is none, in the reader's language */
        record Missing(String sentence) implements Result {}
    }

    /** Asks where a file shall lie, of a kind like the suggested one's; empty if the reader thought better of it. */
    @FunctionalInterface
    interface Where {
        Optional<Path> ask(String suggestedName);
    }

    /** @param keyImages chosen by the reader; where empty, the findings' own images go with the report */
    record Request(
            String studyInstanceUid, Language language, List<FrameKey> keyImages, ReportFormat format, Path target) {

        Request {
            keyImages = List.copyOf(keyImages);
        }
    }

    private final ReadingModel reading;
    private final Writer writer;
    private final Where where;
    private final WindowWords words;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private Supplier<List<ArchiveEntry>> archives = List::of;
    private Consumer<ArchiveEntry> send = archive -> {};
    private boolean running;

    ExportModel(ReadingModel reading, Writer writer, Where where, WindowWords words) {
        this.reading = reading;
        this.writer = writer;
        this.where = where;
        this.words = words;
        reading.study().subscribe(() -> result.set(""));
    }

    /** Where the report can be sent, and what sends it there, from now on. */
    void sendBy(Supplier<List<ArchiveEntry>> places, Consumer<ArchiveEntry> sender) {
        archives = places;
        send = sender;
    }

    List<ArchiveEntry> archives() {
        return archives.get();
    }

    /** Sends the report and what else was made of the open study. */
    void send(ArchiveEntry archive) {
        send.accept(archive);
    }

    /** Where the last report lies, or why there is none; empty before. */
    ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /** Whether a report was asked for and is there, or is known not to be. */
    boolean ended() {
        return !running && !result.get().isEmpty();
    }

    void export(ReportFormat format) {
        OpenStudy study = reading.study().get();
        if (study == null) {
            return;
        }
        Language language = reading.report().language().get();
        String name = words.of("report.fileName", words.date(study.study().date()), language.code(), format.ending());
        where.ask(name).ifPresent(target -> export(format, target, answer -> {}));
    }

    /** Writes the report of the open study there. */
    void export(ReportFormat format, Path target, Consumer<Result> ended) {
        OpenStudy study = reading.study().get();
        if (study == null) {
            return;
        }
        ReportModel report = reading.report();
        report.save();
        running = true;
        result.set(words.of("report.exporting"));
        Request request = new Request(study.uid(), report.language().get(), reading.keyImages(), format, target);
        writer.write(request, answer -> {
            running = false;
            result.set(
                    switch (answer) {
                        case Result.Written(Path file) -> words.of("report.exported", file);
                        case Result.Missing(String sentence) -> sentence;
                    });
            ended.accept(answer);
        });
    }
}
