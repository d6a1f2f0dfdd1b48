package org.fovea.dicom.dcm4che;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.fovea.dicom.Progress;
import org.fovea.dicom.attribute.Tag;
import org.fovea.dicom.codec.TransferSyntax;
import org.jspecify.annotations.Nullable;

/**
 * Parses DICOM files (PS3.10) and bare data sets. A file that ends too early yields what stood before its end. Throws
 * whatever the toolkit throws; {@link DicomFiles} is the boundary.
 */
final class Part10Reader {

    /** How far to read. */
    enum Extent {
        /** Up to the pixel data. */
        HEADER,
        /** To the end, noting where the pixel data lies. */
        WHOLE
    }

    private static final int BUFFER = 16 * 1024;
    private static final int FIRST_ALLOCATION = 1 << 20;

    /** Enough to see preamble, mark and the first element behind. */
    private static final int HEAD = 140;

    private final ReadLimits limits;

    Part10Reader(ReadLimits limits) {
        this.limits = limits;
        ToolkitDefaults.apply();
    }

    ParsedFile read(Path file, Extent extent, Progress progress) throws IOException {
        return read(file, extent, new Deadline(limits.time(), progress));
    }

    private ParsedFile read(Path file, Extent extent, Deadline deadline) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteSource source = new ByteSource.InFile(file, channel.size());
            byte[] first = source.read(0, (int) Math.min(source.size(), HEAD));
            TransferSyntax bare = DataSetStart.bare(first) ? DataSetStart.parsable(first) : null;
            if (bare != null) {
                return new Parse(file, extent, new Attributes(), deadline)
                        .dataSet(open(channel, 0, bare, deadline), source, bare.uid());
            }
            ImageInputStream in = careful(new ImageInputStream(stream(channel, 0, deadline)));
            Attributes meta = in.readFileMetaInformation();
            Parse parse = new Parse(file, extent, meta == null ? new Attributes() : meta, deadline);
            String stated = in.getTransferSyntax();
            if (TransferSyntax.DEFLATED.uid().equals(stated)) {
                return parse.inflated(in.getPosition(), channel);
            }
            if (meta == null) {
                return parse.dataSet(in, source, stated);
            }
            return behindMeta(parse, in.getPosition(), stated, channel, source, deadline);
        }
    }

    /** Believes the data set rather than the syntax that the file meta information states, or fails to. */
    private ParsedFile behindMeta(
            Parse parse,
            long start,
            @Nullable String stated,
            SeekableByteChannel channel,
            ByteSource source,
            Deadline deadline)
            throws IOException {
        byte[] first = source.read(start, Math.clamp(source.size() - start, 0, 8));
        TransferSyntax parsable = DataSetStart.parsable(first);
        if (parsable == null) {
            parsable = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
        }
        return parse.dataSet(
                open(channel, start, parsable, deadline), source, stated == null ? parsable.uid() : stated);
    }

    private ImageInputStream open(SeekableByteChannel channel, long start, TransferSyntax syntax, Deadline deadline)
            throws IOException {
        ImageInputStream in = careful(new ImageInputStream(stream(channel, start, deadline), syntax.uid()));
        in.setPosition(start);
        return in;
    }

    /** Memory for a value grows with what is there of it, not with what its length promises. */
    private static ImageInputStream careful(ImageInputStream in) {
        in.setAllocateLimit(FIRST_ALLOCATION);
        return in;
    }

    private InputStream stream(SeekableByteChannel channel, long start, Deadline deadline) throws IOException {
        channel.position(start);
        return new BufferedInputStream(new HeaderStream(channel, limits.headerBytes(), deadline), BUFFER);
    }

    /** One file being parsed. */
    private final class Parse {
        private final Path file;
        private final Extent extent;
        private final Attributes meta;
        private final Deadline deadline;

        Parse(Path file, Extent extent, Attributes meta, Deadline deadline) {
            this.file = file;
            this.extent = extent;
            this.meta = meta;
            this.deadline = deadline;
        }

        /** Inflates in memory, since the toolkit would leave a temporary file behind. */
        ParsedFile inflated(long offset, SeekableByteChannel channel) throws IOException {
            channel.position(offset);
            HeaderStream deflated = new HeaderStream(channel, limits.inflatedBytes(), deadline);
            Inflater inflater = new Inflater(true);
            try (InputStream inflating = new InflaterInputStream(deflated, inflater, BUFFER)) {
                byte[] bytes = Inflation.readAll(inflating, limits.inflatedBytes(), deadline);
                ImageInputStream in = careful(new ImageInputStream(
                        new ByteArrayInputStream(bytes), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid()));
                return dataSet(in, new ByteSource.InMemory(bytes), TransferSyntax.DEFLATED.uid());
            } finally {
                inflater.end();
            }
        }

        ParsedFile dataSet(ImageInputStream in, ByteSource source, String transferSyntaxUid) throws IOException {
            PixelCollector collector = new PixelCollector(limits, deadline);
            in.setImageInputHandler(collector);
            in.setIncludeBulkData(ImageInputStream.IncludeBulkData.YES);
            Attributes dataSet = new Attributes(in.bigEndian(), 64);
            boolean cut = false;
            try {
                in.readAttributes(dataSet, -1, extent == Extent.HEADER ? Tag.PIXEL_DATA : -1);
            } catch (EOFException end) {
                cut = true;
            }
            PixelElement pixels = collector.pixels();
            boolean stopped = extent == Extent.HEADER && !cut && in.tag() == Tag.PIXEL_DATA;
            return new ParsedFile(
                    file,
                    new ToolkitObject(meta),
                    new ToolkitObject(dataSet),
                    transferSyntaxUid,
                    in.bigEndian(),
                    source,
                    pixels,
                    stopped || pixels != null,
                    cut,
                    collector.oddTag());
        }
    }
}
