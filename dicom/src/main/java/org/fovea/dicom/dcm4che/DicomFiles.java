package org.fovea.dicom.dcm4che;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.DicomObject;
import org.fovea.dicom.attribute.WholeObject;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.FrameAssembly;
import org.fovea.dicom.pixel.FrameGraphics;
import org.fovea.dicom.pixel.StoredFrame;
import org.fovea.dicom.pixel.StoredImage;
import org.fovea.dicom.study.FrameFacts;
import org.fovea.dicom.study.FrameFactsReader;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.InstanceFacts;
import org.fovea.dicom.study.InstanceReader;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.MediaDirectory;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.dicom.zip.ContentCheck;

/**
 * Reads DICOM files. Whatever a file does to the parser or a codec ends here as a {@link Problem} with one of the reasons
 * of {@link ReadProblem}. Thread-safe; keeps no file open between calls; loads the native codecs with the first frame
 * that needs them.
 */
public final class DicomFiles implements InstanceReader {

    private final ReadLimits limits;
    private final Part10Reader reader;
    private final ContentCheck kept;

    public DicomFiles() {
        this(ReadLimits.DEFAULT, ContentCheck.NONE);
    }

    /** @param kept copies whose content is compared with their names before pixels or attributes are read */
    public DicomFiles(ContentCheck kept) {
        this(ReadLimits.DEFAULT, kept);
    }

    DicomFiles(ReadLimits limits) {
        this(limits, ContentCheck.NONE);
    }

    private DicomFiles(ReadLimits limits, ContentCheck kept) {
        this.limits = limits;
        this.kept = kept;
        reader = new Part10Reader(limits);
    }

    /** What object a file holds, read up to its pixels. */
    public Outcome<Instance> instance(Path file) {
        return instance(file, Progress.NONE);
    }

    @Override
    public Outcome<Instance> instance(Path file, Progress progress) {
        return Guard.attempt(file, () -> {
            ParsedFile parsed = open(file, Part10Reader.Extent.HEADER, progress);
            if (parsed.cut() && !parsed.pixelsFollow() && (parsed.image() || !parsed.belongsToSeries())) {
                throw new Refusal(Problem.of(ReadProblem.TRUNCATED, Guard.name(file)));
            }
            return describe(parsed);
        });
    }

    @Override
    public List<List<String>> listedIn(Path mediaDirectory) {
        Outcome<List<List<String>>> listed = Guard.attempt(
                mediaDirectory,
                () -> MediaDirectory.fileIds(reader.read(mediaDirectory, Part10Reader.Extent.WHOLE, Progress.NONE)
                        .object()));
        return switch (listed) {
            case Outcome.Success<List<List<String>>>(List<List<String>> files) -> files;
            case Outcome.Failure<List<List<String>>> unreadable -> List.of();
        };
    }

    /**
     * A frame with its tables, ready to be shown, measured and classified.
     *
     * @param frameNumber counted from 1
     */
    public Outcome<LoadedFrame> frame(Path file, int frameNumber) {
        return frame(file, frameNumber, Progress.NONE);
    }

    /** The same, given up with {@link ReadProblem#CANCELLED} soon after the progress is cancelled. */
    public Outcome<LoadedFrame> frame(Path file, int frameNumber, Progress progress) {
        return Guard.attempt(file, () -> {
            ParsedFile parsed = open(file, Part10Reader.Extent.WHOLE, progress);
            DecodedFrame decoded = new FrameDecoder(limits, parsed, frameNumber, true, progress).decode();
            List<Problem> warnings = new ArrayList<>(decoded.warnings());
            Frame frame = FrameAssembly.assemble(parsed.object(), decoded.frame(), frameNumber, warnings);
            FrameGraphics graphics = FrameGraphics.of(parsed.object(), decoded.frame(), frameNumber, warnings);
            boolean lossy = TransferSyntax.of(parsed.transferSyntaxUid())
                    .map(TransferSyntax::lossy)
                    .orElse(false);
            FrameFacts facts = FrameFactsReader.of(parsed.object(), frameNumber, lossy, warnings);
            return new LoadedFrame(
                    new FrameKey(describe(parsed).sopInstanceUid(), frameNumber), frame, facts, graphics);
        });
    }

    /**
     * A frame's exact stored samples, before any table. Unlike {@link #frame}, fails where the file lacks a part of them.
     *
     * @param frameNumber counted from 1
     */
    public Outcome<StoredFrame> stored(Path file, int frameNumber) {
        return Guard.attempt(file, () -> {
            ParsedFile parsed = open(file, Part10Reader.Extent.WHOLE, Progress.NONE);
            return new FrameDecoder(limits, parsed, frameNumber, false).decode().frame();
        });
    }

    /** An image that is parsed once and decoded frame by frame; the file stays where it is as long as that is wanted. */
    public Outcome<StoredImage> image(Path file) {
        return Guard.attempt(file, () -> new ParsedImage(limits, open(file, Part10Reader.Extent.WHOLE, Progress.NONE)));
    }

    /** All attributes but the pixels, those of the file meta information not among them. */
    public Outcome<DicomObject> header(Path file) {
        return Guard.attempt(
                file, () -> open(file, Part10Reader.Extent.WHOLE, Progress.NONE).object());
    }

    /** All attributes with those of the file meta information, for people to look through; pixels by their size. */
    public Outcome<WholeObject> whole(Path file) {
        return Guard.attempt(file, () -> {
            ParsedFile parsed = open(file, Part10Reader.Extent.WHOLE, Progress.NONE);
            return new WholeObject(parsed.meta(), parsed.object(), PixelContent.element(parsed));
        });
    }

    /** A SHA-256 of the pixel data as the file holds it, hexadecimal; empty where it holds none. */
    public Outcome<String> pixelDigest(Path file) {
        return Guard.attempt(file, () -> PixelContent.digest(open(file, Part10Reader.Extent.WHOLE, Progress.NONE)));
    }

    private static Instance describe(ParsedFile parsed) {
        return InstanceFacts.of(
                parsed.object(),
                parsed.file(),
                parsed.sopClassUid(),
                parsed.sopInstanceUid(),
                parsed.transferSyntaxUid(),
                parsed.pixelsFollow());
    }

    ParsedFile open(Path file, Part10Reader.Extent extent, Progress progress) throws Exception {
        if (extent == Part10Reader.Extent.WHOLE && kept.changed(file)) {
            throw new Refusal(Problem.of(ReadProblem.CHANGED, Guard.name(file)));
        }
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
