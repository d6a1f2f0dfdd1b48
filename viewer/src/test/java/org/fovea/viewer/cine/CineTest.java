package org.fovea.viewer.cine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.study.DisplayFacts;
import org.fovea.dicom.study.FrameTiming;
import org.fovea.dicom.study.Instance;
import org.fovea.dicom.study.LoadedFrame;
import org.fovea.viewer.TestFrames;
import org.fovea.viewer.annotation.AnnotationBook;
import org.fovea.viewer.viewport.FrameCache;
import org.fovea.viewer.viewport.FrameSlot;
import org.fovea.viewer.viewport.ImageStack;
import org.fovea.viewer.viewport.ViewportModel;
import org.junit.jupiter.api.Test;

/** Time is what the test says it is. */
class CineTest {

    private static final long MS = 1_000_000;

    private final List<Instance> instances = TestFrames.instances("US", 5, 32);
    private final List<Integer> missing = new ArrayList<>();
    private final List<CompletableFuture<Outcome<LoadedFrame>>> late = new ArrayList<>();
    private final ViewportModel model =
            new ViewportModel(new FrameCache(1 << 20), (slot, _) -> load(slot), Runnable::run, new AnnotationBook());
    private Optional<LongConsumer> beat = Optional.empty();
    private long now = 77 * MS;
    private final Cine cine = new Cine(model, listener -> {
        beat = Optional.of(listener);
        return () -> beat = Optional.empty();
    });

    private CompletableFuture<Outcome<LoadedFrame>> load(FrameSlot slot) {
        if (missing.contains(instances.indexOf(slot.instance()))) {
            CompletableFuture<Outcome<LoadedFrame>> future = new CompletableFuture<>();
            late.add(future);
            return future;
        }
        return CompletableFuture.completedFuture(Outcome.success(TestFrames.head(slot.instance())));
    }

    private void open(FrameTiming timing) {
        model.share().factsFrom(instance -> Optional.of(new DisplayFacts("", "", "", List.of(), timing, List.of())));
        model.stackProperty().set(ImageStack.of(instances));
        model.go(0);
    }

    private void pass(long milliseconds) {
        now += milliseconds * MS;
        beat.orElseThrow().accept(now);
    }

    private void play() {
        cine.toggle();
        pass(0);
    }

    private int index() {
        return model.indexProperty().get();
    }

    private static FrameTiming every(double milliseconds) {
        return new FrameTiming(List.of(milliseconds), false);
    }

    @Test
    void eachFrameStandsAsLongAsItsObjectSays() {
        open(every(40));
        play();
        pass(39);
        assertThat(index()).isZero();
        pass(1);
        assertThat(index()).isEqualTo(1);
        pass(80);
        assertThat(index()).isEqualTo(3);
        pass(80);
        assertThat(index()).as("round and round").isZero();
        assertThat(cine.naturalRate()).isEqualTo(25);
        assertThat(cine.rateKnown()).isTrue();
    }

    @Test
    void theTimeVectorIsHonoured() {
        // Single-frame instances each ask for their frame 1, so the vector is given to each by its own facts.
        List<Double> stands = List.of(10.0, 200.0, 30.0, 10.0, 10.0);
        model.share()
                .factsFrom(instance -> Optional.of(new DisplayFacts(
                        "", "", "", List.of(), every(stands.get(instances.indexOf(instance))), List.of())));
        model.stackProperty().set(ImageStack.of(instances));
        model.go(0);
        play();
        pass(10);
        assertThat(index()).isEqualTo(1);
        pass(199);
        assertThat(index()).isEqualTo(1);
        pass(1);
        assertThat(index()).isEqualTo(2);
        pass(30);
        assertThat(index()).isEqualTo(3);
    }

    @Test
    void twiceTheSpeedIsHalfTheTime() {
        open(every(40));
        cine.speedProperty().set(2);
        play();
        pass(20);
        assertThat(index()).isEqualTo(1);
    }

    @Test
    void aScrollBeyondTheLastImageStopsTheFilmToo() {
        open(every(40));
        play();
        pass(160);
        assertThat(index()).as("the last one").isEqualTo(4);
        model.scrollBy(1);
        assertThat(cine.playingProperty().get()).isFalse();
    }

    @Test
    void toAndFro() {
        open(new FrameTiming(List.of(10.0), true));
        assertThat(cine.sweepProperty().get()).as("the object asks for it").isTrue();
        play();
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pass(10);
            seen.add(index());
        }
        assertThat(seen).containsExactly(1, 2, 3, 4, 3, 2, 1, 0, 1, 2);
    }

    @Test
    void aFrameThatIsNotLoadedIsWaitedFor() {
        missing.add(2);
        open(every(10));
        play();
        pass(10);
        pass(500);
        assertThat(index()).isEqualTo(1);
        late.getFirst().complete(Outcome.success(TestFrames.head(instances.get(2))));
        pass(1);
        assertThat(index()).isEqualTo(2);
    }

    @Test
    void theHandThatScrollsStopsIt() {
        open(every(10));
        play();
        pass(10);
        assertThat(cine.playingProperty().get()).isTrue();
        model.scrollBy(2);
        assertThat(cine.playingProperty().get()).isFalse();
        assertThat(beat).isEmpty();
        assertThat(index()).isEqualTo(3);
    }

    @Test
    void anotherStackStopsItAndOneImageIsNoFilm() {
        open(every(10));
        play();
        model.stackProperty().set(ImageStack.of(instances.subList(0, 1)));
        assertThat(cine.playingProperty().get()).isFalse();
        cine.toggle();
        assertThat(cine.playingProperty().get()).isFalse();
    }

    @Test
    void withoutARateTheUsualOneIsAssumedAndSaid() {
        open(FrameTiming.UNKNOWN);
        play();
        pass(100);
        assertThat(index()).isEqualTo(1);
        assertThat(cine.rateKnown()).isFalse();
        assertThat(cine.naturalRate()).isEqualTo(10);
    }

    @Test
    void aMachineThatSleptDoesNotRaceThroughTheStack() {
        open(every(10));
        play();
        pass(3_600_000);
        pass(10);
        int at = index();
        pass(10);
        assertThat(index()).isEqualTo((at + 1) % 5);
    }
}
