package org.fovea.dicom.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCheckTest {

    @TempDir
    Path folder;

    private Path copied(String text) throws IOException {
        Path original = Files.writeString(folder.resolve("original"), text);
        Path kept = folder.resolve("kept");
        try (UnpackedFiles files = UnpackedFiles.keptIn(kept)) {
            Path copy = files.copyIn(original);
            files.keep(copy);
            return copy;
        }
    }

    @Test
    void aCopyThatWasChangedIsFoundOut() throws IOException {
        Path copy = copied("pixels");
        assertThat(copy).hasContent("pixels").hasParent(folder.resolve("kept"));
        assertThat(ContentCheck.of(folder.resolve("kept")).changed(copy)).isFalse();
        Files.writeString(copy, "pixelz");
        assertThat(ContentCheck.of(folder.resolve("kept")).changed(copy)).isTrue();
        assertThat(ContentCheck.NONE.changed(copy)).isFalse();
    }

    @Test
    void filesElsewhereAndOfOtherNamesAreNotLookedAt() throws IOException {
        Path copy = copied("pixels");
        Path elsewhere = Files.writeString(folder.resolve(copy.getFileName()), "other");
        Path named = Files.writeString(folder.resolve("kept").resolve("IM0001.dcm"), "other");
        ContentCheck check = ContentCheck.of(folder.resolve("kept"));
        assertThat(check.changed(elsewhere)).isFalse();
        assertThat(check.changed(named)).isFalse();
    }

    @Test
    void theSameContentLiesThereOnceAndWhatNobodyKeepsGoes() throws IOException {
        Path first = copied("pixels");
        assertThat(copied("pixels")).isEqualTo(first);
        try (UnpackedFiles files = UnpackedFiles.keptIn(folder.resolve("kept"))) {
            files.copyIn(Files.writeString(folder.resolve("second"), "nobody's"));
        }
        try (var left = Files.list(folder.resolve("kept"))) {
            assertThat(left).containsExactly(first);
        }
    }
}
