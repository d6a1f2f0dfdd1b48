package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.fovea.app.words.Language;
import org.fovea.viewer.layout.Layout;
import org.fovea.viewer.reformat.CutLabel;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.VolumePreset;
import org.fovea.viewer.viewport.MprSession;
import org.fovea.viewer.viewport.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linked cuts in the real window. */
@NeedsJavaFx
class ReformatWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aSeriesIsCutTurnedThickenedAndLeftAsItWas() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.ENGLISH, folder)) {
            driver.openDemo();
            driver.settle();
            ReadingModel reading = driver.models().reading();
            driver.run(() -> reading.viewport().go(20));
            driver.settle();
            driver.strike(KeyCode.M);
            MprSession session = begun(driver);
            driver.settle();
            driver.picture("reformat-en");
            assertThat(driver.ask(() -> reading.screens().main().cells().size()))
                    .isEqualTo(4);

            driver.strike(KeyCode.J);
            driver.run(() -> session.mprProperty()
                    .set(session.mprProperty().get().turned(CutName.AXIAL, CutName.CORONAL, 0.5, false)));
            Slider thickness = driver.find("#reformat-thickness", Slider.class);
            driver.run(() -> thickness.setValue(12));
            assertThat(driver.ask(() ->
                            session.mprProperty().get().slab(CutName.AXIAL).thicknessMm()))
                    .isEqualTo(12);
            @SuppressWarnings("unchecked")
            ComboBox<CutLabel> look = driver.find("#reformat-look", ComboBox.class);
            driver.run(() -> look.setValue(new CutLabel.Rendered(VolumePreset.MR)));
            driver.settle();
            driver.picture("reformat-oblique-en");

            driver.strike(KeyCode.M);
            driver.settle();
            assertThat(driver.ask(
                            () -> reading.screens().main().layoutProperty().get()))
                    .isEqualTo(Layout.SINGLE);
            assertThat(driver.ask(() -> reading.viewport().shownProperty().get()))
                    .isInstanceOfSatisfying(Shown.Picture.class, picture -> assertThat(picture.index())
                            .isEqualTo(20));
            assertThat(driver.ask(() -> driver.models().reformat().session().get()))
                    .isNull();
        }
    }

    @Test
    void anotherStudyOrThePlaceEndsIt() throws IOException {
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), Language.CHINESE, folder)) {
            driver.openDemo();
            driver.settle();
            driver.strike(KeyCode.M);
            begun(driver);
            driver.settle();
            driver.picture("reformat-zh");
            driver.run(() -> driver.models().reformat().end());
            driver.strike(KeyCode.M);
            driver.strike(KeyCode.M);
            assertThat(driver.ask(() -> driver.models().reformat().active().get()))
                    .isFalse();
            driver.settle();
        }
    }

    private static MprSession begun(WindowDriver driver) {
        driver.waitFor("the cuts", () -> {
            MprSession session = driver.models().reformat().session().get();
            return session != null && session.solidProperty().get().isPresent();
        });
        return driver.ask(() -> driver.models().reformat().session().get());
    }
}
