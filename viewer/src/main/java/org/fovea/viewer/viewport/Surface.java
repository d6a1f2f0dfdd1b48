package org.fovea.viewer.viewport;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels that Java fills and the scene shows without a copy in between. A heap array is twice as fast as a direct one. */
final class Surface {

    private final int width;
    private final int height;
    private final int[] argb;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Surface(int width, int height) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    boolean fits(int wantedWidth, int wantedHeight) {
        return width == wantedWidth && height == wantedHeight;
    }

    int[] argb() {
        return argb;
    }

    /** The image, told that its pixels are new; on the UI thread. */
    Image refreshed() {
        buffer.updateBuffer(all -> null);
        return image;
    }
}
