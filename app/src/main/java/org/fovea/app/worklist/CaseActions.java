package org.fovea.app.worklist;

import java.util.List;
import org.fovea.app.cases.CaseRow;
import org.fovea.app.cases.Priority;
import org.fovea.app.settings.ArchiveEntry;

/** What is done with listed cases beside opening them. Works in the background and tells in the status line. */
public interface CaseActions {

    /** Does nothing. */
    CaseActions NONE = new CaseActions() {};

    /** Takes a study out of the list. */
    default void bin(CaseRow row) {}

    /** Keeps how soon a study is to be read. */
    default void prioritise(CaseRow row, Priority priority) {}

    /** Where studies can be sent. */
    default List<ArchiveEntry> archives() {
        return List.of();
    }

    /** Sends a study's images. */
    default void send(CaseRow row, ArchiveEntry to) {}

    /** Opens the window that asks archives. */
    default void askArchives() {}
}
