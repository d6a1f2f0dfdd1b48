package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.DimseRQHandler;
import org.aoju.bus.image.metric.DimseRSP;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.aoju.bus.image.metric.service.ServiceHandler;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.MatchReader;
import org.fovea.dicom.net.Matches;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.QueryKeys;
import org.fovea.dicom.net.QueryLevel;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.RetrieveSummary;
import org.fovea.dicom.net.SendSummary;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.jspecify.annotations.Nullable;

/**
 * Calls other applications. Nothing connects before one of these methods is called, and nothing stays connected behind
 * it. Thread-safe; every method blocks its caller, and every wait of it ends within the {@link Timeouts}.
 */
public final class DicomNetwork {

    static final String VERIFICATION = "1.2.840.10008.1.1";

    private static final String MOVE = "1.2.840.10008.5.1.4.1.2.2.2";
    private static final String GET = "1.2.840.10008.5.1.4.1.2.2.3";

    private final Caller caller;

    /**
     * @param ownTitle the title that peers know us by
     * @throws IllegalArgumentException where it is no AE title
     */
    public DicomNetwork(String ownTitle, Timeouts timeouts) {
        this(ownTitle, timeouts, null);
    }

    /**
     * @param ownTitle the title that peers know us by
     * @param tls how connections are secured; null for open ones
     * @throws IllegalArgumentException where the title is no AE title
     */
    public DicomNetwork(String ownTitle, Timeouts timeouts, @Nullable Tls tls) {
        if (!Peer.isTitle(ownTitle)) {
            throw new IllegalArgumentException("no AE title: " + ownTitle);
        }
        this.caller = new Caller(ownTitle, timeouts, tls);
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
        try (OpenAssociation association = OpenAssociation.open(caller, peer, request, null)) {
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
        return new Sending(caller, peer, progress).run(roots);
    }

    /**
     * C-FIND (PS3.4 C.4.1) in the Study Root model, for patients in the Patient Root model.
     *
     * @param limit matches after which the peer is asked to stop
     */
    public Outcome<Matches> find(Peer peer, QueryLevel level, QueryKeys keys, int limit) {
        String model = level == QueryLevel.PATIENT ? Query.PATIENT_ROOT : Query.STUDY_ROOT;
        try (OpenAssociation association = OpenAssociation.open(caller, peer, Query.request(model), null)) {
            Query.Answers answers = new Query(association, model).find(Identifier.query(level, keys), limit);
            return Outcome.success(new Matches(
                    answers.matches().stream()
                            .map(match -> MatchReader.of(level, new ToolkitObject(match)))
                            .toList(),
                    answers.more()));
        } catch (Refusal refusal) {
            return Outcome.failure(refusal.problem());
        }
    }

    /**
     * Brings a study or a series (C-GET or C-MOVE, PS3.4 C.4.2 and C.4.3): what the inbox holds already is not asked
     * for again where the peer lists its objects. What has arrived stays, whatever comes after.
     *
     * @param series its Series Instance UID, empty for the whole study
     * @param progress counts objects; a cancelled transfer ends after the object under way
     * @return a failure only where nothing could be asked for
     */
    public Outcome<RetrieveSummary> retrieve(
            Peer peer, String study, String series, RetrieveMethod method, Inbox inbox, Progress progress) {
        Retrieval retrieval = new Retrieval(inbox, progress);
        Attributes keys = Identifier.query(QueryLevel.SERIES, QueryKeys.of(study, series));
        AAssociateRQ request = Query.request(Query.STUDY_ROOT);
        return switch (method) {
            case RetrieveMethod.Get get -> {
                request.addPresentationContext(Query.context(3, GET));
                StoredClasses.addTo(request);
                ServiceHandler services = new ServiceHandler();
                services.addService(new StoreService(inbox, retrieval));
                yield retrieve(
                        peer,
                        request,
                        services,
                        GET,
                        association ->
                                retrieval.run(association, keys, (open, wanted) -> open.cget(GET, 0, wanted, null)));
            }
            case RetrieveMethod.Move(ReceiverSettings listen) ->
                DicomReceiver.open(listen, inbox, retrieval).then(receiver -> {
                    try (receiver) {
                        request.addPresentationContext(Query.context(3, MOVE));
                        return retrieve(
                                peer,
                                request,
                                null,
                                MOVE,
                                association -> retrieval.run(
                                        association,
                                        keys,
                                        (open, wanted) -> open.cmove(MOVE, 0, wanted, null, listen.aeTitle())));
                    }
                });
        };
    }

    private interface Errand {
        RetrieveSummary run(OpenAssociation association) throws Refusal;
    }

    private Outcome<RetrieveSummary> retrieve(
            Peer peer, AAssociateRQ request, @Nullable DimseRQHandler incoming, String model, Errand errand) {
        try (OpenAssociation association = OpenAssociation.open(caller, peer, request, incoming)) {
            if (association.syntaxesFor(model).isEmpty()) {
                return Outcome.failure(Problem.of(
                        NetProblem.NOT_ACCEPTED, peer.toString(), model.equals(GET) ? "C-GET" : "C-MOVE", "-"));
            }
            return Outcome.success(errand.run(association));
        } catch (Refusal refusal) {
            return Outcome.failure(refusal.problem());
        }
    }
}
