package org.fovea.dicom.net;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where keys and certificates for TLS lie. Each file is PKCS#12 or PEM; passwords stand in files of their own, one line
 * each, so that no command line shows them.
 *
 * @param key our private key with its certificates; null where we have none
 * @param keyPassword of the key file; null where it needs none
 * @param trust certificates of peers, or of the authorities that sign them; null trusts those of the Java runtime
 * @param trustPassword of the trust file; null where it needs none
 * @param anyHost accepts a trusted certificate whichever host it names. Only together with a trust file, where those who
 *     are trusted are few and known; the runtime's authorities vouch for everyone on the internet
 */
public record TlsFiles(
        @Nullable Path key,
        @Nullable Path keyPassword,
        @Nullable Path trust,
        @Nullable Path trustPassword,
        boolean anyHost) {

    /** No key of ours; peers are judged by the authorities of the Java runtime. */
    public static final TlsFiles NONE = new TlsFiles(null, null, null, null, false);

    public TlsFiles {
        if (anyHost && trust == null) {
            throw new IllegalArgumentException("any host only with certificates chosen for it");
        }
    }
}
