package org.fovea.dicom.web;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.dcm4che.Part10Upload;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.study.FoundObjects;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One errand of STOW-RS (PS3.18 10.5): a few objects to a request, streamed from their files. */
final class WebSending {

    private static final int OBJECTS = 16;
    private static final long BYTES = 64L << 20;
    private static final int PATIENCE = 3;

    private static final int FAILED_SOP_SEQUENCE = 0x00081198;
    private static final int FAILURE_REASON = 0x00081197;
    /** Failure reasons (PS3.18 annex I.2) that a decompressed object may escape. */
    private static final Set<Integer> OTHER_SYNTAX = Set.of(0xC122, 0x0122);

    private final WebLine line;
    private final InstanceReader reader;
    private final Progress progress;
    private List<Instance> found = List.of();
    private final List<Unreadable> failures = new ArrayList<>();
    private int sent;
    private int decompressed;
    private int done;
    private int brokenInARow;

    WebSending(WebLine line, InstanceReader reader, Progress progress) {
        this.line = line;
        this.reader = reader;
        this.progress = progress;
    }

    /** @throws IOException where nothing could be sent at all */
    Outcome<SendSummary> run(Collection<Path> roots) throws IOException {
        try (UnpackedFiles unpacked = UnpackedFiles.temporary()) {
            return switch (FoundObjects.in(roots, reader, Runnable::run, unpacked, progress)) {
                case Outcome.Success<FoundObjects>(FoundObjects objects) ->
                    send(objects).map(summary -> summary.named(unpacked));
                case Outcome.Failure<FoundObjects>(Problem problem) -> Outcome.failure(problem);
            };
        }
    }

    private Outcome<SendSummary> send(FoundObjects objects) throws IOException {
        found = objects.instances();
        failures.addAll(objects.unreadable());
        int next = 0;
        while (next < found.size() && !progress.cancelled() && brokenInARow < PATIENCE) {
            List<Outgoing> batch = new ArrayList<>();
            long bytes = 0;
            while (next < found.size() && batch.size() < OBJECTS && bytes < BYTES) {
                Instance instance = found.get(next++);
                Outgoing outgoing = prepared(instance, false);
                if (outgoing != null) {
                    batch.add(outgoing);
                    bytes += outgoing.upload().length();
                }
            }
            send(batch);
        }
        while (next < found.size() && !progress.cancelled()) {
            Problem last = failures.getLast().problem();
            failures.add(new Unreadable(found.get(next++).file(), last));
        }
        return Outcome.success(new SendSummary(sent, decompressed, failures, progress.cancelled()));
    }

    /** An object with its bytes. */
    private record Outgoing(Instance instance, Part10Upload upload) {}

    private @Nullable Outgoing prepared(Instance instance, boolean plain) {
        return switch (Part10Upload.of(instance, plain)) {
            case Outcome.Success<Part10Upload>(Part10Upload upload) -> new Outgoing(instance, upload);
            case Outcome.Failure<Part10Upload>(Problem problem) -> {
                failed(instance, problem);
                yield null;
            }
        };
    }

    private void send(List<Outgoing> batch) throws IOException {
        try {
            if (!batch.isEmpty()) {
                settle(batch, store(batch));
                brokenInARow = 0;
            }
        } catch (IOException e) {
            if (progress.cancelled()) {
                return;
            }
            Problem problem = line.failures().of(e);
            if (sent == 0 && done == 0 && failures.isEmpty()) {
                throw e;
            }
            brokenInARow++;
            batch.forEach(one -> failed(one.instance(), problem));
        } finally {
            batch.forEach(one -> one.upload().close());
        }
    }

    /** Failure reasons by SOP Instance UID. */
    private Map<String, Integer> store(List<Outgoing> batch) throws IOException {
        String boundary = "fovea-" + UUID.randomUUID();
        try (WebLine.Answer answer = line.post(
                "/studies",
                MediaType.DICOM_JSON,
                "multipart/related; type=\"application/dicom\"; boundary=" + boundary,
                body(batch, boundary))) {
            boolean told = answer.status() == 200 || answer.status() == 202 || answer.status() == 409;
            if (!told) {
                throw new BadAnswer(line.failures().status(answer.status()));
            }
            Map<String, Integer> reasons = new HashMap<>();
            Set<String> mentioned = new HashSet<>();
            if (answer.type().json()) {
                JsonDataSets.read(answer.body(), one -> {
                    for (DicomObject failed : one.items(FAILED_SOP_SEQUENCE)) {
                        String uid = failed.text(Tag.REFERENCED_SOP_INSTANCE_UID);
                        reasons.put(uid, failed.integer(FAILURE_REASON, -1));
                    }
                    one.items(Tag.REFERENCED_SOP_SEQUENCE)
                            .forEach(stored -> mentioned.add(stored.text(Tag.REFERENCED_SOP_INSTANCE_UID)));
                });
            }
            if (answer.status() != 200 && reasons.isEmpty()) {
                throw new BadAnswer(line.failures().status(answer.status()));
            }
            if (answer.status() != 200) {
                batch.stream()
                        .map(one -> one.instance().sopInstanceUid())
                        .filter(uid -> !mentioned.contains(uid))
                        .forEach(uid -> reasons.putIfAbsent(uid, -1));
            }
            return reasons;
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw line.failures().notDicomWeb("JSON?");
        }
    }

    private BodyPublisher body(List<Outgoing> batch, String boundary) {
        List<BodyPublisher> pieces = new ArrayList<>();
        for (Outgoing one : batch) {
            pieces.add(BodyPublishers.ofByteArray(("\r\n--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            pieces.add(BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(
                            () -> new SignallingStream(one.upload().open(), line::sign)),
                    one.upload().length()));
        }
        pieces.add(BodyPublishers.ofByteArray(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
        return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
    }

    private void settle(List<Outgoing> batch, Map<String, Integer> reasons) throws IOException {
        for (Outgoing one : batch) {
            Integer reason = reasons.get(one.instance().sopInstanceUid());
            if (reason == null) {
                stored(one.upload());
            } else if (OTHER_SYNTAX.contains(reason) && compressed(one.instance())) {
                again(one.instance());
            } else {
                failed(one.instance(), status(reason));
            }
        }
    }

    private void again(Instance instance) throws IOException {
        Outgoing plain = prepared(instance, true);
        if (plain == null) {
            return;
        }
        try (Part10Upload upload = plain.upload()) {
            Integer reason = store(List.of(plain)).get(instance.sopInstanceUid());
            if (reason == null) {
                stored(upload);
            } else {
                failed(instance, status(reason));
            }
        }
    }

    private static boolean compressed(Instance instance) {
        return !instance.transferSyntaxUid().equals(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid());
    }

    private Problem status(int reason) {
        return Problem.of(
                NetProblem.STATUS,
                line.archive().toString(),
                reason < 0 ? "-" : String.format(Locale.ROOT, "0x%04X", reason),
                "STOW-RS");
    }

    private void stored(Part10Upload upload) {
        sent++;
        decompressed += upload.converted() ? 1 : 0;
        progress.update(++done, found.size());
    }

    private void failed(Instance instance, Problem problem) {
        failures.add(new Unreadable(instance.file(), problem));
        progress.update(++done, found.size());
    }
}
