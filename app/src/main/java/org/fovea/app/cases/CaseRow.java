package org.fovea.app.cases;

import java.time.Instant;
import java.util.List;
import org.fovea.dicom.study.Study;
import org.fovea.inference.engine.ClassScore;
import org.jspecify.annotations.Nullable;

/**
 * One line of the worklist.
 *
 * @param key of the study in the database, the same as long as it is stored
 * @param modalities each once, in alphabetical order
 * @param images frames of all instances together
 * @param phantom the study shows no patient
 * @param finding the newest AI finding, null where there is none
 * @param report what exists of a report
 * @param priority how soon a reader wants it read
 * @param imported when the study was first stored
 * @param opened when a reader last opened it, null if none did
 */
public record CaseRow(
        long key,
        Study study,
        List<String> modalities,
        int series,
        int instances,
        int images,
        boolean phantom,
        @Nullable LastFinding finding,
        ReportState report,
        Priority priority,
        Instant imported,
        @Nullable Instant opened) {

    public CaseRow {
        modalities = List.copyOf(modalities);
    }

    /**
     * The newest finding in short.
     *
     * @param findings how many the study has
     * @param verdict the reader's decision on it, null while there is none
     */
    public record LastFinding(ClassScore top, String modelId, int findings, Verdict.@Nullable Decision verdict) {}
}
