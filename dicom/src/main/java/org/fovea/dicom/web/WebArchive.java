package org.fovea.dicom.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.Match;
import org.fovea.dicom.net.MatchReader;
import org.fovea.dicom.net.Matches;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.net.WebAddress;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.Patient;

/**
 * An archive behind DICOMweb services (PS3.18). Thread-safe.
 *
 * @param reader tells of what arrives which object it is
 */
public record WebArchive(WebAddress address, WebCaller caller, InstanceReader reader) implements Archive {

    private interface Errand<T> {
        Outcome<T> run(WebLine line) throws IOException;
    }

    private <T> Outcome<T> call(Progress progress, Errand<T> errand) {
        try (WebLine line = new WebLine(address, caller, progress)) {
            return errand.run(line);
        } catch (IOException e) {
            return Outcome.failure(new WebFailures(address, caller).of(e));
        }
    }

    /** Asks for one study, whichever. */
    @Override
    public Outcome<Duration> echo() {
        return call(Progress.NONE, line -> {
            long began = System.nanoTime();
            WebQuery.Answers answers = new WebQuery(line).find(QueryLevel.STUDY, QueryKeys.NONE, 1);
            return answers.matches().size() <= 1
                    ? Outcome.success(Duration.ofNanos(System.nanoTime() - began))
                    : Outcome.failure(line.failures().notDicomWeb("QIDO-RS").problem());
        });
    }

    @Override
    public Outcome<Matches> find(QueryLevel level, QueryKeys keys, int limit) {
        return call(Progress.NONE, line -> {
            boolean patients = level == QueryLevel.PATIENT;
            WebQuery.Answers answers = new WebQuery(line).find(level, keys, patients ? Integer.MAX_VALUE - 1 : limit);
            return Outcome.success(
                    patients
                            ? patients(answers.matches(), limit)
                            : new Matches(
                                    answers.matches().stream()
                                            .map(one -> MatchReader.of(level, one))
                                            .toList(),
                                    answers.more()));
        });
    }

    /** Patients by their studies, since DICOMweb lists no patients. */
    private static Matches patients(List<DicomObject> studies, int limit) {
        Map<Patient, Integer> counted = new LinkedHashMap<>();
        for (DicomObject study : studies) {
            if (MatchReader.of(QueryLevel.PATIENT, study) instanceof Match.OfPatient one) {
                counted.merge(one.patient(), 1, Integer::sum);
            }
        }
        List<Match> patients = counted.entrySet().stream()
                .limit(limit)
                .<Match>map(entry -> new Match.OfPatient(entry.getKey(), entry.getValue()))
                .toList();
        return new Matches(patients, counted.size() > limit);
    }

    @Override
    public Outcome<RetrieveSummary> retrieve(String study, String series, Inbox inbox, Progress progress) {
        return call(
                progress,
                line -> Outcome.success(new WebRetrieval(line, reader, inbox, progress, study, series).run()));
    }

    @Override
    public Outcome<SendSummary> send(Collection<Path> roots, Progress progress) {
        return call(progress, line -> new WebSending(line, reader, progress).run(roots));
    }
}
