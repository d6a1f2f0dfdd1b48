package org.fovea.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual is whole: in both languages, with no link or picture that leads nowhere, in the words of the buttons. */
class ManualPagesTest {

    private static final Path FOLDER = Path.of(System.getProperty("fovea.root"), "docs", "manual");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final long LARGEST_PICTURE = 300_000;

    private static Set<String> files(Language language) throws IOException {
        return files(FOLDER.resolve(language.code()));
    }

    private static Set<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void bothLanguagesHaveTheSamePagesAndPictures() throws IOException {
        assertThat(files(Language.CHINESE)).isEqualTo(files(Language.ENGLISH));
        assertThat(files(FOLDER.resolve("images").resolve("zh")))
                .isEqualTo(files(FOLDER.resolve("images").resolve("en")));
        List<List<String>> order = Arrays.stream(Language.values())
                .map(language -> Manual.read(language).pages().stream()
                        .map(ManualPage::name)
                        .toList())
                .toList();
        assertThat(order.getFirst()).isEqualTo(order.getLast());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsInTheContentsOnceWithATitleAndAChapterOfItsOwn(Language language) throws IOException {
        List<ManualPage> pages = Manual.read(language).pages();
        assertThat(pages)
                .extracting(ManualPage::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(files(language));
        assertThat(pages).extracting(ManualPage::title).doesNotContain("").doesNotHaveDuplicates();
        assertThat(pages)
                .as("a mark that was meant and not understood, as ** beside a Chinese bracket")
                .noneMatch(page -> page.text().contains("**"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkLeadsToAPageAndEveryPictureIsThereAndUsed(Language language) throws IOException {
        Manual manual = Manual.read(language);
        Set<String> shown = new TreeSet<>();
        for (ManualPage page : manual.pages()) {
            for (Node node : Markdown.all(page.document()).toList()) {
                if (node instanceof Link link) {
                    assertThat(manual.page(link.getDestination()))
                            .as("%s -> %s", page.name(), link.getDestination())
                            .isPresent();
                } else if (node instanceof Image image) {
                    assertThat(image.getDestination()).startsWith("../images/" + language.code() + "/");
                    assertThat(manual.picture(image.getDestination()))
                            .as("%s -> %s", page.name(), image.getDestination())
                            .isPresent();
                    assertThat(Markdown.plain(image))
                            .as("what the picture shows")
                            .isNotEmpty();
                    shown.add(image.getDestination().replaceFirst(".*/", ""));
                }
            }
        }
        Path pictures = FOLDER.resolve("images").resolve(language.code());
        assertThat(shown).isEqualTo(files(pictures));
        for (String name : shown) {
            assertThat(Files.size(pictures.resolve(name))).as(name).isLessThan(LARGEST_PICTURE);
        }
    }

    /** What the manual sets in italics or in Chinese quotation marks are words of the screen, dots standing for what varies. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsQuotedStandsInTheBundles(Language language) throws IOException {
        List<String> sentences = sentences(language);
        for (ManualPage page : Manual.read(language).pages()) {
            for (String quoted : quoted(page, language)) {
                List<String> parts = Arrays.stream(quoted.split("…"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
                assertThat(sentences).as("%s quotes %s", page.name(), quoted).anyMatch(sentence -> parts.stream()
                        .allMatch(sentence::contains));
            }
        }
    }

    private static List<String> quoted(ManualPage page, Language language) {
        return language == Language.ENGLISH
                ? Markdown.all(page.document())
                        .filter(Emphasis.class::isInstance)
                        .map(Markdown::plain)
                        .toList()
                : QUOTED.matcher(page.text())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
    }

    private static List<String> sentences(Language language) throws IOException {
        String ending = language == Language.ENGLISH ? ".properties" : "_zh_CN.properties";
        List<String> sentences = new ArrayList<>();
        for (String bundle : List.of(
                "/org/fovea/app/words/windows", "/org/fovea/app/words/problems", "/org/fovea/viewer/words/viewer")) {
            Properties words = new Properties();
            try (InputStream stream =
                    Objects.requireNonNull(ManualPagesTest.class.getResourceAsStream(bundle + ending))) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            words.values().forEach(value -> sentences.add(value.toString().replace("''", "'")));
        }
        return sentences;
    }
}
