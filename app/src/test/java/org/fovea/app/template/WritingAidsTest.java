package org.fovea.app.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fovea.app.cases.ReportSection;
import org.fovea.app.words.Language;
import org.fovea.dicom.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingAidsTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyShippedTemplateSpeaksEveryLanguage(Language language) {
        WritingAids aids = WritingAids.read(data);
        assertThat(aids.problems()).isEmpty();
        assertThat(aids.templates()).hasSize(6).allSatisfy(template -> {
            assertThat(template.names()).containsKey(language.code());
            assertThat(template.text(language)).containsKeys(ReportSection.FINDINGS, ReportSection.IMPRESSION);
        });
        assertThat(aids.phrases(language)).isNotEmpty();
    }

    @Test
    void theTemplateMadeForTheExaminationComesFirst() {
        var templates = WritingAids.read(data).templates();
        assertThat(ReportTemplate.best(templates, "CT", "CHEST").orElseThrow().id())
                .isEqualTo("chest-ct");
        assertThat(ReportTemplate.best(templates, "MG", "").orElseThrow().id()).isEqualTo("mammography");
        assertThat(ReportTemplate.best(templates, "US", "NECK").orElseThrow().id())
                .isEqualTo("general");
    }

    @Test
    void theReadersOwnStandInThePlaceOfTheProgramsAndAddToThem() throws IOException {
        own("chest-ct", """
                {"name": {"en": "Our chest CT"}, "modality": ["ct"], "bodyPart": ["chest"],
                 "text": {"en": {"FINDINGS": "Lungs: […]"}}}""");
        own("phrases", """
                {"en": {"naa": "All well.", "q": "Quite so."}}""");
        WritingAids aids = WritingAids.read(data);
        assertThat(aids.templates()).hasSize(6);
        ReportTemplate best =
                ReportTemplate.best(aids.templates(), "CT", "CHEST").orElseThrow();
        assertThat(best.name(Language.CHINESE)).isEqualTo("Our chest CT");
        assertThat(aids.phrases(Language.ENGLISH))
                .contains(Map.entry("naa", "All well."), Map.entry("q", "Quite so."))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{\"name\": {\"en\": \"x\"}, \"colour\": \"red\"}",
                "{\"text\": {\"en\": {\"OPINION\": \"x\"}}}",
                "{\"text\": {\"en\": null}}",
                "{\"modality\": [null]}",
                "{} {}"
            })
    void aFileThatIsNotUnderstoodIsLeftOutAndSaid(String json) throws IOException {
        own("broken", json);
        WritingAids aids = WritingAids.read(data);
        assertThat(aids.templates()).hasSize(6);
        assertThat(aids.problems()).extracting(Problem::reason).containsExactly(TemplateProblem.NOT_UNDERSTOOD);
    }

    @Test
    void phrasesThatAreNoneAreLeftOut() throws IOException {
        own("phrases", "{\"en\": {\"a\": null}}");
        assertThat(WritingAids.read(data).problems()).hasSize(1);
    }

    private void own(String id, String json) throws IOException {
        Path folder = Files.createDirectories(WritingAids.folder(data));
        Files.writeString(folder.resolve(id + ".json"), json);
    }

    @Test
    void anAbbreviationBeforeTheCaretIsWrittenOut() {
        Map<String, String> phrases = Map.of("naa", "No acute abnormality.");
        assertThat(Abbreviations.before(8, "Chest naa", phrases)).isEmpty();
        assertThat(Abbreviations.before(9, "Chest naa", phrases))
                .contains(new Abbreviations.Replacement(6, 9, "No acute abnormality."));
        assertThat(Abbreviations.before(0, "", phrases)).isEmpty();
    }

    @Test
    void blanksAreEllipsesAndChoicesAndNothingElse() {
        String text = "[1] Lungs: [clear|…] heart: […]";
        Blanks.Range first = Blanks.next(text, 0).orElseThrow();
        assertThat(text.substring(first.start(), first.end())).isEqualTo("[clear|…]");
        Blanks.Range second = Blanks.next(text, first.end()).orElseThrow();
        assertThat(text.substring(second.start(), second.end())).isEqualTo("[…]");
        assertThat(Blanks.next(text, second.end())).contains(first);
        assertThat(Blanks.next("[1] [a]", 0)).isEmpty();
    }

    @Test
    void aFieldsValueIsOnlyText() {
        String field = LiveFields.field("Text: ‹a›", "$1 \\ ‹b›\nc");
        assertThat(LiveFields.plain("x " + field + " y")).isEqualTo("x $1 \\ b c y");
        assertThat(LiveFields.refreshed(field, Map.of("Text  a", "ignored"))).isNotEmpty();
        assertThat(LiveFields.lost(field, Map.of())).hasSize(1);
    }
}
