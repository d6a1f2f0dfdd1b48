package org.fovea.app.cli;

import java.util.List;
import org.fovea.app.ImportSummary;
import org.fovea.app.words.Sentences;

/** What an import brought, as JSON shows it. */
record Imported(List<String> studyInstanceUids, int instances, List<ObjectTree.UnreadableFile> unreadable) {

    static Imported of(ImportSummary summary, Sentences sentences) {
        return new Imported(
                summary.studies(),
                summary.stored(),
                summary.unreadable().stream()
                        .map(file -> ObjectTree.UnreadableFile.of(file, sentences))
                        .toList());
    }
}
