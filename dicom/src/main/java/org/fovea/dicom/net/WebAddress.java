package org.fovea.dicom.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The root of DICOMweb services (PS3.18 8.2), without a slash at its end.
 *
 * @param root http or https, with a host, without user, query and fragment
 */
public record WebAddress(URI root) implements Address {

    public WebAddress {
        boolean web = "https".equals(root.getScheme()) || "http".equals(root.getScheme());
        if (!web
                || root.getHost() == null
                || root.getRawUserInfo() != null
                || root.getRawQuery() != null
                || root.getRawFragment() != null
                || root.toString().endsWith("/")) {
            throw new IllegalArgumentException("no root of web services: " + root);
        }
    }

    static boolean looksLike(String text) {
        return text.toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    /**
     * Slashes at the end are left out.
     *
     * @throws IllegalArgumentException where the text is something else
     */
    public static WebAddress parse(String text) {
        try {
            return new WebAddress(new URI(text.replaceFirst("/+$", "")));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no root of web services: " + text, e);
        }
    }

    /** Whether what is said to it is ciphered. */
    public boolean secured() {
        return "https".equals(root.getScheme());
    }

    /** Whether it is on this computer, by a literal address or the name localhost; no name service is asked. */
    public boolean local() {
        String host = root.getHost().replaceAll("[\\[\\]]", "");
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.]+|.*:.*")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A resource under the root; the path holds nothing but UIDs and words of the standard. */
    public URI resource(String path) {
        return URI.create(root + path);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
