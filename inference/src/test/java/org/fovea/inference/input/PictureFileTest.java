package org.fovea.inference.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.fovea.dicom.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {

    @TempDir
    Path folder;

    private Path write(int type, int argb, String format) throws IOException {
        BufferedImage picture = new BufferedImage(5, 4, type);
        for (int i = 0; i < 20; i++) {
            picture.setRGB(i % 5, i / 5, argb);
        }
        Path file = folder.resolve("p." + format);
        ImageIO.write(picture, format, file.toFile());
        return file;
    }

    @Test
    void readsGreySamplesAsStored() throws IOException {
        BufferedImage picture = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {1, 100, 255});
        Path file = folder.resolve("g.png");
        ImageIO.write(picture, "png", file.toFile());

        assertThat(PictureFile.read(file).orElseThrow().values()).containsExactly(1, 100, 255);
    }

    @Test
    void readsSixteenBits() throws IOException {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        picture.getRaster().setSamples(0, 0, 2, 1, 0, new int[] {300, 65535});
        Path file = folder.resolve("g16.png");
        ImageIO.write(picture, "png", file.toFile());

        assertThat(PictureFile.read(file).orElseThrow().values()).containsExactly(300, 65535);
    }

    @Test
    void takesColourFilesThatAreGrey() throws IOException {
        assertThat(PictureFile.read(write(BufferedImage.TYPE_INT_RGB, 0xff505050, "png"))
                        .orElseThrow()
                        .values())
                .containsOnly(0x50);
    }

    @Test
    void refusesColour() throws IOException {
        assertThat(problem(write(BufferedImage.TYPE_INT_RGB, 0xff204080, "png")))
                .isEqualTo(ImageProblem.COLOUR);
        assertThat(problem(write(BufferedImage.TYPE_INT_RGB, 0xff204080, "jpg")))
                .isEqualTo(ImageProblem.COLOUR);
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        Path text = Files.writeString(folder.resolve("t.png"), "no picture");
        byte[] whole = Files.readAllBytes(write(BufferedImage.TYPE_INT_RGB, 0xff505050, "png"));
        Path cut = Files.write(folder.resolve("c.png"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(problem(text)).isEqualTo(ImageProblem.UNREADABLE);
        assertThat(problem(cut)).isEqualTo(ImageProblem.UNREADABLE);
        assertThat(problem(folder.resolve("missing.jpg"))).isEqualTo(ImageProblem.UNREADABLE);
    }

    private static Object problem(Path file) {
        assertThat(PictureFile.read(file)).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<GreyImage>) PictureFile.read(file)).problem().reason();
    }
}
