package org.fovea.dicom.dcm4che;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Bytes read from the file in one go: most headers are shorter, or not much longer. */
    static final int WINDOW = 16 * 1024;

    /** Enough to tell how a file begins. */
    private static final int FIRST = 256;

    private static final int FIRST_ALLOCATION = 1 << 20;

    private final ReadLimits limits;

    Part10Reader(ReadLimits limits) {
        this.limits = limits;
        ToolkitDefaults.apply();
    }

    ParsedFile read(Path file, Extent extent, Progress progress) throws IOException {
        return read(file, extent, new Deadline(limits.time(), progress));
    }

    private ParsedFile read(Path file, Extent extent, Deadline deadline) throws IOException {
        deadline.check();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            // After a header nobody goes back to the file, so that its size need not be asked for.
            ByteSource source = new ByteSource.InFile(file, extent == Extent.HEADER ? 0 : channel.size());
            byte[] head = head(channel);
            TransferSyntax bare = DataSetStart.bare(head) ? DataSetStart.parsable(head) : null;
            if (bare != null) {
                return new Parse(file, extent, new Attributes(), deadline)
                        .dataSet(open(channel, head, 0, bare, deadline), source, bare.uid());
            }
            ImageInputStream in = careful(new ImageInputStream(stream(channel, head, 0, deadline)));
            Attributes meta = in.readFileMetaInformation();
            Parse parse = new Parse(file, extent, meta == null ? new Attributes() : meta, deadline);
            String stated = in.getTransferSyntax();
            if (TransferSyntax.DEFLATED.uid().equals(stated)) {
                return parse.inflated(in.getPosition(), channel, head);
            }
            if (meta == null) {
                return parse.dataSet(in, source, stated);
            }
            TransferSyntax found = behindMeta(in.getPosition(), head, channel);
            ImageInputStream fitting =
                    reads(in, stated, found) ? in : open(channel, head, in.getPosition(), found, deadline);
            return parse.dataSet(fitting, source, stated == null ? found.uid() : stated);
        }
    }

    /** The data set is believed rather than the syntax that the file meta information states, or fails to. */
    private static TransferSyntax behindMeta(long start, byte[] head, SeekableByteChannel channel) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(8);
        if (start + first.capacity() <= head.length) {
            first.put(head, (int) start, first.capacity());
        } else {
            channel.position(start).read(first);
        }
        TransferSyntax parsable = DataSetStart.parsable(Arrays.copyOf(first.array(), first.position()));
        return parsable == null ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN : parsable;
    }

    /** The stream is set to this syntax already, by what is stated. It would inflate what the stated syntax calls deflated. */
    private static boolean reads(ImageInputStream in, @Nullable String stated, TransferSyntax syntax) {
        return stated != null
                && !TransferSyntax.JPIP_DEFLATE.uid().equals(stated)
                && in.explicitVR() == (syntax != TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN)
                && in.bigEndian() == (syntax == TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
    }

    /** The first bytes of a file, as many as most headers have: what one read gives, where that is enough to begin with. */
    private static byte[] head(SeekableByteChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(WINDOW);
        while (buffer.position() < FIRST && channel.read(buffer) >= 0) {
            // Until there is enough, or the file ends.
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    private ImageInputStream open(
            SeekableByteChannel channel, byte[] head, long start, TransferSyntax syntax, Deadline deadline)
            throws IOException {
        ImageInputStream in = careful(new ImageInputStream(stream(channel, head, start, deadline), syntax.uid()));
        in.setPosition(start);
        return in;
    }

    private InputStream stream(SeekableByteChannel channel, byte[] head, long start, Deadline deadline) {
        return new HeaderStream(channel, head, start, limits.headerBytes(), deadline);
    }

    /** Memory for a value grows with what is there of it, not with what its length promises. */
    private static ImageInputStream careful(ImageInputStream in) {
        in.setAllocateLimit(FIRST_ALLOCATION);
        return in;
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
        ParsedFile inflated(long offset, SeekableByteChannel channel, byte[] head) throws IOException {
            HeaderStream deflated = new HeaderStream(channel, head, offset, limits.inflatedBytes(), deadline);
            Inflater inflater = new Inflater(true);
            try (InputStream inflating = new InflaterInputStream(deflated, inflater, WINDOW)) {
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
