package org.fovea.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.net.Arrival;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.NoRoom;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.Uid;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceReader;

/** One errand of WADO-RS (PS3.18 10.4): all at once where nothing is here yet, else object by object. */
final class WebRetrieval {

    private static final String ACCEPT = "multipart/related; type=\"application/dicom\"; transfer-syntax=*";
    private static final int MOST_OBJECTS = 200_000;
    private static final int MOST_PROBLEMS = 100;
    /** Requests that fail one after the other before we believe that it is no use. */
    private static final int PATIENCE = 3;

    private final WebLine line;
    private final InstanceReader reader;
    private final Inbox inbox;
    private final Progress progress;
    private final String study;
    private final String series;
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int present;
    private int refused;
    private long total = -1;

    WebRetrieval(WebLine line, InstanceReader reader, Inbox inbox, Progress progress, String study, String series) {
        this.line = line;
        this.reader = reader;
        this.inbox = inbox;
        this.progress = progress;
        this.study = study;
        this.series = series;
    }

    /** @throws IOException where nothing could be asked for at all */
    RetrieveSummary run() throws IOException {
        Map<String, String> known = listed();
        List<String> missing =
                known.keySet().stream().filter(uid -> !inbox.holds(uid)).toList();
        present = known.size() - missing.size();
        total = known.isEmpty() ? -1 : known.size();
        progress.update(present, total);
        boolean room = present > 0 || together();
        if (room) {
            oneByOne(known, missing);
        }
        int lacking = (int) missing.stream().filter(uid -> !inbox.holds(uid)).count();
        if (lacking == 0 && refused == 0) {
            // What the first attempt complained of has come after all.
            problems.clear();
        }
        int failed = known.isEmpty() ? refused : progress.cancelled() ? 0 : lacking;
        if (failed > 0 && problems.isEmpty()) {
            problems.add(Problem.of(NetProblem.NOT_DELIVERED, line.archive().toString(), "" + failed));
        }
        return new RetrieveSummary(files, present, failed, problems, progress.cancelled());
    }

    /** Series by object; empty where the archive does not list objects. */
    private Map<String, String> listed() throws IOException {
        WebQuery query = new WebQuery(line);
        List<DicomObject> found;
        try {
            found = query.instances(study, series, MOST_OBJECTS).matches();
        } catch (BadAnswer notListed) {
            if (!(notListed.problem().reason() instanceof WebProblem reason) || reason == WebProblem.NOT_LET_IN) {
                throw notListed;
            }
            found = described(query);
            if (found.isEmpty()) {
                return Map.of();
            }
        }
        Map<String, String> known = new LinkedHashMap<>();
        for (DicomObject one : found) {
            String uid = one.text(Tag.SOP_INSTANCE_UID);
            String of = series.isEmpty() ? one.text(Tag.SERIES_INSTANCE_UID) : series;
            if (Uid.isValid(uid) && Uid.isValid(of)) {
                known.put(uid, of);
            }
        }
        if (known.isEmpty()) {
            throw new BadAnswer(Problem.of(NetProblem.NO_MATCH, line.archive().toString()));
        }
        return known;
    }

    private List<DicomObject> described(WebQuery query) throws IOException {
        try {
            return query.metadata(study, series, MOST_OBJECTS).matches();
        } catch (BadAnswer notDescribed) {
            return List.of();
        }
    }

    /**
     * A line that breaks in the middle is no reason to give up: the rest comes object by object.
     *
     * @return whether there is room for more
     */
    private boolean together() throws IOException {
        try {
            bring("/studies/" + study + (series.isEmpty() ? "" : "/series/" + series), "");
        } catch (NoRoom full) {
            problems.add(Problem.of(NetProblem.DISK_FULL, inbox.folder().toString()));
            return false;
        } catch (IOException e) {
            if (progress.cancelled()) {
                return true;
            }
            if (files.isEmpty() && total < 0) {
                throw e;
            }
            problems.add(line.failures().of(e));
        }
        return true;
    }

    private void oneByOne(Map<String, String> known, List<String> missing) {
        int inARow = 0;
        for (String uid : missing) {
            if (inARow >= PATIENCE || progress.cancelled()) {
                return;
            }
            if (inbox.holds(uid)) {
                continue;
            }
            try {
                bring("/studies/" + study + "/series/" + known.get(uid) + "/instances/" + uid, uid);
                inARow = 0;
            } catch (NoRoom full) {
                problems.add(Problem.of(NetProblem.DISK_FULL, inbox.folder().toString()));
                return;
            } catch (IOException e) {
                if (!progress.cancelled()) {
                    inARow++;
                    complain(line.failures().of(e));
                }
            }
        }
    }

    /** @param wanted the one object asked for, empty for all */
    private void bring(String path, String wanted) throws IOException {
        try (WebLine.Answer answer = line.get(path, ACCEPT)) {
            if (!answer.ok()) {
                throw new BadAnswer(line.failures().status(answer.status()));
            }
            MediaType type = answer.type();
            if (type.name().equals(MediaType.DICOM)) {
                take(answer.body(), wanted);
                return;
            }
            if (!type.name().equals(MediaType.MULTIPART) || type.boundary().isEmpty()) {
                throw line.failures().notDicomWeb(type.name());
            }
            MultipartStream parts = new MultipartStream(answer.body(), type.boundary());
            int count = 0;
            for (MultipartStream.Part part = parts.next(); part != null; part = parts.next()) {
                if (++count > MOST_OBJECTS) {
                    throw new BadAnswer(
                            Problem.of(WebProblem.TOO_LARGE, line.archive().toString()));
                }
                take(part, wanted);
            }
        }
    }

    private void take(InputStream body, String wanted) throws IOException {
        try (Arrival arrival = inbox.begin()) {
            byte[] chunk = new byte[1 << 16];
            for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
                arrival.write(chunk, 0, count);
            }
            arrival.flush();
            switch (reader.instance(arrival.unfinished(), Progress.NONE)) {
                case Outcome.Failure<Instance>(Problem problem) ->
                    refuse(problem.reason().name());
                case Outcome.Success<Instance>(Instance instance) -> {
                    if (asked(instance, wanted)) {
                        files.add(arrival.keep(instance.sopInstanceUid()));
                        progress.update(present + files.size(), total);
                    } else {
                        refuse("SOP Instance UID");
                    }
                }
            }
        }
    }

    private boolean asked(Instance instance, String wanted) {
        return Uid.isValid(instance.sopInstanceUid())
                && (wanted.isEmpty() || instance.sopInstanceUid().equals(wanted))
                && instance.series().study().studyInstanceUid().equals(study)
                && (series.isEmpty() || instance.series().seriesInstanceUid().equals(series));
    }

    private void refuse(String why) {
        refused++;
        complain(Problem.of(NetProblem.OBJECT_REFUSED, line.archive().toString(), why));
    }

    private void complain(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
