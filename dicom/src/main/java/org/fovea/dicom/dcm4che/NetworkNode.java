package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.TransferCapability;
import org.fovea.dicom.net.Timeouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One application entity of ours with its threads; nothing is shared between two of them. */
final class NetworkNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkNode.class);

    /** The toolkit's mark for every SOP class and every transfer syntax. */
    private static final String ANY = "*";

    private static final int PDU_BYTES = 1 << 16;

    private final Device device = new Device("fovea");
    private final Connection connection;
    private final ApplicationEntity entity;
    private final ExecutorService threads;
    private final ScheduledExecutorService clock;

    /**
     * @param caller how it calls; a node that only listens is secured by its sockets
     * @param connections at the same time; further ones find no thread and are closed
     */
    NetworkNode(Caller caller, int connections) {
        Timeouts timeouts = caller.timeouts();
        ToolkitDefaults.apply();
        ThreadFactory factory =
                Thread.ofPlatform().daemon().name("fovea-net-", 1).factory();
        threads = new ThreadPoolExecutor(0, connections, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        clock = Executors.newScheduledThreadPool(2, factory);
        connection = caller.tls() == null
                ? new Connection("dicom", "localhost")
                : new TlsConnection(caller.tls(), timeouts, clock);
        entity = new ApplicationEntity(caller.title());
        connection.setReceivePDULength(PDU_BYTES);
        connection.setSendPDULength(PDU_BYTES);
        connection.setConnectTimeout(millis(timeouts.connect()));
        connection.setRequestTimeout(millis(timeouts.associate()));
        connection.setAcceptTimeout(millis(timeouts.associate()));
        connection.setReleaseTimeout(millis(timeouts.associate()));
        device.addConnection(connection);
        device.addApplicationEntity(entity);
        entity.addConnection(connection);
        entity.setAssociationInitiator(true);
        entity.setAssociationAcceptor(true);
        for (TransferCapability.Role role : TransferCapability.Role.values()) {
            entity.addTransferCapability(new TransferCapability(null, ANY, role, ANY));
        }
        device.setExecutor(threads);
        device.setScheduledExecutor(clock);
    }

    Device device() {
        return device;
    }

    Connection connection() {
        return connection;
    }

    ApplicationEntity entity() {
        return entity;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /** Cuts every open association and lets the threads end. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** Gives open associations time to end by themselves, then cuts them. */
    void close(Duration grace) {
        threads.shutdown();
        try {
            threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Association open : device.listOpenAssociations()) {
            try {
                open.getSocket().close();
            } catch (IOException e) {
                LOG.debug("cutting an association failed", e);
            }
        }
        clock.shutdownNow();
    }
}
