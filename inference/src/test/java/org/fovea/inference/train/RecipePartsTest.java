package org.fovea.inference.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fovea.dicom.Outcome;
import org.fovea.inference.explain.Box;
import org.fovea.inference.input.Fit;
import org.fovea.inference.input.Placement;
import org.fovea.inference.input.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipePartsTest {

    private static final DataTable TABLE =
            new DataTable(List.of("a", "b"), "file", "class", "patient", "split", List.of("x", "y", "w", "h"));

    @TempDir
    Path folder;

    @Test
    void theShippedRecipesAreReadable() {
        Recipe brain = shipped("brain-mr-tumour");
        Recipe chest = shipped("chest-film-pneumonia");

        assertThat(brain.data().classes()).containsExactly("meningioma", "glioma", "pituitary");
        assertThat(brain.network().cells(brain.preparation().size())).isEqualTo(16);
        assertThat(chest.data().classes()).containsExactly("normal", "pneumonia");
        assertThat(chest.data().box()).isEmpty();
        assertThat(chest.preparation().fit()).isEqualTo(Fit.SQUASHED);
    }

    private static Recipe shipped(String name) {
        Path root = Path.of(System.getProperty("fovea.root"));
        return Recipe.read(root.resolve("inference/recipes/" + name + ".json")).orElseThrow();
    }

    @Test
    void aLookCanLoseASquareAndItsSharpness() {
        Preparation preparation = new Preparation(32, 32, Fit.PROPORTIONAL);
        float[] board = new float[32 * 32];
        for (int i = 0; i < board.length; i++) {
            board[i] = (i / 32 + i) % 2;
        }

        float[] erased = look(new Augmentation(0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0, 1, 0.5), preparation, board);
        float[] blurred = look(new Augmentation(0, 0, 0, 0, false, 0, 0, 0, 0, 0, 1, 0, 0), preparation, board);

        assertThat(erased).contains(0).contains(look(NOTHING, preparation, board)[0]);
        // A chess board smoothed with [1 2 1] is grey all over, so nothing of it is left after the rim.
        assertThat(blurred[16 * 32 + 16]).isCloseTo(0, within(0.2f));
        assertThat(look(NOTHING, preparation, board)[16 * 32 + 16]).isCloseTo(-1, within(0.1f));
    }

    private static final Augmentation NOTHING = new Augmentation(0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0, 0, 0);

    private static float[] look(Augmentation augmentation, Preparation preparation, float[] working) {
        float[] out = new float[working.length];
        augmentation.look(preparation, working, Placement.CENTRED, new SplittableRandom(4), out, 0);
        return out;
    }

    @Test
    void aRecipeWithAnUnknownWordIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("r.json"), "{\"epoch\": 3}");

        assertThat(((Outcome.Failure<Recipe>) Recipe.read(file)).problem().reason())
                .isEqualTo(TrainingProblem.RECIPE);
    }

    @Test
    void rarerClassesCountMore() {
        assertThat(Batches.classWeights(new int[] {0, 0, 0, 1}, 2, 0)).containsExactly(1, 1);
        double[] full = Batches.classWeights(new int[] {0, 0, 0, 1}, 2, 1);
        assertThat(full[1] / full[0]).isCloseTo(3, within(1e-12));
        assertThat((3 * full[0] + full[1]) / 4).isCloseTo(1, within(1e-12));
    }

    @Test
    void theRateWarmsUpAndComesToRest() {
        Schedule schedule = new Schedule(1, 10, 8, 0.1, 2, 0.01, 0, 0, 0, 0.01, 1, 1, 1);

        assertThat(schedule.rate(1, 10)).isCloseTo(0.1 / 20, within(2e-3));
        assertThat(schedule.rate(20, 10)).isGreaterThan(0.09);
        assertThat(schedule.rate(100, 10)).isCloseTo(0.001, within(1e-9));
    }

    @Test
    void aBoxCoversItsCellsUnderAnyPlacement() {
        Example example = new Example(new float[0], 0, new Box(0.25, 0.25, 0.5, 0.5));
        float[] plain = new float[4];
        float[] mirrored = new float[4];
        example.cover(Placement.CENTRED, 2, plain, 0);
        example.cover(new Placement(0, 0, 0, 1, 1, true), 2, mirrored, 0);

        assertThat(plain).containsExactly(1, 0, 0, 0);
        assertThat(mirrored).containsExactly(0, 1, 0, 0);
    }

    @Test
    void readsTheTablesPart() throws IOException {
        Files.writeString(
                folder.resolve("manifest.csv"),
                "file,class,patient,split,x,y,w,h\na/1.png,a,p1,train,.5,.5,.1,.1\na/2.png,b,p2,val,,,,\n");

        DataSet train = DataSet.read(folder, TABLE, Set.of("train")).orElseThrow();
        DataSet val = DataSet.read(folder, TABLE, Set.of("val")).orElseThrow();

        assertThat(train.files())
                .containsExactly(new LabelledFile(folder.resolve("a/1.png"), 0, "p1", new Box(.5, .5, .1, .1)));
        assertThat(val.files()).containsExactly(new LabelledFile(folder.resolve("a/2.png"), 1, "p2", null));

        DataTable withoutBoxes = new DataTable(List.of("a", "b"), "file", "class", "patient", "split", List.of());
        assertThat(DataSet.read(folder, withoutBoxes, Set.of("train"))
                        .orElseThrow()
                        .files())
                .containsExactly(new LabelledFile(folder.resolve("a/1.png"), 0, "p1", null));
    }

    @Test
    void namesWhatIsWrongWithATable() throws IOException {
        assertThat(reason()).isEqualTo(TrainingProblem.NO_TABLE);
        Files.writeString(folder.resolve("manifest.csv"), "file,class,patient\n");
        assertThat(reason()).isEqualTo(TrainingProblem.NO_COLUMN);
        Files.writeString(folder.resolve("manifest.csv"), "file,class,patient,split,x,y,w,h\n1,c,p,train,1,1,1,1\n");
        assertThat(reason()).isEqualTo(TrainingProblem.BAD_LINE);
        Files.writeString(folder.resolve("manifest.csv"), "file,class,patient,split,x,y,w,h\n1,a,p,train,1,1,1,-1\n");
        assertThat(reason()).isEqualTo(TrainingProblem.BAD_LINE);
    }

    private Object reason() {
        return ((Outcome.Failure<DataSet>) DataSet.read(folder, TABLE, Set.of("train")))
                .problem()
                .reason();
    }

    @Test
    void aCardTakesOnlyMeasuredFigures() {
        CardTemplate card = new CardTemplate("a {{x}} b {{y.interval}}");

        assertThat(card.filled(Map.of("x", "1", "y.interval", "$2"))).isEqualTo("a 1 b $2");
        assertThatThrownBy(() -> card.filled(Map.of("x", "1"))).hasMessageContaining("y.interval");
    }

    @Test
    void bothShippedCardsNameTheSameFigures() throws IOException {
        Path recipes = Path.of(System.getProperty("fovea.root"), "inference", "recipes");
        for (String model : List.of("brain-mr-tumour", "chest-film-pneumonia")) {
            assertThat(figures(recipes.resolve(model + ".card_zh.md")))
                    .isEqualTo(figures(recipes.resolve(model + ".card.md")));
        }
    }

    private static List<String> figures(Path card) throws IOException {
        return Pattern.compile("\\{\\{.*?}}")
                .matcher(Files.readString(card))
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
