package org.fovea.dicom.net;

import java.io.IOException;

/** An object passes the limits of the {@link Inbox} or of its disk. */
public final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;

    NoRoom(String message) {
        super(message);
    }
}
