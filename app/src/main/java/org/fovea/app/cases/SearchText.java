package org.fovea.app.cases;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.dicom.study.Study;

/** What the search field compares: letters folded, so that case, width and composed forms do not matter. */
final class SearchText {

    private SearchText() {}

    /** Everything of a study that a word may be found in. The name is there as stored and as it is shown. */
    static String of(Study study) {
        String date = study.date() == null
                ? ""
                : study.date() + " " + study.date().toString().replace("-", "");
        return Stream.of(
                        study.patient().name().replaceAll("[\\^=]", " "),
                        study.patient().displayName(),
                        study.patient().patientId(),
                        date,
                        study.description(),
                        study.accessionNumber(),
                        study.institution())
                .map(SearchText::fold)
                .collect(Collectors.joining("\n"));
    }

    /** The words of a query. */
    static List<String> words(String query) {
        return Arrays.stream(fold(query).strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
