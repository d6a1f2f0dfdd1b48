package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.aoju.bus.image.metric.Connection;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;

/**
 * The toolkit's way out, secured by our rules; its own takes whatever ciphers it is told and never looks whom a
 * certificate names.
 */
final class TlsConnection extends Connection {

    private static final long serialVersionUID = 1;

    /** A connection whose peer reads no more cannot take leave of it; closing must not wait for that. */
    private static final int LINGER_SECONDS = 1;

    private final transient Tls tls;
    private final transient Timeouts timeouts;
    private final transient ScheduledExecutorService clock;

    TlsConnection(Tls tls, Timeouts timeouts, ScheduledExecutorService clock) {
        super("dicom", "localhost");
        this.tls = tls;
        this.timeouts = timeouts;
        this.clock = clock;
    }

    @Override
    public Socket connect(Connection remote) throws IOException {
        InetSocketAddress address = new InetSocketAddress(remote.getHostname(), remote.getPort());
        if (address.isUnresolved()) {
            throw new UnknownHostException(remote.getHostname());
        }
        Socket line = new Socket();
        try {
            line.connect(address, Math.toIntExact(timeouts.connect().toMillis()));
            line.setTcpNoDelay(true);
            return secured(line, remote);
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    private Socket secured(Socket line, Connection remote) throws IOException {
        SSLSocket socket = (SSLSocket)
                tls.context().getSocketFactory().createSocket(line, remote.getHostname(), remote.getPort(), true);
        socket.setSSLParameters(tls.calling());
        socket.setSoLinger(true, LINGER_SECONDS);
        line.setSoTimeout(Math.toIntExact(timeouts.associate().toMillis()));
        // The time limit of a read does not end a peer that sends a byte now and then.
        Future<?> late = clock.schedule(
                () -> {
                    line.close();
                    return true;
                },
                2 * timeouts.associate().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            socket.startHandshake();
        } finally {
            late.cancel(false);
        }
        line.setSoTimeout(0);
        return socket;
    }
}
