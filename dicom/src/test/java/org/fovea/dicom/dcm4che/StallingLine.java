package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to a peer that takes no more from the caller once it has carried a megabyte, and stays open. */
final class StallingLine implements AutoCloseable {

    private static final int CARRIED = 1 << 20;

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final InetSocketAddress peer;

    StallingLine(InetSocketAddress peer) throws IOException {
        this.peer = peer;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        try {
            Socket near = door.accept();
            Socket far = new Socket(peer.getAddress(), peer.getPort());
            Thread.ofPlatform().daemon().start(() -> back(near, far));
            InputStream in = near.getInputStream();
            OutputStream out = far.getOutputStream();
            byte[] chunk = new byte[4096];
            int left = CARRIED;
            for (int count = in.read(chunk); count >= 0 && left > 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
                left -= count;
            }
        } catch (IOException over) {
            return;
        }
    }

    private static void back(Socket near, Socket far) {
        try {
            far.getInputStream().transferTo(near.getOutputStream());
        } catch (IOException over) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
