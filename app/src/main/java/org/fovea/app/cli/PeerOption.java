package org.fovea.app.cli;

import org.fovea.dicom.net.Peer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Another application on the network: {@code TITLE@host:port}. */
final class PeerOption implements ITypeConverter<Peer> {

    @Override
    public Peer convert(String value) {
        try {
            return Peer.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + value + "': TITLE@host:port, ARCHIVE@10.0.0.5:104");
        }
    }
}
