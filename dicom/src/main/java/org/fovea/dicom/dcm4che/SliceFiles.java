package org.fovea.dicom.dcm4che;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.geometry.FramePlanes;
import org.fovea.dicom.pixel.Frame;
import org.fovea.dicom.pixel.FrameAssembly;
import org.fovea.dicom.pixel.GreyFrame;
import org.fovea.dicom.pixel.GreyMeaning;
import org.fovea.dicom.pixel.PixelDescription;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.volume.SliceFacts;
import org.fovea.dicom.volume.SliceReader;
import org.jspecify.annotations.Nullable;

/** Reads what volumes are made of from DICOM files, behind the same boundary as {@link DicomFiles}. Thread-safe. */
public final class SliceFiles implements SliceReader {

    /** Wider values need not fit into a volume's samples; their range is looked for. */
    private static final int SAMPLE_BITS = 16;

    private final DicomFiles files;
    private final ReadLimits limits;

    public SliceFiles() {
        this(new DicomFiles());
    }

    public SliceFiles(DicomFiles files) {
        this.files = files;
        limits = ReadLimits.DEFAULT;
    }

    @Override
    public Outcome<List<SliceFacts>> facts(Path file, List<FrameKey> frames, Progress progress) {
        return Guard.attempt(file, () -> {
            ParsedFile parsed = files.open(file, Part10Reader.Extent.HEADER, progress);
            if (parsed.object().integer(Tag.BITS_ALLOCATED, 0) > SAMPLE_BITS || !parsed.pixelsFollow()) {
                parsed = files.open(file, Part10Reader.Extent.WHOLE, progress);
            }
            List<SliceFacts> facts = new ArrayList<>();
            for (FrameKey frame : frames) {
                facts.add(facts(parsed, frame));
            }
            return facts;
        });
    }

    @Override
    public Outcome<SliceFile> open(Path file) {
        return Guard.attempt(file, () -> files.open(file, Part10Reader.Extent.WHOLE, Progress.NONE))
                .map(parsed -> new SliceFile() {
                    @Override
                    public Outcome<Frame> frame(int frameNumber) {
                        return Guard.attempt(file, () -> decoded(parsed, frameNumber));
                    }

                    @Override
                    public Outcome<Boolean> into(SliceFacts planned, MemorySegment place) {
                        return Guard.attempt(file, () -> new PlainSlice(parsed, planned).read(place));
                    }
                });
    }

    private SliceFacts facts(ParsedFile parsed, FrameKey frame) throws Exception {
        PixelFormat format = PixelDescription.of(parsed.object()).format();
        return new SliceFacts(
                frame,
                new FramePlanes(parsed.object()).plane(frame.frameNumber()),
                parsed.object().text(Tag.FRAME_OF_REFERENCE_UID),
                format.columns(),
                format.rows(),
                grey(parsed, format, frame.frameNumber()));
    }

    private SliceFacts.@Nullable Grey grey(ParsedFile parsed, PixelFormat format, int frame) throws Exception {
        if (!format.photometric().grey()) {
            return null;
        }
        if (format.bitsAllocated() > SAMPLE_BITS) {
            return decoded(parsed, frame) instanceof GreyFrame grey ? SliceFacts.Grey.of(grey) : null;
        }
        return SliceFacts.Grey.of(format, GreyMeaning.of(parsed.object(), format, frame, new ArrayList<>()));
    }

    private Frame decoded(ParsedFile parsed, int frame) throws Exception {
        List<Problem> warnings = new ArrayList<>();
        // A frame that the file's end cuts would be black below: no slice is made of it.
        DecodedFrame decoded = new FrameDecoder(limits, parsed, frame, false).decode();
        return FrameAssembly.assemble(parsed.object(), decoded.frame(), frame, warnings);
    }
}
