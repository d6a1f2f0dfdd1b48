package org.fovea.inference.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static List<LabelledFile> files(String group, int label, int count) {
        List<LabelledFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(new LabelledFile(Path.of(group + "-" + i), label, group, null));
        }
        return files;
    }

    @Test
    void givesLargeGroupsFirstAndEachToTheFoldWithTheFewestOfItsClass() {
        List<LabelledFile> files = new ArrayList<>();
        files.addAll(files("b", 0, 3));
        files.addAll(files("a", 0, 3));
        files.addAll(files("c", 0, 4));
        files.addAll(files("d", 0, 1));
        files.addAll(files("e", 1, 5));

        Folds folds = Folds.of(files, 2);

        assertThat(folds.foldOf()).containsEntry("c", 0).containsEntry("a", 1).containsEntry("b", 1);
        assertThat(folds.foldOf()).containsEntry("d", 0).containsEntry("e", 0);
    }

    @Property
    void holdsOutEveryImageOnceAndNoGroupTwice(
            @ForAll @Size(min = 3, max = 20) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll @IntRange(min = 2, max = 5) int count) {
        List<LabelledFile> files = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            files.addAll(files("g" + i, i % 3, sizes.get(i)));
        }
        Folds folds = Folds.of(files, count);
        Set<Path> seen = new HashSet<>();
        for (int fold = 0; fold < count; fold++) {
            List<LabelledFile> heldOut = folds.heldOut(files, fold);
            assertThat(Collections.disjoint(groups(heldOut), groups(folds.learned(files, fold))))
                    .isTrue();
            heldOut.forEach(file -> assertThat(seen.add(file.file())).isTrue());
        }
        assertThat(seen).hasSize(files.size());
    }

    private static Set<String> groups(List<LabelledFile> files) {
        return files.stream().map(LabelledFile::group).collect(Collectors.toSet());
    }
}
