package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.aoju.bus.image.metric.DimseRSP;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.net.Timeouts;

/**
 * Calls other applications. Nothing connects before one of these methods is called, and nothing stays connected behind
 * it. Thread-safe; every method blocks its caller, and every wait of it ends within the {@link Timeouts}.
 */
public final class DicomNetwork {

    static final String VERIFICATION = "1.2.840.10008.1.1";

    private final String ownTitle;
    private final Timeouts timeouts;

    /**
     * @param ownTitle the title that peers know us by
     * @throws IllegalArgumentException where it is no AE title
     */
    public DicomNetwork(String ownTitle, Timeouts timeouts) {
        if (!Peer.isTitle(ownTitle)) {
            throw new IllegalArgumentException("no AE title: " + ownTitle);
        }
        this.ownTitle = ownTitle;
        this.timeouts = timeouts;
    }

    /**
     * C-ECHO (PS3.7 9.1.5): whether the peer is there and speaks with us.
     *
     * @return how long its answer took, the association not counted
     */
    public Outcome<Duration> echo(Peer peer) {
        AAssociateRQ request = new AAssociateRQ();
        request.addPresentationContext(
                new Presentation(1, VERIFICATION, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN.uid()));
        try (OpenAssociation association = OpenAssociation.open(ownTitle, peer, timeouts, request, null)) {
            if (association.syntaxesFor(VERIFICATION).isEmpty()) {
                return Outcome.failure(Problem.of(
                        NetProblem.NOT_ACCEPTED,
                        peer.toString(),
                        "C-ECHO",
                        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN.title()));
            }
            long began = System.nanoTime();
            return association.run(open -> {
                DimseRSP response = open.cecho();
                response.next();
                return NetFailures.done(OpenAssociation.status(response.getCommand()))
                        ? Outcome.success(Duration.ofNanos(System.nanoTime() - began))
                        : Outcome.failure(NetFailures.status(peer, response.getCommand()));
            });
        } catch (Refusal refusal) {
            return Outcome.failure(refusal.problem());
        }
    }

    /**
     * Sends objects (C-STORE, PS3.4 annex B): as they are kept where the peer takes that syntax, else decompressed.
     * Goes on after an object that fails.
     *
     * @param roots files and folders of any depth
     * @param progress counts objects; cancels between two of them
     * @return what became of each; a failure only where nothing to send was found or nobody answered
     */
    public Outcome<SendSummary> send(Peer peer, Collection<Path> roots, Progress progress) {
        return new Sending(ownTitle, peer, timeouts, progress).run(roots);
    }
}
