package org.fovea.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.phantom.HeadPhantom;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.study.ScanObserver;

/** The demo study: computed, written into the data folder as DICOM files, imported like any other. */
public final class DemoStudy {

    private final Path folder;
    private final StudyImport importing;

    DemoStudy(Path dataFolder, StudyImport importing) {
        this.folder = dataFolder.resolve("demo");
        this.importing = importing;
    }

    /** Makes it anew, so that it is whole whatever happened to an earlier one. */
    public Outcome<ImportSummary> make(ScanObserver observer) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Outcome.failure(Problem.of(ReadProblem.IO, folder.toString(), String.valueOf(e.getMessage())));
        }
        return HeadPhantom.write(folder).then(files -> importing.run(List.of(folder), observer));
    }
}
