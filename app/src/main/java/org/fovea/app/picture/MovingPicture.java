package org.fovea.app.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.fovea.app.output.OutputFile;
import org.fovea.app.output.OutputProblem;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;

/** Writes pictures that follow each other as an animated GIF that runs for ever, with the research-use line under each. */
public final class MovingPicture {

    private static final String FIELDS = "javax_imageio_gif_image_1.0";
    private static final String STREAM_FIELDS = "javax_imageio_gif_stream_1.0";

    /** Makes the pictures one after the other; on the calling thread. */
    @FunctionalInterface
    public interface Source {
        /** @param index into the frames that were planned */
        Outcome<BufferedImage> picture(int index);
    }

    /** A picture that could not be made ends the writing. */
    private static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Missing(Problem problem) {
            this.problem = problem;
        }
    }

    private final Provenance provenance;

    public MovingPicture(Provenance provenance) {
        this.provenance = provenance;
    }

    /** Every frame of the plan, in its order; nothing is left where one fails. */
    public Outcome<Path> write(List<GifTimes.Frame> frames, Source source, Path file) {
        if (PictureFormat.of(file).orElse(null) != PictureFormat.GIF) {
            return Files.isDirectory(file)
                    ? OutputFile.isFolder(file)
                    : Outcome.failure(Problem.of(OutputProblem.UNKNOWN_FORMAT, file.toString(), ".gif"));
        }
        Problem[] missing = new Problem[1];
        Outcome<Path> written = OutputFile.write(file, stream -> {
            try {
                encode(frames, source, stream);
            } catch (Missing picture) {
                missing[0] = picture.problem;
                throw picture;
            }
        });
        return missing[0] == null ? written : Outcome.failure(missing[0]);
    }

    private void encode(List<GifTimes.Frame> frames, Source source, OutputStream stream) throws IOException {
        ImageWriter writer = PictureFile.writer("gif");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(stream)) {
            writer.setOutput(out);
            boolean begun = false;
            for (GifTimes.Frame frame : frames) {
                BufferedImage picture =
                        switch (source.picture(frame.index())) {
                            case Outcome.Success<BufferedImage>(BufferedImage made) -> provenance.under(made);
                            case Outcome.Failure<BufferedImage>(Problem problem) -> throw new Missing(problem);
                        };
                if (!begun) {
                    writer.prepareWriteSequence(size(writer, picture));
                }
                writer.writeToSequence(
                        new IIOImage(picture, null, fields(writer, picture, frame.hundredths(), !begun)), null);
                begun = true;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata size(ImageWriter writer, BufferedImage picture) throws IOException {
        IIOMetadata fields = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = (IIOMetadataNode) fields.getAsTree(STREAM_FIELDS);
        IIOMetadataNode screen = child(root, "LogicalScreenDescriptor");
        screen.setAttribute("logicalScreenWidth", Integer.toString(picture.getWidth()));
        screen.setAttribute("logicalScreenHeight", Integer.toString(picture.getHeight()));
        fields.setFromTree(STREAM_FIELDS, root);
        return fields;
    }

    /** Each picture has colours of its own: with one table for all, colour films would lose theirs. */
    private IIOMetadata fields(ImageWriter writer, BufferedImage picture, int hundredths, boolean first)
            throws IOException {
        IIOMetadata fields = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = (IIOMetadataNode) fields.getAsTree(FIELDS);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        if (first) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
            IIOMetadataNode comment = new IIOMetadataNode("CommentExtension");
            // The writer takes Latin-1 only; the UTF-8 bytes go through it unharmed.
            byte[] words = (provenance.program() + "\n" + provenance.researchUse()).getBytes(StandardCharsets.UTF_8);
            comment.setAttribute("value", new String(words, StandardCharsets.ISO_8859_1));
            child(root, "CommentExtensions").appendChild(comment);
        }
        fields.setFromTree(FIELDS, root);
        return fields;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }
}
