package org.fovea.app.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import org.fovea.app.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The build fails on a library whose licence nobody has looked at. A new line here wants a record in docs/decisions. Where a
 * library names several licences the line holds them all, since a pom does not tell "or" from "and".
 */
class LicencesTest {

    private static final Set<String> LOOKED_AT = Set.of(
            "Apache-2.0",
            "MIT",
            // The text of MIT under its own name.
            "Bouncy Castle Licence",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "The 3-Clause BSD License",
            "LGPL-2.1-or-later",
            "GPL-2.0-with-classpath-exception",
            "Apache-2.0 / GPL-2.0-or-later / GPL-2.0-with-classpath-exception",
            "EPL-1.0 / GNU Lesser General Public License",
            "LGPL-2.1-or-later / Apache-2.0",
            "MPL-1.1 / GPL-2.0 / LGPL-2.1");

    private final List<Part> parts = Parts.ofOthers();

    @BeforeEach
    void theBuildHadANetwork() {
        assumeThat(parts)
                .as("the bill of materials, which only a build with a network makes")
                .isNotEmpty();
    }

    @Test
    void eachLicenceWasLookedAt() {
        assertThat(parts).allSatisfy(part -> assertThat(part.licence())
                .as("licence of %s %s", part.name(), part.version())
                .isIn(LOOKED_AT));
    }

    @Test
    void whatIsShippedIsListed() {
        assertThat(parts)
                .extracting(Part::name)
                .contains("org.openjfx:javafx-graphics", "ai.djl:api", "org.xerial:sqlite-jdbc", "org.slf4j:slf4j-api")
                .doesNotContain("org.junit.jupiter:junit-jupiter", "org.fovea:dicom");
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(Program.nameAndVersion()).matches("Fovea \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void theNoticesNameWhatNoListKnows() {
        assertThat(Parts.notices()).contains("dcm4che", "TensorFlow", "figshare.1512427", "rscbjbr9sj");
    }

    @Test
    void theToolkitsOriginIsNotHidden() {
        assertThat(Parts.corrected()).hasSize(1);
        String toolkit = Parts.corrected().keySet().iterator().next();
        assertThat(parts)
                .filteredOn(part -> part.name().startsWith(toolkit + ":"))
                .isNotEmpty()
                .allSatisfy(
                        part -> assertThat(part.licences()).contains("MPL-1.1").doesNotContain("MIT"));
    }
}
