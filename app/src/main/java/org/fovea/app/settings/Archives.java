package org.fovea.app.settings;

import java.util.List;
import org.fovea.dicom.net.Peer;

/**
 * The archives that the reader asks.
 *
 * @param title by which this program goes on the DICOM network
 * @param known in the reader's order
 */
public record Archives(String title, List<ArchiveEntry> known) {

    public static final Archives NONE = new Archives("FOVEA", List.of());

    public Archives {
        if (!Peer.isTitle(title)) {
            throw new IllegalArgumentException("no AE title: " + title);
        }
        known = List.copyOf(known);
    }
}
