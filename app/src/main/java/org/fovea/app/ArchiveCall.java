package org.fovea.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.settings.Settings;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomNetwork;
import org.fovea.dicom.dcm4che.DimseArchive;
import org.fovea.dicom.net.Address;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.TlsFiles;
import org.fovea.dicom.net.WebAddress;
import org.fovea.dicom.web.Credentials;
import org.fovea.dicom.web.WebArchive;
import org.fovea.dicom.web.WebCaller;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call, and how.
 *
 * @param title what this computer is called on the DICOM network
 * @param secured whether lines of the DICOM network are; those of the web are as the address says
 * @param tls keys and certificates, read where a line needs them
 * @param pass what lets us into web services
 * @param method how objects come on the DICOM network
 */
public record ArchiveCall(
        Address address, String title, Timeouts timeouts, boolean secured, TlsFiles tls, Pass pass, Method method) {

    /** Reads what lets us in. */
    @FunctionalInterface
    public interface Pass {
        Outcome<Credentials> read();
    }

    /** How objects come, given how lines are secured. */
    @FunctionalInterface
    public interface Method {
        RetrieveMethod of(@Nullable Tls tls);
    }

    /** As the settings describe it. */
    public static ArchiveCall of(ArchiveEntry entry, Settings settings) {
        String title = settings.archives().title();
        return new ArchiveCall(
                entry.address(),
                title,
                Timeouts.STANDARD,
                entry.secured(),
                settings.tls(),
                () -> entry.token() == null ? Outcome.success(Credentials.NONE) : Credentials.bearer(entry.token()),
                tls -> method(entry, title, tls));
    }

    /**
     * The archive, which nothing connects to before it is asked something.
     *
     * @return failures of the files with keys, certificates or a token
     */
    public Outcome<Archive> open() {
        return switch (address) {
            case WebAddress web ->
                Tls.open(tls).then(line -> pass.read()
                        .map(shown -> new WebArchive(web, new WebCaller(timeouts, line, shown), new DicomFiles())));
            case Peer peer
            when secured ->
                Tls.open(tls)
                        .map(line -> new DimseArchive(new DicomNetwork(title, timeouts, line), peer, method.of(line)));
            case Peer peer ->
                Outcome.success(new DimseArchive(new DicomNetwork(title, timeouts), peer, method.of(null)));
        };
    }

    /** An archive that sends on a line of its own comes from outside, and only while something is fetched. */
    private static RetrieveMethod method(ArchiveEntry entry, String title, @Nullable Tls tls) {
        return entry.movePort() == null
                ? new RetrieveMethod.Get()
                : new RetrieveMethod.Move(ReceiverSettings.loopback(title, entry.movePort())
                        .on(everyAddress())
                        .secured(tls));
    }

    private static InetAddress everyAddress() {
        try {
            return InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }
}
