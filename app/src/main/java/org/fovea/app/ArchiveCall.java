package org.fovea.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.fovea.app.settings.ArchiveEntry;
import org.fovea.app.settings.Settings;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.dicom.dcm4che.DicomNetwork;
import org.fovea.dicom.dcm4che.DimseArchive;
import org.fovea.dicom.net.Archive;
import org.fovea.dicom.net.Peer;
import org.fovea.dicom.net.ReceiverSettings;
import org.fovea.dicom.net.RetrieveMethod;
import org.fovea.dicom.net.Timeouts;
import org.fovea.dicom.net.Tls;
import org.fovea.dicom.net.WebAddress;
import org.fovea.dicom.web.Credentials;
import org.fovea.dicom.web.WebArchive;
import org.fovea.dicom.web.WebCaller;
import org.jspecify.annotations.Nullable;

/** Opens an archive as the settings describe it. Nothing connects before it is asked something. */
public final class ArchiveCall {

    private ArchiveCall() {}

    /** @return failures of the files with keys, certificates or a token */
    public static Outcome<Archive> open(ArchiveEntry entry, Settings settings) {
        String title = settings.archives().title();
        return switch (entry.address()) {
            case WebAddress web ->
                Tls.open(settings.tls()).then(tls -> credentials(entry)
                        .map(shown ->
                                new WebArchive(web, new WebCaller(Timeouts.STANDARD, tls, shown), new DicomFiles())));
            case Peer peer
            when entry.secured() ->
                Tls.open(settings.tls())
                        .map(tls -> new DimseArchive(
                                new DicomNetwork(title, Timeouts.STANDARD, tls), peer, method(entry, title, tls)));
            case Peer peer ->
                Outcome.success(
                        new DimseArchive(new DicomNetwork(title, Timeouts.STANDARD), peer, method(entry, title, null)));
        };
    }

    private static Outcome<Credentials> credentials(ArchiveEntry entry) {
        return entry.token() == null ? Outcome.success(Credentials.NONE) : Credentials.bearer(entry.token());
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
