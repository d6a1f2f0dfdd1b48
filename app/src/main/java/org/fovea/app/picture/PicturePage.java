package org.fovea.app.picture;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.fovea.app.output.OutputFile;
import org.fovea.dicom.Outcome;

/** A picture as a PDF of one page, A4, upright or across as the picture is, without loss. */
public final class PicturePage {

    private static final float MARGIN = 36;

    private final Provenance provenance;

    public PicturePage(Provenance provenance) {
        this.provenance = provenance;
    }

    /** @param picture without the line, TYPE_INT_RGB */
    public Outcome<Path> write(BufferedImage picture, Path file) {
        return OutputFile.write(file, stream -> {
            BufferedImage whole = provenance.under(picture);
            boolean across = whole.getWidth() > whole.getHeight();
            float longSide = PDRectangle.A4.getHeight();
            float shortSide = PDRectangle.A4.getWidth();
            PDRectangle size = across ? new PDRectangle(longSide, shortSide) : new PDRectangle(shortSide, longSide);
            try (PDDocument document = new PDDocument()) {
                document.getDocumentInformation().setProducer(provenance.program());
                document.getDocumentInformation().setSubject(provenance.researchUse());
                PDPage page = new PDPage(size);
                document.addPage(page);
                PDImageXObject image = LosslessFactory.createFromImage(document, whole);
                float scale = Math.min(
                        (size.getWidth() - 2 * MARGIN) / whole.getWidth(),
                        (size.getHeight() - 2 * MARGIN) / whole.getHeight());
                float width = whole.getWidth() * scale;
                float height = whole.getHeight() * scale;
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            image, (size.getWidth() - width) / 2, (size.getHeight() - height) / 2, width, height);
                }
                document.save(stream);
            }
        });
    }
}
