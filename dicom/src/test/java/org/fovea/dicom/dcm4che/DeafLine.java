package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to a peer that carries its first answer, the acceptance of the association, and none of the later ones. */
final class DeafLine implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final InetSocketAddress peer;
    private final boolean hangUp;

    DeafLine(InetSocketAddress peer, boolean hangUp) throws IOException {
        this.peer = peer;
        this.hangUp = hangUp;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(peer.getAddress(), peer.getPort());
                Thread.ofPlatform().daemon().start(() -> carry(near, far));
                Thread.ofPlatform().daemon().start(() -> answerOnce(near, far));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void carry(Socket near, Socket far) {
        try (far) {
            near.getInputStream().transferTo(far.getOutputStream());
        } catch (IOException over) {
            return;
        }
    }

    private void answerOnce(Socket near, Socket far) {
        try (near) {
            byte[] acceptance = new byte[4096];
            int count = far.getInputStream().read(acceptance);
            near.getOutputStream().write(acceptance, 0, count);
            far.getInputStream().read();
            if (!hangUp) {
                far.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException over) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
