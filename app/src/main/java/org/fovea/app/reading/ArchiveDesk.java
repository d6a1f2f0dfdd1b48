package org.fovea.app.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fovea.app.ArchiveCall;
import org.fovea.app.ImportSummary;
import org.fovea.app.Workstation;
import org.fovea.app.archive.ArchiveCaller;
import org.fovea.app.archive.FoundStudy;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.settings.Archives;
import org.fovea.app.task.Lane;
import org.fovea.app.words.WindowWords;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Match;
import org.fovea.dicom.net.Matches;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.StorageLimits;
import org.fovea.dicom.study.ScanObserver;

/** Speaks with archives in a lane of its own, and brings what they send into the case database. */
final class ArchiveDesk implements ArchiveCaller {

    /** As many lines as a reader looks through. */
    private static final int LIMIT = 500;

    private final Workstation station;
    private final Background background;
    private final StatusModel status;
    private final WindowWords words;
    private final Runnable changed;

    /** @param changed hears when the list of cases is another one */
    ArchiveDesk(WindowModels.Surroundings around, Background background, StatusModel status, Runnable changed) {
        this.station = around.station();
        this.background = background;
        this.status = status;
        this.words = around.words();
        this.changed = changed;
    }

    @Override
    public Archives archives() {
        return station.settings().archives();
    }

    @Override
    public void keep(Archives archives) {
        background.ask(
                Lane.STORE,
                () -> station.change(station.settings().withArchives(archives)),
                kept -> {},
                status::complain);
    }

    @Override
    public void echo(ArchiveEntry archive, Consumer<Outcome<Duration>> answer) {
        background.ask(Lane.NETWORK, () -> open(archive).then(Archive::echo), answer);
    }

    @Override
    public void find(ArchiveEntry archive, QueryKeys keys, Consumer<Outcome<Answer>> answer) {
        background.ask(
                Lane.NETWORK,
                () -> open(archive)
                        .then(opened -> opened.find(QueryLevel.STUDY, keys, LIMIT))
                        .then(this::here),
                answer);
    }

    private Outcome<Archive> open(ArchiveEntry archive) {
        return ArchiveCall.of(archive, station.settings()).open();
    }

    private Outcome<Answer> here(Matches matches) {
        return counted(matches.matches().stream()
                        .filter(Match.OfStudy.class::isInstance)
                        .map(Match.OfStudy.class::cast)
                        .toList())
                .map(studies -> new Answer(studies, matches.more()));
    }

    private Outcome<List<FoundStudy>> counted(List<Match.OfStudy> studies) {
        return station.cases()
                .studies()
                .stored(studies.stream().map(Match.OfStudy::studyInstanceUid).toList())
                .map(counts -> studies.stream()
                        .map(study -> new FoundStudy(study, counts.getOrDefault(study.studyInstanceUid(), 0)))
                        .toList());
    }

    @Override
    public void recount(List<FoundStudy> studies, Consumer<List<FoundStudy>> answer) {
        background.ask(
                Lane.STORE,
                () -> counted(studies.stream().map(FoundStudy::study).toList()),
                answer,
                status::complain);
    }

    @Override
    public void fetch(ArchiveEntry archive, FoundStudy study, Runnable ended) {
        background.follow(
                station.tasks()
                        .start(
                                Lane.NETWORK,
                                words.of("archive.task"),
                                progress -> fetched(archive, study.study().studyInstanceUid(), progress)),
                outcome -> {
                    ended.run();
                    said(outcome);
                },
                () -> stopped(ended, "archive.stopped"),
                () -> stopped(ended, "archive.fault"));
    }

    private void stopped(Runnable ended, String key) {
        changed.run();
        ended.run();
        status.say(words.of(key));
    }

    /** What arrived is kept, also where the rest of it did not. */
    private Outcome<RetrieveSummary> fetched(ArchiveEntry archive, String study, Progress progress) {
        Path folder = station.dataFolder().resolve("received");
        return open(archive)
                .then(opened -> opened.retrieve(study, "", new Inbox(folder, StorageLimits.STANDARD), progress))
                .then(summary -> summary.files().isEmpty()
                        ? Outcome.success(summary)
                        : station.importing()
                                .run(summary.files(), ScanObserver.of(Progress.NONE))
                                .map((ImportSummary stored) -> summary));
    }

    private void said(Outcome<RetrieveSummary> outcome) {
        changed.run();
        switch (outcome) {
            case Outcome.Failure<RetrieveSummary>(Problem problem) -> status.complain(problem);
            case Outcome.Success<RetrieveSummary>(RetrieveSummary summary)
            when !summary.problems().isEmpty() ->
                status.complain(summary.problems().getFirst());
            case Outcome.Success<RetrieveSummary>(RetrieveSummary summary) ->
                status.say(words.of(
                        summary.cancelled() ? "archive.stopped" : "archive.fetched",
                        summary.files().size(),
                        summary.present()));
        }
    }
}
