package org.fovea.inference.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.dcm4che.DicomFiles;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.train.TinyRecipe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEvaluationTest {

    @TempDir
    static Path models;

    @TempDir
    Path folder;

    private static Classifier classifier;

    @BeforeAll
    static void open() {
        ModelPackage model = ModelPackage.open(TinyRecipe.untrained(models)).orElseThrow();
        classifier = Classifier.open(model, DeviceChoice.CPU, new InProcess(TinyRecipe.NATIVES))
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        classifier.close();
    }

    private void picture(String label, String name, int brightColumn) throws IOException {
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 5; y < 15; y++) {
            picture.getRaster().setSample(brightColumn, y, 0, 200);
        }
        Path file = folder.resolve(label).resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    private Outcome<Evaluation> evaluate(String patients) {
        return new FolderEvaluation(classifier, ImageSource.picturesAndDicom(new DicomFiles()))
                .run(folder, Pattern.compile(patients), Progress.NONE);
    }

    @Test
    void classifiesEveryImageAndListsTheRest() throws IOException {
        picture("left", "1_p1.png", 3);
        picture("left", "2_p1.png", 4);
        picture("right", "3_p2.png", 16);
        Files.writeString(folder.resolve("right/notes.txt"), "no image");
        Files.writeString(folder.resolve("right/broken.png"), "no image");

        Evaluation evaluation = evaluate(".*").orElseThrow();

        assertThat(evaluation.n()).isEqualTo(3);
        assertThat(evaluation.groups()).isEqualTo(2);
        assertThat(evaluation.unreadable())
                .hasSize(2)
                .anyMatch(line -> line.contains("notes.txt: ReadProblem.NOT_DICOM"))
                .anyMatch(line -> line.contains("broken.png: ImageProblem.UNREADABLE"));
        assertThat(evaluation.confusion()[0][0] + evaluation.confusion()[0][1]).isEqualTo(2);
    }

    @Test
    void countsOnlyTheWantedPatients() throws IOException {
        picture("left", "1_p1.png", 3);
        picture("right", "3_p2.png", 16);

        assertThat(evaluate("2").orElseThrow().recall()).containsOnlyKeys("right");
        assertThat(reason(evaluate("x"))).isEqualTo(EvaluationProblem.NOTHING_CLASSIFIED);
    }

    @Test
    void saysThatAFolderHasNoClasses() throws IOException {
        picture("up", "1.png", 3);

        assertThat(reason(evaluate(".*"))).isEqualTo(EvaluationProblem.NO_CLASS_FOLDERS);
    }

    private static Object reason(Outcome<Evaluation> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<Evaluation>) outcome).problem().reason();
    }
}
