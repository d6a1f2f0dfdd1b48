package org.fovea.viewer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fovea.viewer.words.ViewerWords;
import org.junit.jupiter.api.Test;

class SystemLibrariesTest {

    private static final ViewerWords WORDS = new ViewerWords(Locale.ENGLISH);

    @Test
    void namesThePackagesOfWhatIsMissing() {
        SystemLibraries bare = new SystemLibraries(true, file -> false, () -> false);
        assertThat(bare.advice(false, WORDS)).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("sudo apt-get install libfreetype6 fontconfig fonts-dejavu-core libpangoft2-1.0-0\"")
                .contains("sudo dnf install freetype fontconfig dejavu-sans-fonts pango\""));
        assertThat(bare.missing(true)).contains(SystemLibrary.GTK, SystemLibrary.XTST);
        SystemLibraries noFont = new SystemLibraries(true, file -> true, () -> false);
        assertThat(noFont.missing(true)).containsExactly(SystemLibrary.FONT);
    }

    @Test
    void saysNothingWhereNothingIsMissingOrNothingIsAsked() {
        assertThat(new SystemLibraries(true, file -> true, () -> true).advice(true, WORDS))
                .isEmpty();
        assertThat(new SystemLibraries(false, file -> false, () -> false).advice(true, WORDS))
                .isEmpty();
    }

    @Test
    void looksAtThisMachineWithoutHarm() {
        assertThat(SystemLibraries.ofThisMachine().missing(false)).doesNotContainNull();
    }
}
