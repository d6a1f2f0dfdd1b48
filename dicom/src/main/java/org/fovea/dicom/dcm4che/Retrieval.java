package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aoju.bus.image.Status;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.DimseRSP;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.ReceiveObserver;
import org.fovea.dicom.net.RetrieveSummary;
import org.jspecify.annotations.Nullable;

/** One errand of {@link DicomNetwork#retrieve}: asks for what is not here yet, series by series. */
final class Retrieval implements ReceiveObserver {

    /** Objects named in one request. */
    private static final int NAMED = 100;

    private static final int FAILED_SUBOPERATIONS = 0x00001022;

    private final Inbox inbox;
    private final Progress progress;
    private final List<Path> files = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private volatile @Nullable StallWatch watch;
    private int present;
    private int failed;
    private long total;

    Retrieval(Inbox inbox, Progress progress) {
        this.inbox = inbox;
        this.progress = progress;
    }

    /** Sends the request, a C-GET or a C-MOVE. */
    interface Request {
        DimseRSP send(Association association, Attributes wanted) throws IOException, InterruptedException;
    }

    /**
     * Objects of one series.
     *
     * @param known all that the peer lists; empty where it does not list objects
     * @param missing of these, what is not here
     */
    private record Plan(String study, String series, List<String> known, List<String> missing) {}

    /** @throws Refusal where nothing could be asked for at all */
    RetrieveSummary run(OpenAssociation association, Attributes seriesKeys, Request request) throws Refusal {
        watch = association.watch();
        Query query = new Query(association, Query.STUDY_ROOT);
        List<Attributes> series = query.find(seriesKeys, Integer.MAX_VALUE).matches();
        if (series.isEmpty()) {
            throw new Refusal(Problem.of(NetProblem.NO_MATCH, association.peer().toString()));
        }
        List<Plan> plans = new ArrayList<>();
        for (Attributes one : series) {
            plans.add(plan(query, one));
        }
        total = plans.stream().anyMatch(plan -> plan.known().isEmpty())
                ? -1
                : plans.stream().mapToLong(plan -> plan.known().size()).sum();
        present = plans.stream()
                .mapToInt(plan -> plan.known().size() - plan.missing().size())
                .sum();
        progress.update(present, total);
        for (Plan plan : plans) {
            if (!progress.cancelled()) {
                bring(association, plan, request);
            }
        }
        return new RetrieveSummary(files, present, failed, problems, progress.cancelled());
    }

    private Plan plan(Query query, Attributes match) throws Refusal {
        String study = new ToolkitObject(match).text(Tag.STUDY_INSTANCE_UID);
        String series = new ToolkitObject(match).text(Tag.SERIES_INSTANCE_UID);
        List<String> known = new ArrayList<>();
        try {
            for (Attributes image : query.find(Identifier.imagesOf(study, series), Integer.MAX_VALUE)
                    .matches()) {
                known.add(new ToolkitObject(image).text(Tag.SOP_INSTANCE_UID));
            }
        } catch (Refusal notListed) {
            if (!query.association().isOpen()) {
                throw notListed;
            }
            known.clear();
        }
        List<String> missing =
                known.stream().filter(instance -> !inbox.holds(instance)).toList();
        return new Plan(study, series, known, missing);
    }

    private void bring(OpenAssociation association, Plan plan, Request request) {
        if (!plan.known().isEmpty() && plan.missing().isEmpty()) {
            return;
        }
        int reported = 0;
        int problemsBefore = problems.size();
        try {
            if (plan.missing().size() == plan.known().size()) {
                reported = transfer(association, Identifier.retrieval(plan.study(), plan.series(), List.of()), request);
            } else {
                for (int from = 0; from < plan.missing().size(); from += NAMED) {
                    List<String> some =
                            plan.missing().subList(from, Math.min(plan.missing().size(), from + NAMED));
                    transfer(association, Identifier.retrieval(plan.study(), plan.series(), some), request);
                }
            }
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        }
        int lacking = plan.known().isEmpty()
                ? reported
                : (int) plan.missing().stream()
                        .filter(instance -> !inbox.holds(instance))
                        .count();
        if (lacking > 0 && !progress.cancelled()) {
            failed += lacking;
            if (problems.size() == problemsBefore) {
                problems.add(
                        Problem.of(NetProblem.NOT_DELIVERED, association.peer().toString(), "" + lacking));
            }
        }
    }

    /** @return how many objects the peer says it could not deliver */
    private int transfer(OpenAssociation association, Attributes wanted, Request request) throws Refusal {
        return association.run(open -> {
            DimseRSP response = request.send(open, wanted);
            AtomicBoolean told = new AtomicBoolean();
            association.watch().meanwhile(() -> {
                if (progress.cancelled() && told.compareAndSet(false, true)) {
                    cancel(response, open);
                }
            });
            while (response.next()) {
                association.watch().sign();
            }
            Attributes last = response.getCommand();
            int status = OpenAssociation.status(last);
            if (!NetFailures.done(status) && status != Status.Cancel) {
                throw new Refusal(NetFailures.status(association.peer(), last));
            }
            return last.getInt(FAILED_SUBOPERATIONS, 0);
        });
    }

    private static void cancel(DimseRSP response, Association association) {
        try {
            response.cancel(association);
        } catch (IOException broken) {
            association.abort();
        }
    }

    @Override
    public void received(Path file) {
        files.add(file);
        progress.update(present + files.size(), total);
    }

    @Override
    public void refused(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void alive() {
        StallWatch open = watch;
        if (open != null) {
            open.sign();
        }
    }
}
