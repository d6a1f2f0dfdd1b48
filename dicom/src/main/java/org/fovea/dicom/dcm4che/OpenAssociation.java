package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.aoju.bus.core.exception.InternalException;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.DimseRQHandler;
import org.aoju.bus.image.metric.internal.pdu.AAbort;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.Timeouts;
import org.jspecify.annotations.Nullable;

/** An association that we asked for (PS3.8 7.1). For one thread at a time. */
final class OpenAssociation implements AutoCloseable {

    private static final int STATUS = 0x00000900;

    private final NetworkNode node;
    private final Peer peer;
    private final Caller caller;
    private final Association association;
    private final StallWatch watch;

    private OpenAssociation(NetworkNode node, Peer peer, Caller caller, Association association, StallWatch watch) {
        this.node = node;
        this.peer = peer;
        this.caller = caller;
        this.association = association;
        this.watch = watch;
    }

    /** One request and its answer. */
    interface Exchange<T> {
        T run(Association association) throws IOException, InterruptedException;
    }

    /**
     * Connects and waits until the peer accepts.
     *
     * @param request its titles are set here
     * @param incoming serves what the peer asks of us, null where it may ask nothing
     */
    static OpenAssociation open(Caller caller, Peer peer, AAssociateRQ request, @Nullable DimseRQHandler incoming)
            throws Refusal {
        Timeouts timeouts = caller.timeouts();
        NetworkNode node = new NetworkNode(caller, 4);
        if (incoming != null) {
            node.device().setDimseRQHandler(incoming);
        }
        request.setCalledAET(peer.aeTitle());
        request.setCallingAET(caller.title());
        request.setImplClassUID(DicomWriter.IMPLEMENTATION_CLASS_UID);
        request.setImplVersionName(DicomWriter.IMPLEMENTATION_VERSION_NAME);
        long began = System.nanoTime();
        try {
            Connection remote = new Connection(null, peer.host(), peer.port());
            Association association = node.entity().connect(node.connection(), remote, request);
            StallWatch watch = new StallWatch(association.getSocket(), timeouts.response(), node.clock());
            return new OpenAssociation(node, peer, caller, association, watch);
        } catch (IOException | InternalException | GeneralSecurityException e) {
            node.close();
            boolean late = e instanceof AAbort
                    && System.nanoTime() - began >= timeouts.associate().toNanos();
            throw new Refusal(
                    late ? NetFailures.timedOut(peer, timeouts.associate()) : NetFailures.connecting(peer, caller, e));
        } catch (InterruptedException e) {
            node.close();
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.of(NetProblem.BROKEN_OFF, peer.toString()));
        }
    }

    Peer peer() {
        return peer;
    }

    StallWatch watch() {
        return watch;
    }

    /** Syntaxes in which the peer takes objects of this class; empty where it takes none. */
    Set<String> syntaxesFor(String sopClass) {
        return association.getTransferSyntaxesFor(sopClass);
    }

    boolean isOpen() {
        return association.isReadyForDataTransfer();
    }

    /** Runs an exchange whose every wait has the response limit. */
    <T> T run(Exchange<T> exchange) throws Refusal {
        watch.begin();
        try {
            return exchange.run(association);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException e) {
            throw new Refusal(
                    watch.stalled()
                            ? NetFailures.timedOut(peer, caller.timeouts().response())
                            : NetFailures.broken(peer, caller, e));
        } catch (InternalException notAccepted) {
            throw new Refusal(Problem.of(NetProblem.NOT_ACCEPTED, peer.toString(), "DIMSE", "-"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Problem.of(NetProblem.BROKEN_OFF, peer.toString()));
        } finally {
            watch.end();
        }
    }

    /** The status of a response. */
    static int status(Attributes command) {
        return command.getInt(STATUS, -1);
    }

    /** Releases the association where it still stands, and lets go of its threads. */
    @Override
    public void close() {
        try {
            if (isOpen()) {
                run(open -> {
                    open.release();
                    open.waitForSocketClose();
                    return true;
                });
            }
        } catch (Refusal gone) {
            // The work is done; how the peer takes leave changes nothing.
        } finally {
            watch.close();
            node.close();
        }
    }
}
