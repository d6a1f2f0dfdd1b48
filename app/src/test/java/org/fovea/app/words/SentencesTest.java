package org.fovea.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fovea.dicom.Problem;
import org.fovea.dicom.study.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentence(Language language) {
        List<Problem.Reason> reasons = reasons();
        assertThat(reasons).contains(ReadProblem.TRUNCATED);
        TreeSet<String> missing = new TreeSet<>();
        reasons.forEach(reason -> missing.add(reason.key()));
        missing.removeAll(bundle(language).keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void languagesSayTheSameThings() {
        assertThat(bundle(Language.CHINESE).keySet())
                .containsExactlyInAnyOrderElementsOf(bundle(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceFillsInAndEnds(Language language) {
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            String sentence = bundle.getString(key);
            assertThat(LONE_APOSTROPHE.matcher(sentence).find()).as(key).isFalse();
            assertThat(sentence).as(key).endsWith(language == Language.CHINESE ? "。" : ".");
            assertThat(HAN.matcher(sentence).find()).as(key).isEqualTo(language == Language.CHINESE);
        }
    }

    @Test
    void sentencesOfBothLanguagesNameTheSameFacts() {
        ResourceBundle english = bundle(Language.ENGLISH);
        ResourceBundle chinese = bundle(Language.CHINESE);
        for (String key : english.keySet()) {
            assertThat(facts(chinese.getString(key))).as(key).isEqualTo(facts(english.getString(key)));
        }
    }

    @Test
    void factsAreTakenLiterally() {
        Problem problem = Problem.of(ReadProblem.NOT_FOUND, "C:\\it's {1} <b>");
        assertThat(new Sentences(Language.ENGLISH).of(problem))
                .startsWith("There is no file or folder C:\\it's {1} <b>.");
        assertThat(new Sentences(Language.CHINESE).of(problem)).startsWith("找不到文件或文件夹 C:\\it's {1} <b>。");
    }

    private static TreeSet<String> facts(String sentence) {
        TreeSet<String> facts = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(sentence).results().forEach(match -> facts.add(match.group()));
        return facts;
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.fovea.app.words.problems",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<Problem.Reason> reasons() {
        List<Problem.Reason> reasons = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.fovea")) {
            if (type.isEnum() && type.isAssignableTo(Problem.Reason.class)) {
                Arrays.stream(type.reflect().getEnumConstants())
                        .map(Problem.Reason.class::cast)
                        .forEach(reasons::add);
            }
        }
        return reasons;
    }
}
