package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.Tls;

/** Accepts connections whose silence and whose protocol data units have a limit. */
final class GatedServerSocket extends ServerSocket {

    private static final int BACKLOG = 50;

    private final ReceiverSettings settings;

    GatedServerSocket(ReceiverSettings settings) throws IOException {
        this.settings = settings;
        InetAddress address = settings.address();
        try {
            setReuseAddress(true);
            bind(new InetSocketAddress(address, settings.port()), BACKLOG);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Socket accept() throws IOException {
        Tls tls = settings.tls();
        Socket socket = tls == null ? new Gated(settings.pduBytes()) : new Socket();
        implAccept(socket);
        try {
            socket.setSoTimeout(Math.toIntExact(settings.silence().toMillis()));
            socket.setTcpNoDelay(true);
            return tls == null ? socket : new GatedSocket(socket, tls, settings.pduBytes());
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static final class Gated extends Socket {
        private final int pduBytes;

        Gated(int pduBytes) {
            this.pduBytes = pduBytes;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new PduGate(super.getInputStream(), pduBytes);
        }
    }
}
