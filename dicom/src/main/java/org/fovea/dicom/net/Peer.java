package org.fovea.dicom.net;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another application on the network.
 *
 * @param aeTitle its application entity title (PS3.5 6.2, AE)
 * @param host name or address
 * @param port 1 to 65535
 */
public record Peer(String aeTitle, String host, int port) implements Address {

    private static final Pattern TITLE = Pattern.compile("(?=.*[^ ])[\\x20-\\x5B\\x5D-\\x7E]{1,16}");
    private static final Pattern TEXT = Pattern.compile("([^@]+)@([^@\\s]+):(\\d{1,5})");

    public Peer {
        if (!isTitle(aeTitle) || host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no peer: " + aeTitle + "@" + host + ":" + port);
        }
    }

    /** At most 16 printable ASCII characters without the backslash, not all of them blanks. */
    public static boolean isTitle(String text) {
        return TITLE.matcher(text).matches();
    }

    /**
     * Reads {@code TITLE@host:port}; an IPv6 address stands in brackets.
     *
     * @throws IllegalArgumentException where the text is something else
     */
    public static Peer parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no peer: " + text);
        }
        return new Peer(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)));
    }

    /** Where it listens: {@code host:port}. */
    public String address() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return aeTitle + "@" + address();
    }
}
