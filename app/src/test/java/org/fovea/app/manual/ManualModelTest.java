package org.fovea.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fovea.app.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages are found by their words in either language, and the way back leads through the pages that were open. */
class ManualModelTest {

    private final ManualModel model = new ManualModel();

    @BeforeEach
    void contentsAreOpen() {
        model.use(Manual.read(Language.ENGLISH));
    }

    private List<String> found(String words) {
        model.search().set(words);
        return model.hits().stream().map(hit -> hit.page().name()).toList();
    }

    private String open() {
        ManualPage page = model.current().get();
        return page == null ? "" : page.name();
    }

    @Test
    void withoutWordsAllPagesAreListedContentsFirst() {
        assertThat(open()).isEqualTo("index.md");
        assertThat(found(""))
                .startsWith("index.md", "intended-use.md", "start.md")
                .hasSizeGreaterThan(15);
        assertThat(found("  ")).isEqualTo(found(""));
    }

    @Test
    void allWordsHaveToOccurInAnyCaseAndTheTitleComesFirst() {
        assertThat(found("HEAT map means")).startsWith("heat-map.md").contains("network.md");
        assertThat(found("gantry")).containsExactly("mpr.md", "codes.md");
        assertThat(found("gantry pneumonia")).isEmpty();
        assertThat(model.hits()).isEmpty();
        assertThat(open()).as("searching opens nothing").isEqualTo("index.md");
    }

    @Test
    void theExcerptStandsAroundTheFirstHit() {
        found("GANTRY");
        assertThat(model.hits().getFirst().excerpt())
                .startsWith("…")
                .containsIgnoringCase("tilted gantry is corrected");
    }

    @Test
    void chineseIsFoundWithinSentencesAndInFullWidthForms() {
        model.use(Manual.read(Language.CHINESE));
        assertThat(found("热图")).startsWith("heat-map.md");
        assertThat(found("心胸比")).containsExactly("measure.md");
        assertThat(found("ＭＰＲ　层块")).containsExactly("mpr.md");
        assertThat(model.hits().getFirst().excerpt()).contains("MPR");
    }

    @Test
    void linksOpenPagesAndTheWayBackIsKept() {
        model.follow("report.md#sign");
        assertThat(open()).isEqualTo("report.md");
        model.follow("https://example.org");
        model.follow("no-such.md");
        assertThat(open()).as("no page").isEqualTo("report.md");
        found("gantry");
        model.openFirst();
        assertThat(open()).isEqualTo("mpr.md");
        model.back();
        model.back();
        assertThat(open()).isEqualTo("index.md");
        assertThat(model.canGoBack().get()).isFalse();
        model.back();
        assertThat(open()).isEqualTo("index.md");
    }
}
