package org.fovea.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** F1 opens the manual over list and reading room, in the program's language. */
@NeedsJavaFx
class ManualWindowTest {

    @TempDir
    private Path folder;

    private static List<String> said(WindowDriver driver, Scene scene) {
        return driver.ask(() -> scene.getRoot().lookupAll("#manual-page Text").stream()
                .map(node -> ((Text) node).getText())
                .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void f1OpensItSearchFindsAndLinksLead(Language language) throws IOException {
        boolean english = language == Language.ENGLISH;
        try (WindowDriver driver = new WindowDriver(folder.resolve("data"), language, folder)) {
            TextField cases = driver.find("#search", TextField.class);
            driver.run(() -> Event.fireEvent(
                    cases, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false)));
            Scene scene = driver.ask(() ->
                    driver.window().beside().window(SideWindows.Kind.MANUAL).scene());
            driver.waitFor("the contents", () -> scene.lookup("#manual-page") != null);
            assertThat(said(driver, scene)).contains(english ? "Manual" : "使用手册");
            ListView<?> list = (ListView<?>) driver.ask(() -> scene.lookup("#manual-list"));
            int all = driver.ask(() -> list.getItems().size());
            driver.picture(scene, "manual-" + language.code());

            TextField search = (TextField) driver.ask(() -> scene.lookup("#manual-search"));
            driver.run(() -> search.setText(english ? "gantry" : "机架"));
            assertThat(driver.ask(() -> list.getItems().size()))
                    .as("the page, and the codes")
                    .isEqualTo(2);
            assertThat(said(driver, scene)).as("still the contents").contains(english ? "Manual" : "使用手册");
            driver.run(() -> Event.fireEvent(search, new javafx.event.ActionEvent()));
            assertThat(said(driver, scene)).anyMatch(text -> text.contains(english ? "tilted gantry" : "机架倾斜"));
            driver.picture(scene, "manual-search-" + language.code());

            driver.run(search::clear);
            assertThat(driver.ask(() -> list.getItems().size())).isEqualTo(all);
            assertThat(driver.ask(() -> list.getSelectionModel().getSelectedIndex()))
                    .as("the open page is marked in the list")
                    .isPositive();
            driver.run(() -> list.getSelectionModel().select(0));
            Hyperlink link = (Hyperlink) driver.ask(() -> scene.lookup("#to-measure"));
            driver.run(link::fire);
            assertThat(said(driver, scene)).contains(english ? "Measure and mark" : "测量与标注");
            driver.picture(scene, "manual-page-" + language.code());

            driver.run(() -> list.getSelectionModel().selectLast());
            assertThat(said(driver, scene)).contains("StoreProblem.DAMAGED");
            driver.picture(scene, "manual-codes-" + language.code());

            driver.openDemo();
            driver.strike(KeyCode.F1);
            assertThat(driver.ask(() -> driver.window()
                            .beside()
                            .window(SideWindows.Kind.MANUAL)
                            .scene()))
                    .as("one window")
                    .isSameAs(scene);
        }
    }
}
