package org.fovea.dicom.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fovea.dicom.attribute.ObjectDraft;
import org.fovea.dicom.attribute.Tag;
import org.junit.jupiter.api.Test;

class FrameTimingTest {

    @Test
    void theVectorKnowsUnevenTimesAndComesFirst() {
        ObjectDraft object =
                new ObjectDraft().decimals(Tag.FRAME_TIME_VECTOR, 0, 20, 40, 60).decimals(Tag.CINE_RATE, 99);
        FrameTiming timing = FrameTiming.of(object, 4);
        assertThat(timing.delaysMs()).containsExactly(20.0, 40.0, 60.0, 40.0);
        assertThat(timing.uneven()).isTrue();
        assertThat(timing.framesPerSecond()).isCloseTo(25, within(1e-9));
        assertThat(timing.delayMs(4, 1)).isEqualTo(40);
    }

    @Test
    void aVectorOfAnotherLengthOrWithoutTimeIsNoVector() {
        ObjectDraft object =
                new ObjectDraft().decimals(Tag.FRAME_TIME_VECTOR, 0, 20).decimals(Tag.FRAME_TIME, 33.3);
        assertThat(FrameTiming.of(object, 3).delaysMs()).containsExactly(33.3);
        ObjectDraft standing = new ObjectDraft().decimals(Tag.FRAME_TIME_VECTOR, 0, 0, 0);
        assertThat(FrameTiming.of(standing, 3).known()).isFalse();
    }

    @Test
    void theRecommendedRateComesBeforeTheOthers() {
        ObjectDraft object = new ObjectDraft()
                .integers(Tag.RECOMMENDED_DISPLAY_FRAME_RATE, 10)
                .decimals(Tag.CINE_RATE, 30)
                .decimals(Tag.FRAME_TIME, 50);
        assertThat(FrameTiming.of(object, 9).delaysMs()).containsExactly(100.0);
    }

    @Test
    void whatNobodyMeansCountsAsMissing() {
        for (double rate : new double[] {0, -5, 1e9, 1e-9}) {
            ObjectDraft object = new ObjectDraft().decimals(Tag.CINE_RATE, rate).decimals(Tag.FRAME_TIME, 40);
            assertThat(FrameTiming.of(object, 9).delaysMs()).as("rate %s", rate).containsExactly(40.0);
        }
        assertThat(FrameTiming.of(new ObjectDraft(), 9)).isEqualTo(FrameTiming.UNKNOWN);
        assertThat(FrameTiming.UNKNOWN.delayMs(3, 100)).isEqualTo(100);
        assertThat(FrameTiming.UNKNOWN.framesPerSecond()).isZero();
    }

    private static ObjectDraft enhanced(ObjectDraft... frames) {
        return new ObjectDraft().items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames);
    }

    private static ObjectDraft taken(int tag, String moment) {
        return new ObjectDraft().items(Tag.FRAME_CONTENT_SEQUENCE, new ObjectDraft().text(tag, moment));
    }

    private static ObjectDraft offset(double seconds) {
        return new ObjectDraft()
                .items(
                        Tag.TEMPORAL_POSITION_SEQUENCE,
                        new ObjectDraft().decimals(Tag.TEMPORAL_POSITION_TIME_OFFSET, seconds));
    }

    @Test
    void withoutARateTheFramesOwnTimesTell() {
        for (int tag : new int[] {Tag.FRAME_ACQUISITION_DATE_TIME, Tag.FRAME_REFERENCE_DATE_TIME}) {
            ObjectDraft film = enhanced(
                    taken(tag, "20260102235959.950"),
                    taken(tag, "20260103000000.000"),
                    taken(tag, "20260103000000.150"));
            assertThat(FrameTiming.of(film, 3).delaysMs()).containsExactly(50.0, 100.0 + 50.0, 100.0);
            assertThat(FrameTiming.of(film.decimals(Tag.CINE_RATE, 20), 3).delaysMs())
                    .containsExactly(50.0);
        }
        assertThat(FrameTiming.of(enhanced(offset(0), offset(0.5), offset(2)), 3)
                        .delaysMs())
                .containsExactly(500.0, 1500.0, 1000.0);
    }

    @Test
    void aStackOrAFrameWithoutTimeIsNoFilm() {
        assertThat(FrameTiming.of(enhanced(offset(1), offset(1)), 2).known()).isFalse();
        assertThat(FrameTiming.of(enhanced(offset(1), offset(0)), 2).known()).isFalse();
        assertThat(FrameTiming.of(enhanced(offset(0), new ObjectDraft()), 2).known())
                .isFalse();
        assertThat(FrameTiming.of(enhanced(offset(0), offset(1)), 3).known()).isFalse();
    }

    @Test
    void sweepingIsAskedForByTheObject() {
        assertThat(FrameTiming.of(new ObjectDraft().integers(Tag.PREFERRED_PLAYBACK_SEQUENCING, 1), 9)
                        .sweeping())
                .isTrue();
    }

    @Test
    void theViewIsNamedByWordOrByCode() {
        ObjectDraft word = new ObjectDraft().text(Tag.VIEW_POSITION, "mlo").text(Tag.IMAGE_LATERALITY, "R");
        DisplayFacts facts = DisplayFacts.of(word, 1);
        assertThat(facts.view()).isEqualTo("MLO");
        assertThat(facts.laterality()).isEqualTo("R");
        ObjectDraft code = new ObjectDraft()
                .items(Tag.VIEW_CODE_SEQUENCE, new ObjectDraft().text(Tag.CODE_VALUE, "R-10242"))
                .text(Tag.LATERALITY, "L");
        assertThat(DisplayFacts.of(code, 1).view()).isEqualTo("CC");
        assertThat(DisplayFacts.of(code, 1).laterality()).isEqualTo("L");
        assertThat(DisplayFacts.of(new ObjectDraft(), 2).planes()).hasSize(2);
    }
}
