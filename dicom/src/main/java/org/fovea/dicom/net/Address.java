package org.fovea.dicom.net;

/** Where an archive is found: by title, host and port on the DICOM network, or by the root of its DICOMweb services. */
public sealed interface Address permits Peer, WebAddress {

    /**
     * Reads {@code TITLE@host:port}, {@code https://host/root} or {@code http://host/root}.
     *
     * @throws IllegalArgumentException where the text is something else
     */
    static Address parse(String text) {
        return WebAddress.looksLike(text) ? WebAddress.parse(text) : Peer.parse(text);
    }
}
