package org.fovea.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fovea.app.cases.ReportState;
import org.fovea.app.cases.Verdict;
import org.fovea.dicom.study.StackTrait;
import org.fovea.inference.engine.DeviceChoice;
import org.junit.jupiter.api.Test;

class WindowWordsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "fovea", "app");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)*\\.?)\"");

    @Test
    void bothLanguagesHaveTheSameKeysAndTakeTheSameFacts() throws IOException {
        Properties english = bundle("windows.properties");
        Properties chinese = bundle("windows_zh_CN.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese, key)).as(key).isEqualTo(arguments(english, key));
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = literals();
        assertThat(bundle("windows.properties").stringPropertyNames())
                .filteredOn(key -> !literals.contains(key) && !literals.contains(family(key)))
                .isEmpty();
    }

    /** The part of a key before the name of a constant. */
    private static String family(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    @Test
    void everyUsedKeyExists() throws IOException {
        Set<String> keys = bundle("windows.properties").stringPropertyNames();
        assertThat(keys).containsAll(usedBySource());
        for (Verdict.Decision decision : Verdict.Decision.values()) {
            assertThat(keys).contains("verdict." + decision);
        }
        for (ReportState state : ReportState.values()) {
            assertThat(keys).contains("report.state." + state);
        }
        for (StackTrait.Kind kind : StackTrait.Kind.values()) {
            assertThat(keys).contains("stack." + kind);
        }
        for (DeviceChoice device : DeviceChoice.values()) {
            assertThat(keys).contains("device." + device);
        }
    }

    @Test
    void ageIsWrittenAsRadiologistsDo() {
        WindowWords words = new WindowWords(Language.ENGLISH);
        LocalDate study = LocalDate.of(2026, 3, 1);
        assertThat(words.age(LocalDate.of(2026, 2, 20), study)).isEqualTo("9 d");
        assertThat(words.age(LocalDate.of(2025, 1, 20), study)).isEqualTo("13 mo");
        assertThat(words.age(LocalDate.of(1970, 3, 2), study)).isEqualTo("55 y");
        assertThat(words.age(study, LocalDate.of(1970, 1, 1))).isEmpty();
    }

    @Test
    void noProbabilityIsShownAsCertain() {
        WindowWords words = new WindowWords(Language.CHINESE);
        assertThat(words.probability(1)).isEqualTo("> 0.99");
        assertThat(words.probability(0.994)).isEqualTo("> 0.99");
        assertThat(words.probability(0.874)).isEqualTo("0.87");
        assertThat(words.probability(0)).isEqualTo("< 0.01");
        assertThat(words.range(0.801, 0.923)).isEqualTo("0.80-0.92");
        assertThat(words.range(0.98, 0.999)).isEqualTo("0.98 - > 0.99");
        assertThat(words.range(0.995, 0.999)).isEqualTo("> 0.99");
    }

    private static int arguments(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(WindowWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Every quoted word of the windows' sources that could be a key, or the family of keys that a constant completes. */
    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /** Keys that are handed to the words directly. */
    private static Set<String> usedBySource() throws IOException {
        Pattern call = Pattern.compile("\\b(?:words\\.)?of\\(\\s*\"([a-zA-Z]+(?:\\.[A-Za-z_]+)+)\"");
        Set<String> found = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = call.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        assertThat(found).hasSizeGreaterThan(50);
        return found;
    }

    private static Set<String> sources() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (String folder : new String[] {
            "", "about", "archive", "document", "evaluation", "lock", "manual", "objects", "reading", "worklist"
        }) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        texts.add(Files.readString(SOURCES.resolve("words").resolve("WindowWords.java")));
        return texts;
    }
}
