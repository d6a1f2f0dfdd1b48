package org.fovea.viewer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.fovea.viewer.platform.NeedsJavaFx;
import org.fovea.viewer.platform.Toolkit;
import org.junit.jupiter.api.Test;

@NeedsJavaFx
class ActionIconTest {

    @Test
    void everyIconIsItsOwnAndCanBeDrawn() {
        Toolkit.start();
        assertThat(Arrays.stream(ActionIcon.values()).map(ActionIcon::ikon)).doesNotHaveDuplicates();
        for (ActionIcon icon : ActionIcon.values()) {
            assertThat(Toolkit.call(icon::node).getIconCode()).isEqualTo(icon.ikon());
        }
    }
}
