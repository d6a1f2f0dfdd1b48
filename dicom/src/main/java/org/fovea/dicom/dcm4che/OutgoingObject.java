package org.fovea.dicom.dcm4che;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.net.NetProblem;
import org.fovea.dicom.net.Uid;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.ReadProblem;

/**
 * A data set ready to go out: the file's own bytes, or a temporary file where they had to be converted, gone on closing.
 *
 * @param file where the bytes lie
 * @param start of the data set in it
 * @param syntax of the data set
 * @param converted whether the file is temporary
 */
record OutgoingObject(Path file, long start, String syntax, boolean converted) implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private static final List<TransferSyntax> COMMON =
            List.of(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);

    /**
     * Takes the file's own syntax where it may; else converts.
     *
     * @param accepted syntaxes that the peer takes
     * @return or a failure with {@link NetProblem#NOT_ACCEPTED}, without facts, or a {@link ReadProblem}
     */
    static Outcome<OutgoingObject> prepare(Instance instance, Set<String> accepted) {
        Path file = instance.file();
        return Guard.attempt(file, () -> {
            if (!Uid.isValid(instance.sopInstanceUid()) || !Uid.isValid(instance.sopClassUid())) {
                throw new Refusal(Problem.of(ReadProblem.MALFORMED, Guard.name(file)));
            }
            ParsedFile parsed = whole(file);
            String own = instance.transferSyntaxUid();
            OptionalLong start = accepted.contains(own) ? start(file, own) : OptionalLong.empty();
            if (start.isPresent()) {
                return new OutgoingObject(file, start.getAsLong(), own, false);
            }
            TransferSyntax target = COMMON.stream()
                    .filter(syntax -> accepted.contains(syntax.uid()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Problem.of(NetProblem.NOT_ACCEPTED)));
            return new OutgoingObject(Conversion.to(target, parsed), 0, target.uid(), true);
        });
    }

    /** Nobody is served with half an object. */
    private static ParsedFile whole(Path file) throws IOException {
        ParsedFile parsed = new Part10Reader(ReadLimits.DEFAULT).read(file, Part10Reader.Extent.WHOLE, Progress.NONE);
        PixelElement pixels = parsed.pixels();
        boolean promised =
                switch (pixels) {
                    case PixelElement.Uncompressed one ->
                        one.span().end() > parsed.bytes().size();
                    case PixelElement.Encapsulated many ->
                        !many.fragments().isEmpty()
                                && many.fragments().getLast().end()
                                        > parsed.bytes().size();
                    case null -> false;
                };
        if (parsed.cut() || promised) {
            throw new Refusal(Problem.of(ReadProblem.TRUNCATED, Guard.name(file)));
        }
        return parsed;
    }

    /** Where the data set begins, if the file states its syntax and the data set agrees. */
    private static OptionalLong start(Path file, String syntax) throws IOException {
        try (ImageInputStream in = new ImageInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readFileMetaInformation() == null || !syntax.equals(in.getTransferSyntax())) {
                return OptionalLong.empty();
            }
            long start = in.getPosition();
            return agrees(file, start, syntax) ? OptionalLong.of(start) : OptionalLong.empty();
        }
    }

    private static boolean agrees(Path file, long start, String syntax) throws IOException {
        if (syntax.equals(TransferSyntax.DEFLATED.uid())) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            TransferSyntax found = DataSetStart.parsable(in.readNBytes(8));
            TransferSyntax stated = TransferSyntax.of(syntax)
                    .filter(one -> one == TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN
                            || one == TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)
                    .orElse(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
            return found == stated;
        }
    }

    /** @param sign called for each piece that the peer took */
    void copyTo(OutputStream out, Runnable sign) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
                sign.run();
            }
        }
    }

    @Override
    public void close() throws Refusal {
        if (converted) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new Refusal(Problem.of(ReadProblem.IO, Guard.name(file), String.valueOf(e.getMessage())));
            }
        }
    }
}
