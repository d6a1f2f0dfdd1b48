package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.aoju.bus.image.metric.AdvancedHandler;
import org.aoju.bus.image.metric.service.BasicCEchoSCP;
import org.aoju.bus.image.metric.service.ServiceHandler;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.net.Inbox;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.ReceiveObserver;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.Timeouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes objects from the network into an {@link Inbox} (C-STORE, PS3.4 annex B) and answers C-ECHO, until it is closed.
 * Whatever one connection does ends with that connection.
 */
public final class DicomReceiver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DicomReceiver.class);

    /** Connections that may wait to be told that all associations are taken. */
    private static final int SPARE = 8;

    /** Long enough to answer for the last object and to take leave. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ReceiverSettings settings;
    private final GatedServerSocket socket;
    private final NetworkNode node;

    private DicomReceiver(ReceiverSettings settings, GatedServerSocket socket, NetworkNode node) {
        this.settings = settings;
        this.socket = socket;
        this.node = node;
    }

    /** Listens from now on; fails with {@link NetProblem#CANNOT_LISTEN}. */
    public static Outcome<DicomReceiver> open(ReceiverSettings settings, Inbox inbox, ReceiveObserver observer) {
        NetworkNode node = new NetworkNode(
                new Caller(settings.aeTitle(), Timeouts.all(settings.silence()), null),
                settings.associations() + SPARE);
        node.device().setLimitOpenAssociations(settings.associations());
        node.entity().setAcceptedCallingAETitles(settings.callers().toArray(String[]::new));
        ServiceHandler services = new ServiceHandler();
        services.addService(new BasicCEchoSCP());
        services.addService(new StoreService(inbox, observer));
        node.device().setDimseRQHandler(services);
        try {
            inbox.tidy();
            DicomReceiver receiver = new DicomReceiver(settings, new GatedServerSocket(settings), node);
            Thread.ofPlatform().daemon().name("fovea-net-accept").start(receiver::accept);
            return Outcome.success(receiver);
        } catch (IOException e) {
            node.close();
            String place = settings.address().getHostAddress() + ":" + settings.port();
            return Outcome.failure(Problem.of(NetProblem.CANNOT_LISTEN, place, String.valueOf(e.getMessage())));
        }
    }

    /** Where it listens, with the port that the system chose where it was left to it. */
    public InetSocketAddress address() {
        return new InetSocketAddress(settings.address(), socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                serve(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("a connection could not be accepted: {}", e.getMessage());
                }
            }
        }
    }

    private void serve(Socket caller) throws IOException {
        try {
            AdvancedHandler.INSTANCE.onAccept(node.connection(), caller);
        } catch (RejectedExecutionException full) {
            LOG.warn("a connection was closed because too many are open");
            caller.close();
        }
    }

    /** Stops listening, and soon after ends what is still under way; objects that are complete stay. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing the listening socket failed", e);
        }
        node.close(GRACE);
    }
}
