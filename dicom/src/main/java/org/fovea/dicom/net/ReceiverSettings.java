package org.fovea.dicom.net;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver listens and whom it hears.
 *
 * @param aeTitle the title it must be called by
 * @param address where it listens; the loopback address unless the user says otherwise
 * @param port 0 lets the system choose
 * @param callers titles that may call; empty lets everyone
 * @param associations at the same time; further ones are rejected
 * @param pduBytes longest protocol data unit (PS3.8 9.3) that is read
 * @param silence after which a connection is closed
 * @param tls how connections are secured, and by which certificates callers prove who they are; null for open ones
 */
public record ReceiverSettings(
        String aeTitle,
        InetAddress address,
        int port,
        Set<String> callers,
        int associations,
        int pduBytes,
        Duration silence,
        @Nullable Tls tls) {

    private static final int ASSOCIATIONS = 8;
    private static final int PDU_BYTES = 1 << 18;
    private static final Duration SILENCE = Duration.ofSeconds(60);

    public ReceiverSettings {
        callers = Set.copyOf(callers);
        if (!Peer.isTitle(aeTitle) || !callers.stream().allMatch(Peer::isTitle)) {
            throw new IllegalArgumentException("no AE title: " + aeTitle + ", " + callers);
        }
        if (port < 0 || port > 65_535 || associations < 1 || associations > 1000) {
            throw new IllegalArgumentException("impossible: port " + port + ", associations " + associations);
        }
        if (pduBytes < 1 << 12 || pduBytes > 1 << 24 || silence.toMillis() < 1 || silence.toDays() > 0) {
            throw new IllegalArgumentException("impossible: PDU " + pduBytes + ", silence " + silence);
        }
    }

    /** On this computer only, everyone on it heard. */
    public static ReceiverSettings loopback(String aeTitle, int port) {
        return new ReceiverSettings(
                aeTitle, InetAddress.getLoopbackAddress(), port, Set.of(), ASSOCIATIONS, PDU_BYTES, SILENCE, null);
    }

    public ReceiverSettings on(InetAddress other) {
        return new ReceiverSettings(aeTitle, other, port, callers, associations, pduBytes, silence, tls);
    }

    public ReceiverSettings hearing(Set<String> titles) {
        return new ReceiverSettings(aeTitle, address, port, titles, associations, pduBytes, silence, tls);
    }

    public ReceiverSettings withAssociations(int limit) {
        return new ReceiverSettings(aeTitle, address, port, callers, limit, pduBytes, silence, tls);
    }

    /** @param bytes 4 KiB to 16 MiB */
    public ReceiverSettings withPdu(int bytes) {
        return new ReceiverSettings(aeTitle, address, port, callers, associations, bytes, silence, tls);
    }

    public ReceiverSettings withSilence(Duration limit) {
        return new ReceiverSettings(aeTitle, address, port, callers, associations, pduBytes, limit, tls);
    }

    public ReceiverSettings secured(@Nullable Tls by) {
        return new ReceiverSettings(aeTitle, address, port, callers, associations, pduBytes, silence, by);
    }
}
