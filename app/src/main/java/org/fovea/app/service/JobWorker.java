package org.fovea.app.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.fovea.app.ClassifiedSeries;
import org.fovea.app.FrameOf;
import org.fovea.app.Networks;
import org.fovea.app.StudyFrames;
import org.fovea.app.words.Language;
import org.fovea.app.words.Sentences;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.study.FoundObjects;
import org.fovea.dicom.study.Series;
import org.fovea.dicom.zip.UnpackedFiles;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.scope.ScopeFacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through the journal, oldest job first: classifies, writes results, sends on what came by C-STORE. */
final class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private final Journal journal;
    private final Networks networks;
    private final DicomFiles files;
    private final Executor headers;
    private final Language language;
    private final DeviceChoice device;
    private final @Nullable Archive archive;

    /** @param archive gets the results of what was stored; null where nobody does */
    JobWorker(
            Journal journal,
            Networks networks,
            DicomFiles files,
            Executor headers,
            Language language,
            DeviceChoice device,
            @Nullable Archive archive) {
        this.journal = journal;
        this.networks = networks;
        this.files = files;
        this.headers = headers;
        this.language = language;
        this.device = device;
        this.archive = archive;
    }

    /** Does every job that waits, and tries once more to send what could not be sent. */
    void work(BooleanSupplier unwanted) throws IOException {
        for (ServiceJob job : journal.jobs()) {
            if (unwanted.getAsBoolean()) {
                return;
            }
            if (job.state() == ServiceJob.State.WAITING) {
                classify(job, unwanted);
            } else if (job.state() == ServiceJob.State.UNSENT) {
                send(job);
            }
        }
    }

    private void classify(ServiceJob job, BooleanSupplier unwanted) throws IOException {
        Outcome<Boolean> done;
        try (UnpackedFiles unpacked = UnpackedFiles.temporary()) {
            done = FoundObjects.in(List.of(journal.input(job)), files, headers, unpacked, Progress.NONE)
                    .then(found -> classify(job, found, unwanted));
        }
        if (unwanted.getAsBoolean()) {
            // Half a series is no answer; the next process begins it anew.
            return;
        }
        switch (done) {
            case Outcome.Success<Boolean> success
            when job.stored() && archive != null -> send(job.now(ServiceJob.State.UNSENT, null, null));
            case Outcome.Success<Boolean> success -> journal.note(job.now(ServiceJob.State.DONE, null, null));
            case Outcome.Failure<Boolean>(Problem problem) -> note(job, ServiceJob.State.FAILED, problem);
        }
    }

    private Outcome<Boolean> classify(ServiceJob job, FoundObjects found, BooleanSupplier unwanted) {
        List<JobResult.Answer> answers = new ArrayList<>();
        List<JobResult.Silence> silent = new ArrayList<>();
        @Nullable
        Problem why = found.unreadable().isEmpty()
                ? null
                : found.unreadable().getFirst().problem();
        for (List<FrameOf> series : StudyFrames.bySeries(found.instances())) {
            Series which = series.getFirst().instance().series();
            switch (model(job, which).then(model -> networks.classify(series, model, device, wanted(unwanted)))) {
                case Outcome.Success<ClassifiedSeries>(ClassifiedSeries said) ->
                    answers.add(new JobResult.Answer(series, said));
                case Outcome.Failure<ClassifiedSeries>(Problem problem) -> {
                    silent.add(new JobResult.Silence(which.seriesInstanceUid(), problem));
                    why = problem;
                }
            }
        }
        if (answers.isEmpty()) {
            return Outcome.failure(why == null ? Problem.of(ServiceProblem.NO_MODEL) : why);
        }
        Optional<Problem> unwritten = new JobResult(files, language).write(journal, job, answers, silent);
        return unwritten.<Outcome<Boolean>>map(Outcome::failure).orElseGet(() -> Outcome.success(true));
    }

    /** The one that was asked for, else the first whose scope the series is in. */
    private Outcome<String> model(ServiceJob job, Series series) {
        if (!job.model().isEmpty()) {
            return Outcome.success(job.model());
        }
        return networks.packages().available().stream()
                .filter(one ->
                        one.manifest().scope().refusal(ScopeFacts.of(series)).isEmpty())
                .map(ModelPackage::reference)
                .findFirst()
                .map(reference -> Outcome.success(reference.text()))
                .orElseGet(() -> Outcome.failure(Problem.of(ServiceProblem.NO_MODEL)));
    }

    private void send(ServiceJob job) throws IOException {
        Archive to = archive;
        if (to == null) {
            journal.note(job.now(ServiceJob.State.DONE, null, null));
            return;
        }
        journal.note(job.now(ServiceJob.State.UNSENT, job.reason(), job.message()));
        Outcome<SendSummary> sent =
                to.send(List.of(journal.file(job, Journal.REPORT), journal.file(job, Journal.PICTURE)), Progress.NONE);
        switch (sent) {
            case Outcome.Success<SendSummary>(SendSummary summary)
            when summary.failures().isEmpty() -> journal.note(job.now(ServiceJob.State.DONE, null, null));
            case Outcome.Success<SendSummary>(SendSummary summary) ->
                note(job, ServiceJob.State.UNSENT, summary.failures().getFirst().problem());
            case Outcome.Failure<SendSummary>(Problem problem) -> note(job, ServiceJob.State.UNSENT, problem);
        }
    }

    private void note(ServiceJob job, ServiceJob.State state, Problem problem) throws IOException {
        LOG.warn("job {} {}: {}", job.id(), state, problem.reason().key());
        journal.note(job.now(state, problem.reason().key(), new Sentences(language).of(problem)));
    }

    private static Progress wanted(BooleanSupplier unwanted) {
        return new Progress() {
            @Override
            public void update(long done, long total) {}

            @Override
            public boolean cancelled() {
                return unwanted.getAsBoolean();
            }
        };
    }
}
