package org.fovea.dicom.privacy;

import java.util.Map;

/**
 * One row of Table E.1-1.
 *
 * @param tag as the table writes it: {@code (0010,0010)}, {@code (60xx,3000)}, or {@code odd}
 * @param name of the attribute
 * @param basic action of the Basic Profile
 * @param options actions of the options that change it
 */
record TableRow(String tag, String name, ActionCode basic, Map<ProfileOption, ActionCode> options) {

    TableRow {
        options = Map.copyOf(options);
    }
}
