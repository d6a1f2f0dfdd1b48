package org.fovea.dicom.dcm4che;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.dicom.Progress;
import org.fovea.dicom.codec.TransferSyntax;
import org.fovea.dicom.codec.TransferSyntax.Coding;
import org.fovea.dicom.pixel.PixelDescription;
import org.fovea.dicom.pixel.PixelFormat;
import org.fovea.dicom.report.Judges;
import org.fovea.dicom.study.Instance;

/**
 * What other projects' decoders make of a file: GDCM and DCMTK uncompress it into a new file, OpenJPEG decodes the stream of
 * the first frame, pydicom reads uncompressed samples and run lengths by itself.
 */
final class IndependentDecoders {

    private static final String PYDICOM = """
            import sys, hashlib, numpy, pydicom
            from pydicom.pixel_data_handlers import numpy_handler, rle_handler
            pydicom.config.pixel_data_handlers = [numpy_handler, rle_handler]
            for line in open(sys.argv[1], encoding='utf-8'):
                frames, path = line.rstrip('\\n').split('\\t')
                try:
                    data = pydicom.dcmread(path, force=True)
                    pixels = data.pixel_array
                    if int(data.get('NumberOfFrames', 1) or 1) > 1:
                        pixels = pixels[:int(frames)]
                    if pixels.dtype == numpy.float64:
                        pixels = pixels.astype(numpy.float32)
                    pixels = numpy.ascontiguousarray(pixels.astype(pixels.dtype.newbyteorder('<')))
                    print('=', hashlib.sha1(pixels.tobytes()).hexdigest(), path, sep='\\t')
                except Exception as e:
                    pass
            """;

    private final Path folder;
    private final SampleDigest digest = new SampleDigest();

    /** @param folder for what the programs write */
    IndependentDecoders(Path folder) {
        this.folder = folder;
    }

    /** By file, the digest of the first frames' samples; files that pydicom cannot read by itself are left out. */
    Map<Path, String> pydicom(Map<Path, Integer> framesOf) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        framesOf.forEach((file, frames) -> lines.add(frames + "\t" + file));
        Path list = Files.write(folder.resolve("files"), lines, StandardCharsets.UTF_8);
        Map<Path, String> digests = new HashMap<>();
        Judges.pydicom(PYDICOM, list.toString())
                .lines()
                .filter(line -> line.startsWith("=\t"))
                .map(line -> line.split("\t"))
                .forEach(fields -> digests.put(Path.of(fields[2]), fields[1]));
        return digests;
    }

    /** By program, the digest of the same frames, or what went wrong; programs that do not know the syntax are left out. */
    Map<String, String> others(Path file, Instance instance, int frames) throws Exception {
        Map<String, String> found = new TreeMap<>();
        found.put("gdcm", converted(frames, "gdcmconv", "--raw", file.toString()));
        String syntax = instance.transferSyntaxUid();
        Coding coding = TransferSyntax.of(syntax).map(TransferSyntax::coding).orElse(Coding.NONE);
        switch (coding) {
            case NATIVE -> found.put("dcmtk", converted(frames, "dcmconv", "+te", file.toString()));
            case RLE -> found.put("dcmtk", converted(frames, "dcmdrle", file.toString()));
            case JPEG -> found.put("dcmtk", converted(frames, "dcmdjpeg", "+cn", file.toString()));
            case JPEG_LS -> found.put("dcmtk", converted(frames, "dcmdjpls", file.toString()));
            case JPEG_2000 -> {
                if (frames == 1) {
                    found.put("openjpeg", openJpeg(file));
                }
            }
            case DEFLATE, NONE -> {}
        }
        return found;
    }

    private String converted(int frames, String program, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("converted.dcm");
        Files.deleteIfExists(out);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(out.toString());
        Judges.output(program, all.toArray(String[]::new));
        return Files.exists(out) ? digest.of(out, frames) : "nothing written";
    }

    private String openJpeg(Path file) throws Exception {
        ParsedFile parsed = new Part10Reader(ReadLimits.DEFAULT).read(file, Part10Reader.Extent.WHOLE, Progress.NONE);
        if (!(parsed.pixels() instanceof PixelElement.Encapsulated pixels)) {
            return "not encapsulated";
        }
        PixelFormat format = PixelDescription.of(parsed.object()).format();
        byte[] stream = new EncodedFrame(parsed.object(), parsed.bytes(), pixels, 1)
                .bytes(1, Integer.MAX_VALUE, false, new ArrayList<>());
        boolean boxed = stream.length > 8 && stream[4] == 'j' && stream[5] == 'P';
        Path in = Files.write(folder.resolve(boxed ? "stream.jp2" : "stream.j2k"), stream);
        Path out = folder.resolve("samples.rawl");
        Files.deleteIfExists(out);
        Judges.output("opj_decompress", "-i", in.toString(), "-o", out.toString());
        return Files.exists(out) ? SampleDigest.of(arranged(Files.readAllBytes(out), format)) : "nothing written";
    }

    /** Planes one after the other, as few bytes to a sample as will do, into the form of our samples. */
    private static byte[] arranged(byte[] planes, PixelFormat format) {
        int samples = format.samplesPerPixel();
        int pixels = format.rows() * format.columns();
        int given = planes.length / Math.max(1, pixels * samples);
        int width = Math.max(8, format.bitsAllocated()) / 8;
        byte[] arranged = new byte[pixels * samples * width];
        for (int i = 0; i < pixels * samples; i++) {
            int to = (i % pixels * samples + i / pixels) * width;
            for (int j = 0; j < width; j++) {
                boolean negative = format.signed() && given > 0 && planes[i * given + given - 1] < 0;
                arranged[to + j] = j < given ? planes[i * given + j] : (byte) (negative ? 0xff : 0);
            }
        }
        return arranged;
    }
}
