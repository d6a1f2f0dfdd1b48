package org.fovea.icons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FoveaIconsTest {

    @ParameterizedTest
    @FieldSource("org.fovea.icons.FoveaIcons#SIZES")
    void everySizeIsASquareWithTheSpotInTheMiddleAndClearCorners(int size) throws IOException {
        BufferedImage picture;
        try (InputStream png = FoveaIcons.png(size)) {
            picture = ImageIO.read(png);
        }

        assertThat(picture.getWidth()).isEqualTo(size);
        assertThat(picture.getHeight()).isEqualTo(size);
        assertThat(picture.getRGB(0, 0) >>> 24).as("corner alpha").isLessThan(64);
        int centre = picture.getRGB(size / 2, size / 2);
        assertThat(centre & 0xFF).as("blue of the centre").isGreaterThan(200);
        int ring = picture.getRGB((int) (size * 0.729), (int) (size * 0.271));
        assertThat(ring >> 16 & 0xFF).as("red of the ring").isGreaterThan(180);
        assertThat(ring & 0xFF).as("blue of the ring").isLessThan(130);
    }

    @Test
    void asksForASizeThatExists() {
        assertThatThrownBy(() -> FoveaIcons.png(17)).isInstanceOf(IllegalArgumentException.class);
    }
}
