package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceFacts;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.ReadProblem;

/**
 * Reads DICOM files. Whatever a file does to the parser or a codec ends here as a {@link Problem} with one of the reasons
 * of {@link ReadProblem}. Thread-safe; keeps no file open between calls; loads the native codecs with the first frame
 * that needs them.
 */
public final class DicomFiles implements InstanceReader {

    private final Part10Reader reader;

    public DicomFiles() {
        reader = new Part10Reader(ReadLimits.DEFAULT);
    }

    /** What object a file holds, read up to its pixels. */
    public Outcome<Instance> instance(Path file) {
        return instance(file, Progress.NONE);
    }

    @Override
    public Outcome<Instance> instance(Path file, Progress progress) {
        return Guard.attempt(file, () -> {
            ParsedFile parsed = open(file, Part10Reader.Extent.HEADER, progress);
            return InstanceFacts.of(
                    parsed.object(),
                    file,
                    parsed.sopClassUid(),
                    parsed.sopInstanceUid(),
                    parsed.transferSyntaxUid(),
                    parsed.pixelsFollow());
        });
    }

    /** All attributes but the pixels, those of the file meta information not among them. */
    public Outcome<DicomObject> header(Path file) {
        return Guard.attempt(
                file, () -> open(file, Part10Reader.Extent.WHOLE, Progress.NONE).object());
    }

    private ParsedFile open(Path file, Part10Reader.Extent extent, Progress progress) throws Exception {
        ParsedFile parsed = reader.read(file, extent, progress);
        if (parsed.mediaDirectory()) {
            throw new Refusal(Problem.of(ReadProblem.MEDIA_DIRECTORY, Guard.name(file)));
        }
        if (!parsed.dicom()) {
            throw new Refusal(Problem.of(
                    parsed.cut() && !parsed.bare() ? ReadProblem.TRUNCATED : ReadProblem.NOT_DICOM, Guard.name(file)));
        }
        return parsed;
    }
}
