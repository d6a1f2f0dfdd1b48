package org.fovea.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Problem;
import org.fovea.dicom.Progress;
import org.fovea.dicom.pixel.Window;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.dicom.study.ReadProblem;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.render.ViewTransform;
import org.junit.jupiter.api.Test;

/** The model without a toolkit: the test is the loader and the UI thread. */
class ViewportModelTest {

    private final List<Instance> instances = TestFrames.instances("MR", 100, 32);
    private final Map<Integer, CompletableFuture<Outcome<LoadedFrame>>> asked = new LinkedHashMap<>();
    private final Map<Integer, Progress> wanted = new HashMap<>();
    private final FrameCache cache = new FrameCache(1 << 20);
    private final ViewportModel model = new ViewportModel(cache, this::load, Runnable::run, new AnnotationBook());

    private CompletableFuture<Outcome<LoadedFrame>> load(FrameSlot slot, Progress progress) {
        CompletableFuture<Outcome<LoadedFrame>> future = new CompletableFuture<>();
        int index = instances.indexOf(slot.instance());
        CompletableFuture<?> before = asked.put(index, future);
        assertThat(before == null || before.isDone())
                .as("loaded once at a time")
                .isTrue();
        wanted.put(index, progress);
        return future;
    }

    private void arrive(int index) {
        asked.get(index).complete(Outcome.success(TestFrames.head(instances.get(index))));
    }

    @Test
    void beginsInTheMiddleAndShowsAFrameWhenItArrives() {
        model.stackProperty().set(ImageStack.of(instances));
        assertThat(model.indexProperty().get()).isEqualTo(50);
        assertThat(model.shownProperty().get()).isInstanceOf(Shown.Nothing.class);
        arrive(50);
        assertThat(model.shownProperty().get())
                .isInstanceOfSatisfying(Shown.Picture.class, picture -> assertThat(picture.index())
                        .isEqualTo(50));
        assertThat(model.look().voi()).isEqualTo(Window.of(40, 120));
    }

    @Test
    void framesScrolledPastAreNeverBegun() {
        model.stackProperty().set(ImageStack.of(instances));
        List<Integer> begun = new ArrayList<>(asked.keySet());
        assertThat(begun).containsExactly(50, 51, 49);
        for (int i = 0; i < 30; i++) {
            model.scrollBy(1);
        }
        assertThat(asked.keySet()).containsExactlyElementsOf(begun);
        arrive(50);
        assertThat(model.shownProperty().get())
                .as("late, and not what is wanted")
                .isInstanceOf(Shown.Nothing.class);
        assertThat(asked.keySet()).containsExactly(50, 51, 49, 80);
        arrive(80);
        assertThat(model.shownProperty().get())
                .isInstanceOfSatisfying(Shown.Picture.class, picture -> assertThat(picture.index())
                        .isEqualTo(80));
    }

    @Test
    void aFrameScrolledFarPastIsGivenUpAndLoadedAgainWhenItIsWantedOnceMore() {
        model.stackProperty().set(ImageStack.of(instances));
        model.go(53);
        assertThat(wanted.get(50).cancelled()).as("a neighbour").isFalse();
        model.go(99);
        assertThat(wanted.get(50).cancelled()).isTrue();
        model.go(50);
        asked.get(50).complete(Outcome.failure(Problem.of(ReadProblem.CANCELLED, "slice50.dcm")));
        assertThat(model.shownProperty().get()).as("no fault of the file").isNotInstanceOf(Shown.Broken.class);
        arrive(50);
        assertThat(model.shownProperty().get())
                .isInstanceOfSatisfying(Shown.Picture.class, picture -> assertThat(picture.index())
                        .isEqualTo(50));
    }

    @Test
    void theLastPictureStaysTrulyLabelledWhileTheNextIsDecoded() {
        model.stackProperty().set(ImageStack.of(instances));
        arrive(50);
        model.go(99);
        assertThat(model.indexProperty().get()).isEqualTo(99);
        assertThat(model.shownProperty().get())
                .isInstanceOfSatisfying(Shown.Picture.class, picture -> assertThat(picture.index())
                        .isEqualTo(50));
    }

