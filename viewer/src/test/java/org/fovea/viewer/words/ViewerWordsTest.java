package org.fovea.viewer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.dicom.quantity.SuvFactor;
import org.fovea.viewer.annotation.MarkKind;
import org.fovea.viewer.measure.Basis;
import org.fovea.viewer.measure.GreyNote;
import org.fovea.viewer.measure.Quantity;
import org.fovea.viewer.reformat.CutName;
import org.fovea.viewer.reformat.Projection;
import org.fovea.viewer.reformat.VolumePreset;
import org.fovea.viewer.render.ImageFilter;
import org.fovea.viewer.render.LutChoice;
import org.fovea.viewer.viewport.ViewportAction;
import org.junit.jupiter.api.Test;

class ViewerWordsTest {

    private static final String BUNDLE = "org.fovea.viewer.words.viewer";

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static TreeSet<String> placeholders(String text) {
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        TreeSet<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : english.keySet()) {
            assertThat(placeholders(chinese.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
            assertThat(english.getString(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(chinese.getString(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        String source;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            source = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ViewerWordsTest::read)
                    .collect(Collectors.joining("\n"));
        }
        TreeSet<String> used = new TreeSet<>();
        Matcher matcher = Pattern.compile(
                        "\"((?:measure|scale|legend|preset|overlay|viewport|arrow|platform|cut|calibrate|spine|display|cell|cine|slices)\\.[A-Za-z0-9]+)\"")
                .matcher(source);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        for (ViewportAction action : ViewportAction.values()) {
            used.add("action." + action.name());
        }
        for (ImageFilter filter : ImageFilter.values()) {
            used.add("filter." + filter.name());
        }
        for (LutChoice lut : LutChoice.values()) {
            used.add("lut." + lut.name());
        }
        for (CutName cut : CutName.values()) {
            used.add("cut." + cut.name());
        }
        for (VolumePreset preset : VolumePreset.values()) {
            used.add("volume." + preset.name());
        }
        for (Projection projection : Projection.values()) {
            used.add("projection." + projection.name());
        }
        for (MarkKind kind : MarkKind.values()) {
            used.add("mark." + kind.name());
        }
        for (Quantity quantity : Quantity.values()) {
            used.add("quantity." + quantity.name());
        }
        for (Basis basis : Basis.values()) {
            used.add("basis." + basis.name());
            if (basis != Basis.PATIENT) {
                used.add("basis.short." + basis.name());
            }
        }
        for (SuvFactor.Source origin : SuvFactor.Source.values()) {
            used.add("scale." + origin.name());
        }
        for (GreyNote note : GreyNote.values()) {
            if (note != GreyNote.NONE) {
                used.add("grey." + note.name());
            }
        }
        used.removeIf(key -> key.endsWith(".css"));
        assertThat(used).isEqualTo(new TreeSet<>(bundle(Locale.ENGLISH).keySet()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void numbersAreNotGrouped() {
        assertThat(new ViewerWords(Locale.ENGLISH).text("overlay.loading", 1234))
                .isEqualTo("loading 1234");
        assertThat(new ViewerWords(Locale.GERMANY).text("overlay.inverted"))
                .as("no bundle of its own")
                .isEqualTo("inverted");
    }
}
