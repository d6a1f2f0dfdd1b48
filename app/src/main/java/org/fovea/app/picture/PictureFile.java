package org.fovea.app.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.fovea.app.output.OutputFile;
import org.fovea.app.output.OutputProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Writes one picture as PNG or JPEG, with the research-use line under it and in the file's own fields. */
public final class PictureFile {

    /** Loss that an eye does not find at the viewer's own resolution. */
    private static final float JPEG_QUALITY = 0.95f;

    private static final String PNG_FIELDS = "javax_imageio_png_1.0";
    private static final String JPEG_FIELDS = "javax_imageio_jpeg_image_1.0";

    private final Provenance provenance;

    public PictureFile(Provenance provenance) {
        this.provenance = provenance;
    }

    /**
     * Writes it in the format that the name's end asks for; nothing is left where that fails.
     *
     * @param picture without the line, TYPE_INT_RGB
     */
    public Outcome<Path> write(BufferedImage picture, Path file) {
        PictureFormat format = PictureFormat.of(file).orElse(null);
        if (format != PictureFormat.PNG && format != PictureFormat.JPEG) {
            return Files.isDirectory(file)
                    ? OutputFile.isFolder(file)
                    : Outcome.failure(Problem.of(OutputProblem.UNKNOWN_FORMAT, file.toString(), ".png, .jpg"));
        }
        return OutputFile.write(file, stream -> encode(provenance.under(picture), format, stream));
    }

    /**
     * A grey picture for programs: PNG with 16 bits a sample, nothing added.
     *
     * @param values row by row, 0 to 1
     */
    public static void writeGrey(float[] values, int columns, OutputStream stream) throws IOException {
        BufferedImage picture = new BufferedImage(columns, values.length / columns, BufferedImage.TYPE_USHORT_GRAY);
        short[] samples = ((DataBufferUShort) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < values.length; i++) {
            samples[i] = (short) Math.round(values[i] * 65535);
        }
        ImageWriter writer = writer(PictureFormat.PNG.ending());
        try (ImageOutputStream out = ImageIO.createImageOutputStream(stream)) {
            writer.setOutput(out);
            writer.write(picture);
        } finally {
            writer.dispose();
        }
    }

    /** The JDK's own writer: a DICOM toolkit on the class path registers others, which take only its own streams. */
    static ImageWriter writer(String ending) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(ending);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getModule().equals(ImageIO.class.getModule())) {
                return writer;
            }
            writer.dispose();
        }
        throw new IllegalStateException("the JDK writes " + ending);
    }

    private void encode(BufferedImage picture, PictureFormat format, OutputStream stream) throws IOException {
        ImageWriter writer = writer(format.ending());
        try (ImageOutputStream out = ImageIO.createImageOutputStream(stream)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            IIOMetadata fields =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), how);
            if (format == PictureFormat.JPEG) {
                comment(fields);
            } else {
                texts(fields);
            }
            writer.write(null, new IIOImage(picture, null, fields), how);
        } finally {
            writer.dispose();
        }
    }

    /** The PNG standard's own keywords (ISO/IEC 15948, 11.3.4.2), in UTF-8. */
    private void texts(IIOMetadata fields) throws IOException {
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Software", provenance.program()));
        texts.appendChild(text("Disclaimer", provenance.researchUse()));
        merge(fields, PNG_FIELDS, texts);
    }

    private static IIOMetadataNode text(String keyword, String value) {
        IIOMetadataNode text = new IIOMetadataNode("iTXtEntry");
        text.setAttribute("keyword", keyword);
        text.setAttribute("compressionFlag", "FALSE");
        text.setAttribute("compressionMethod", "0");
        text.setAttribute("languageTag", "");
        text.setAttribute("translatedKeyword", "");
        text.setAttribute("text", value);
        return text;
    }

    private void comment(IIOMetadata fields) throws IOException {
        IIOMetadataNode comment = new IIOMetadataNode("com");
        comment.setUserObject(
                (provenance.program() + "\n" + provenance.researchUse()).getBytes(StandardCharsets.UTF_8));
        IIOMetadataNode markers = new IIOMetadataNode("markerSequence");
        markers.appendChild(comment);
        IIOMetadataNode root = new IIOMetadataNode(JPEG_FIELDS);
        root.appendChild(new IIOMetadataNode("JPEGvariety"));
        root.appendChild(markers);
        fields.mergeTree(JPEG_FIELDS, root);
    }

    private static void merge(IIOMetadata fields, String format, IIOMetadataNode child) throws IOException {
        IIOMetadataNode root = new IIOMetadataNode(format);
        root.appendChild(child);
        fields.mergeTree(format, root);
    }
}