    @Test
    void aCacheSmallerThanTheWishesDoesNotGoRound() {
        FrameCache tiny = new FrameCache(1);
        ViewportModel small = new ViewportModel(
                tiny,
                (slot, _) -> {
                    load(slot, Progress.NONE);
                    return CompletableFuture.completedFuture(Outcome.success(TestFrames.head(slot.instance())));
                },
                Runnable::run,
                new AnnotationBook());
        small.stackProperty().set(ImageStack.of(instances));
        assertThat(asked).hasSize(25);
        assertThat(small.shownProperty().get()).isInstanceOf(Shown.Picture.class);
    }

    @Test
    void aFaultsNameIsNotShown() {
        ViewportModel faulty = new ViewportModel(
                cache,
                (slot, _) -> CompletableFuture.supplyAsync(
                        () -> {
                            throw new IllegalStateException("codec");
                        },
                        Runnable::run),
                Runnable::run,
                new AnnotationBook());
        faulty.stackProperty().set(ImageStack.of(instances));
        assertThat(faulty.shownProperty().get()).isInstanceOfSatisfying(Shown.Broken.class, broken -> assertThat(
                        broken.problem().facts())
                .containsExactly("slice50.dcm", "codec"));
    }

    @Test
    void aFaultWhileLoadingIsAProblemAndNotTheEnd() {
        model.stackProperty().set(ImageStack.of(instances));
        asked.get(50).completeExceptionally(new IllegalStateException("codec"));
        assertThat(model.shownProperty().get()).isInstanceOfSatisfying(Shown.Broken.class, broken -> assertThat(
                        broken.problem().reason())
                .isEqualTo(ReadProblem.IO));
        model.scrollBy(1);
        asked.get(51).complete(Outcome.failure(Problem.of(ReadProblem.TRUNCATED, "x")));
        assertThat(model.shownProperty().get()).isInstanceOf(Shown.Broken.class);
        model.scrollBy(-2);
        arrive(49);
        assertThat(model.shownProperty().get()).isInstanceOf(Shown.Picture.class);
    }

    @Test
    void staysWithinTheStackAndANewOneStartsAfresh() {
        model.stackProperty().set(ImageStack.of(instances));
        model.go(1000);
        assertThat(model.indexProperty().get()).isEqualTo(99);
        model.go(-5);
        assertThat(model.indexProperty().get()).isZero();
        assertThat(model.go(new FrameSlot(instances.get(7), 1).key())).isTrue();
        assertThat(model.indexProperty().get()).isEqualTo(7);
        model.voiProperty().set(Optional.of(Window.of(1, 2)));
        model.transformProperty().set(ViewTransform.FIT.turnedLeft());
        model.stackProperty().set(ImageStack.EMPTY);
        assertThat(model.shownProperty().get()).isInstanceOf(Shown.Nothing.class);
        assertThat(model.voiProperty().get()).isEmpty();
        assertThat(model.transformProperty().get()).isEqualTo(ViewTransform.FIT);
        model.scrollBy(3);
        assertThat(model.indexProperty().get()).isZero();
    }

    @Test
    void theCacheDropsTheLeastRecentlyUsedAndCountsItsBytes() {
        FrameCache three = new FrameCache(3 * 2 * 2 * 32 * 32);
        for (int i = 0; i < 3; i++) {
            three.put(key(i), Outcome.success(ReadyFrame.of(TestFrames.head(instances.get(i)))));
        }
        assertThat(three.bytes()).isEqualTo(3 * 2 * 2 * 32 * 32);
        assertThat(three.find(key(0))).isPresent();
        three.put(key(3), Outcome.success(ReadyFrame.of(TestFrames.head(instances.get(3)))));
        assertThat(three.find(key(0))).isPresent();
        assertThat(three.find(key(1))).isEmpty();
        assertThat(three.bytes()).isEqualTo(3 * 2 * 2 * 32 * 32);
    }

    private org.fovea.dicom.study.FrameKey key(int index) {
        return new FrameSlot(instances.get(index), 1).key();
    }
}
