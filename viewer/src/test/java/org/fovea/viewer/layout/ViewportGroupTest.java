package org.fovea.viewer.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.FrameKey;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.viewport.FrameCache;
import org.fovea.viewer.viewport.FrameFetcher;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ViewportModel;
import org.fovea.viewer.viewport.ViewportShare;
import org.junit.jupiter.api.Test;

/** Cells without a toolkit. */
class ViewportGroupTest {

    private final List<Instance> instances = TestFrames.instances("MR", 20, 32);
    private final List<FrameKey> asked = new ArrayList<>();
    private final List<CompletableFuture<Outcome<LoadedFrame>>> open = new ArrayList<>();
    private final FrameFetcher fetcher =
            new FrameFetcher(new FrameCache(1 << 20), (slot, _) -> load(slot), Runnable::run);
    private final ViewportShare share = new ViewportShare(new AnnotationBook());
    private final Screens screens = new Screens(() -> new ViewportModel(fetcher, share));
    private final ViewportGroup group = screens.main();

    private CompletableFuture<Outcome<LoadedFrame>> load(FrameSlot slot) {
        asked.add(slot.key());
        CompletableFuture<Outcome<LoadedFrame>> future = new CompletableFuture<>();
        open.add(future);
        return future;
    }

    private ImageStack stack(int from, int to) {
        return ImageStack.of(instances.subList(from, to));
    }

    @Test
    void cellsKeepTheirPlacesWhileTheLayoutGrows() {
        ViewportModel first = group.active();
        first.stackProperty().set(stack(0, 10));
        group.arrange(Layout.grid(2, 2));
        assertThat(group.cells()).hasSize(4).startsWith(first).doesNotHaveDuplicates();
        assertThat(group.active()).isSameAs(first);
        assertThat(first.stackProperty().get().size()).isEqualTo(10);
    }

    @Test
    void theActiveCellNeverVanishesAndTheOthersAreEmptied() {
        group.arrange(Layout.grid(2, 2));
        ViewportModel last = group.cells().get(3);
        ViewportModel second = group.cells().get(1);
        last.stackProperty().set(stack(0, 10));
        second.stackProperty().set(stack(10, 20));
        screens.activate(last);
        group.arrange(Layout.SINGLE);
        assertThat(group.cells()).containsExactly(last);
        assertThat(last.stackProperty().get().size()).isEqualTo(10);
        assertThat(second.stackProperty().get().size()).isZero();
        group.arrange(Layout.grid(1, 2));
        assertThat(group.cells().get(1))
                .as("made once, used again")
                .isIn(List.of(second, group.cells().get(1)));
    }

    @Test
    void aDoubleClickGivesOneCellTheWindowAndGivesItBack() {
        group.toggleMaximised();
        assertThat(group.maximisedProperty().get()).as("alone anyway").isFalse();
        group.arrange(Layout.grid(1, 2));
        screens.activate(group.cells().get(1));
        group.toggleMaximised();
        assertThat(group.visible()).containsExactly(group.cells().get(1));
        group.toggleMaximised();
        assertThat(group.visible()).hasSize(2);
    }

    @Test
    void dividingAndRemovingActOnTheActiveCell() {
        ViewportModel first = group.active();
        group.divide(Axis.COLUMNS);
        ViewportModel second = group.cells().get(1);
        screens.activate(second);
        group.divide(Axis.ROWS);
        assertThat(group.layoutProperty().get().areas())
                .containsExactly(new Area(0, 0, 0.5, 1), new Area(0.5, 0, 0.5, 0.5), new Area(0.5, 0.5, 0.5, 0.5));
        group.remove();
        assertThat(group.cells()).hasSize(2).startsWith(first).doesNotContain(second);
        assertThat(group.active()).isSameAs(first);
        assertThat(screens.active()).isSameAs(first);
    }

    @Test
    void neighboursAreWhereTheyLie() {
        group.arrange(Layout.parse("columns(1x1, rows(1x1, 1x1))").orElseThrow());
        List<ViewportModel> cells = group.cells();
        assertThat(group.neighbour(cells.get(0), Heading.RIGHT)).contains(cells.get(1));
        assertThat(group.neighbour(cells.get(1), Heading.DOWN)).contains(cells.get(2));
        assertThat(group.neighbour(cells.get(2), Heading.LEFT)).contains(cells.get(0));
        assertThat(group.neighbour(cells.get(0), Heading.UP)).isEmpty();
    }

    @Test
    void swappingTakesEverythingAlong() {
        group.arrange(Layout.grid(1, 2));
        ViewportModel left = group.cells().get(0);
        left.stackProperty().set(stack(0, 10));
        left.go(3);
        group.swap(left, group.cells().get(1));
        assertThat(group.cells().get(1)).isSameAs(left);
        assertThat(left.indexProperty().get()).isEqualTo(3);
    }

    @Test
    void oneCellOfAllWindowsIsActive() {
        ViewportGroup other = screens.open();
        screens.activate(other.active());
        assertThat(screens.active()).isSameAs(other.active());
        assertThat(screens.current()).isSameAs(other);
        other.active().stackProperty().set(stack(0, 10));
        ViewportModel lost = other.active();
        screens.close(other);
        assertThat(screens.groups()).containsExactly(group);
        assertThat(screens.active()).isSameAs(group.active());
        assertThat(lost.stackProperty().get().size()).isZero();
    }

    @Test
    void shownFramesComeBeforeAnybodysNeighboursAndNoneIsLoadedTwice() {
        group.arrange(Layout.grid(2, 2));
        ImageStack one = stack(0, 10);
        ImageStack other = stack(10, 20);
        group.cells().get(0).stackProperty().set(one);
        group.cells().get(1).stackProperty().set(one);
        group.cells().get(2).stackProperty().set(other);
        assertThat(asked).hasSize(3);
        open.getFirst().complete(Outcome.success(TestFrames.head(instances.get(5))));
        assertThat(asked.get(3)).isEqualTo(other.slots().get(5).key());
        for (int i = 1; i < open.size(); i++) {
            open.get(i).complete(Outcome.success(TestFrames.head(instances.get(i))));
        }
        assertThat(asked).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void theToolInTheHandIsTheSameInEveryCell() {
        group.arrange(Layout.grid(1, 2));
        assertThat(group.cells().get(0).toolProperty())
                .isSameAs(group.cells().get(1).toolProperty());
    }
}
