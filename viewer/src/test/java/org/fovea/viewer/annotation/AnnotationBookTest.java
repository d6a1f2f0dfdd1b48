package org.fovea.viewer.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fovea.dicom.geometry.ImagePoint;
import org.fovea.dicom.study.FrameKey;
import org.junit.jupiter.api.Test;

class AnnotationBookTest {

    private static final FrameKey FRAME = new FrameKey("1.2", 1);

    private static Annotation mark(double column) {
        Shape shape = new Shape.Length(new ImagePoint(column, 0), new ImagePoint(column, 9));
        return Annotation.drawn(new Site.OnFrame(FRAME, null), shape, "", Instant.EPOCH);
    }

    /** A listener that writes what it hears holds what the book holds, whatever was done, undone and redone. */
    @Property
    void listenersCanFollow(@ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> deeds) {
        AnnotationBook book = new AnnotationBook();
        Map<UUID, Annotation> store = new HashMap<>();
        book.onChange(change -> {
            switch (change) {
                case AnnotationChange.Added(Annotation added) -> store.put(added.id(), added);
                case AnnotationChange.Changed(Annotation before, Annotation after) -> store.put(before.id(), after);
                case AnnotationChange.Removed(Annotation removed) -> store.remove(removed.id());
            }
        });
        int number = 0;
        for (int deed : deeds) {
            List<Annotation> all = book.all();
            number++;
            switch (deed) {
                case 0, 1 -> book.add(mark(number));
                case 2 -> book.undo();
                case 3 -> book.redo();
                case 4 -> {
                    if (!all.isEmpty()) {
                        Annotation first = all.getFirst();
                        book.change(first.with(first.shape().movedBy(1, 2), Instant.ofEpochSecond(number)));
                    }
                }
                default -> {
                    if (!all.isEmpty()) {
                        book.remove(all.getLast().id());
                    }
                }
            }
            assertThat(store.values()).containsExactlyInAnyOrderElementsOf(book.all());
        }
    }

    @Test
    void undoneToTheStartAndRedoneToTheEnd() {
        AnnotationBook book = new AnnotationBook();
        Annotation mark = mark(1);
        book.add(mark);
        Annotation moved = mark.with(mark.shape().withHandle(1, new ImagePoint(5, 5), 1), Instant.ofEpochSecond(9));
        book.change(moved);
        book.remove(mark.id());
        book.undo();
        assertThat(book.on(FRAME)).containsExactly(moved);
        book.undo();
        assertThat(book.all()).containsExactly(mark);
        book.undo();
        book.undo();
        assertThat(book.all()).isEmpty();
        book.redo();
        book.redo();
        assertThat(book.all()).containsExactly(moved);
        book.add(mark(2));
        book.redo();
        assertThat(book.all()).as("a new deed ends what could be redone").hasSize(2);
    }

    @Test
    void loadingIsNoChangeAndForgetsTheHistory() {
        AnnotationBook book = new AnnotationBook();
        List<AnnotationChange> heard = new ArrayList<>();
        int[] loads = {0};
        book.add(mark(1));
        book.onChange(heard::add);
        book.onLoad(() -> loads[0]++);
        Annotation stored = mark(2);
        book.load(List.of(stored));
        book.undo();
        assertThat(book.all()).containsExactly(stored);
        assertThat(heard).isEmpty();
        assertThat(loads[0]).isEqualTo(1);
        assertThat(book.on(new FrameKey("1.2", 2))).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        AnnotationBook book = new AnnotationBook();
        Annotation mark = mark(1);
        assertThatThrownBy(() -> book.change(mark)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.remove(mark.id())).isInstanceOf(IllegalArgumentException.class);
        book.add(mark);
        assertThatThrownBy(() -> book.add(mark)).isInstanceOf(IllegalArgumentException.class);
    }
}
