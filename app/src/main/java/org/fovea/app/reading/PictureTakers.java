package org.fovea.app.reading;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

/** The system's clipboard and its printers, on the thread of the user interface. */
final class PictureTakers {

    private static final int OPAQUE = 0xff000000;

    private PictureTakers() {}

    static boolean copy(BufferedImage picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image(picture));
        return Clipboard.getSystemClipboard().setContent(content);
    }

    /** Asks the reader which printer and how, and puts each picture on a page; false where the machine has none. */
    static boolean print(List<BufferedImage> pictures, Window owner) {
        Printer printer = Printer.getDefaultPrinter();
        PrinterJob job = printer == null ? null : PrinterJob.createPrinterJob(printer);
        if (job == null) {
            return false;
        }
        if (job.showPrintDialog(owner)) {
            PageLayout page = job.getJobSettings().getPageLayout();
            boolean all = pictures.stream().allMatch(picture -> job.printPage(fitted(picture, page)));
            if (all) {
                job.endJob();
            }
        } else {
            job.cancelJob();
        }
        return true;
    }

    private static ImageView fitted(BufferedImage picture, PageLayout page) {
        ImageView view = new ImageView(image(picture));
        view.setPreserveRatio(true);
        view.setFitWidth(page.getPrintableWidth());
        view.setFitHeight(page.getPrintableHeight());
        return view;
    }

    private static WritableImage image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] rgb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int[] argb = new int[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            argb[i] = OPAQUE | rgb[i];
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
