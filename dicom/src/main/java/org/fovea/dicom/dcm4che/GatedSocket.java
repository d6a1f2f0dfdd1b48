package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLSocket;
import org.fovea.dicom.net.Tls;

/**
 * An accepted connection, secured, whose protocol data units pass a {@link PduGate} once they are deciphered. The
 * handshake happens with the first read, so on the thread of this one connection.
 */
final class GatedSocket extends Socket {

    private static final int LINGER_SECONDS = 1;

    private final Socket line;
    private final SSLSocket secured;
    private final int pduBytes;

    GatedSocket(Socket line, Tls tls, int pduBytes) throws IOException {
        this.line = line;
        this.pduBytes = pduBytes;
        this.secured = (SSLSocket) tls.context().getSocketFactory().createSocket(line, null, true);
        secured.setUseClientMode(false);
        secured.setSSLParameters(tls.listening());
        secured.setSoLinger(true, LINGER_SECONDS);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new PduGate(secured.getInputStream(), pduBytes);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return secured.getOutputStream();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return line.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return line.getLocalSocketAddress();
    }

    @Override
    public boolean isConnected() {
        return line.isConnected();
    }

    @Override
    public boolean isClosed() {
        return line.isClosed();
    }

    @Override
    public void close() throws IOException {
        try {
            secured.close();
        } finally {
            line.close();
        }
    }
}
