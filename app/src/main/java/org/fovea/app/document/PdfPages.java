package org.fovea.app.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of a PDF as pictures. Thread-safe: one page is painted after the other. */
public final class PdfPages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PdfPages.class);
    private static final float POINTS_PER_INCH = 72;

    /** Pixels of a painted page; larger ones are painted smaller. */
    private static final double MOST_PIXELS = 24e6;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /**
     * A painted page.
     *
     * @param rgb row by row, opaque {@code 0xAARRGGBB}
     */
    public record Picture(int columns, int rows, int[] rgb) {}

    public static Outcome<PdfPages> open(byte[] pdf) {
        try {
            PDDocument document = Loader.loadPDF(pdf);
            if (document.getNumberOfPages() < 1) {
                document.close();
                return Outcome.failure(Problem.of(PdfProblem.BROKEN));
            }
            return Outcome.success(new PdfPages(document));
        } catch (InvalidPasswordException locked) {
            return Outcome.failure(Problem.of(PdfProblem.LOCKED));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("a PDF cannot be parsed", e);
            return Outcome.failure(Problem.of(PdfProblem.BROKEN));
        }
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * @param page counted from 1
     * @param dotsPerInch of the picture, less where the page is huge
     */
    public synchronized Outcome<Picture> paint(int page, double dotsPerInch) {
        try {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            double area = (double) box.getWidth() * box.getHeight();
            double scale = Math.min(dotsPerInch / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(1, area)));
            BufferedImage image = renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
            int columns = image.getWidth();
            int rows = image.getHeight();
            int[] rgb = image.getRGB(0, 0, columns, rows, null, 0, columns);
            return Outcome.success(new Picture(columns, rows, rgb));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("a page of a PDF cannot be painted", e);
            return Outcome.failure(Problem.of(PdfProblem.PAGE, "" + page));
        }
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException e) {
            LOG.debug("a PDF was not closed", e);
        }
    }
}
