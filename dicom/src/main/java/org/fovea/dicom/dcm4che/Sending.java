package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.DimseRSP;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.study.FoundObjects;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.Unreadable;
import org.fovea.dicom.zip.UnpackedFiles;

/** One errand of {@link DicomNetwork#send}. */
final class Sending {

    /** Associations that break off one after the other before we believe that the peer is gone. */
    private static final int PATIENCE = 3;

    private final Caller caller;
    private final Peer peer;
    private final Progress progress;
    private List<Instance> found = List.of();
    private final List<Unreadable> failures = new ArrayList<>();
    private int sent;
    private int decompressed;
    private int next;
    private int brokenInARow;

    Sending(Caller caller, Peer peer, Progress progress) {
        this.caller = caller;
        this.peer = peer;
        this.progress = progress;
    }

    Outcome<SendSummary> run(Collection<Path> roots) {
        try (UnpackedFiles unpacked = UnpackedFiles.temporary()) {
            return FoundObjects.in(roots, new DicomFiles(), Runnable::run, unpacked, progress)
                    .then(this::send)
                    .map(summary -> summary.named(unpacked));
        }
    }

    private Outcome<SendSummary> send(FoundObjects objects) {
        found = objects.instances();
        failures.addAll(objects.unreadable());
        while (next < found.size() && !progress.cancelled()) {
            try (OpenAssociation association = associate()) {
                send(association);
            } catch (Refusal refusal) {
                if (next == 0 && failures.isEmpty()) {
                    return Outcome.failure(refusal.problem());
                }
                giveUp(refusal.problem());
            }
        }
        return Outcome.success(new SendSummary(sent, decompressed, failures, progress.cancelled()));
    }

    /** Offers what the next objects need, as many of them as one association can negotiate. */
    private OpenAssociation associate() throws Refusal {
        StorageContexts contexts = new StorageContexts();
        int ahead = next;
        while (ahead < found.size() && contexts.add(found.get(ahead))) {
            ahead++;
        }
        return OpenAssociation.open(caller, peer, contexts.request(), null);
    }

    /** Until the association ends, or objects come that it did not negotiate. */
    private void send(OpenAssociation association) {
        StorageContexts contexts = new StorageContexts();
        while (next < found.size() && !progress.cancelled() && contexts.add(found.get(next))) {
            Instance instance = found.get(next++);
            try {
                store(association, instance);
                sent++;
                brokenInARow = 0;
            } catch (Refusal refusal) {
                failures.add(new Unreadable(instance.file(), refusal.problem()));
                if (!association.isOpen()) {
                    if (++brokenInARow >= PATIENCE) {
                        giveUp(refusal.problem());
                    }
                    return;
                }
            } finally {
                progress.update(next, found.size());
            }
        }
    }

    private void giveUp(Problem problem) {
        while (next < found.size()) {
            failures.add(new Unreadable(found.get(next++).file(), problem));
        }
    }

    private void store(OpenAssociation association, Instance instance) throws Refusal {
        Set<String> accepted = association.syntaxesFor(instance.sopClassUid());
        switch (OutgoingObject.prepare(instance, accepted)) {
            case Outcome.Failure<OutgoingObject>(Problem problem) ->
                throw new Refusal(
                        problem.reason() == NetProblem.NOT_ACCEPTED
                                ? Problem.of(
                                        NetProblem.NOT_ACCEPTED,
                                        peer.toString(),
                                        ObjectTypes.name(instance.sopClassUid()),
                                        TransferSyntax.title(instance.transferSyntaxUid()))
                                : problem);
            case Outcome.Success<OutgoingObject>(OutgoingObject object) -> {
                try (object) {
                    transfer(association, object, instance);
                    decompressed += object.converted() ? 1 : 0;
                }
            }
        }
    }

    private void transfer(OpenAssociation association, OutgoingObject object, Instance instance) throws Refusal {
        association.run(open -> {
            DimseRSP response = open.cstore(
                    instance.sopClassUid(),
                    instance.sopInstanceUid(),
                    0,
                    (out, syntax) -> object.copyTo(out, association.watch()::sign),
                    object.syntax());
            response.next();
            Attributes command = response.getCommand();
            if (!NetFailures.done(OpenAssociation.status(command))) {
                throw new Refusal(NetFailures.status(peer, command));
            }
            return true;
        });
    }
}
