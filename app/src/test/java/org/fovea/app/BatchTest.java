package org.fovea.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.fovea.app.cases.Finding;
import org.fovea.app.cases.Job;
import org.fovea.app.task.TaskService;
import org.fovea.dicom.Outcome;
import org.fovea.dicom.Progress;
import org.fovea.dicom.study.ScanObserver;
import org.fovea.inference.engine.ClassScore;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.model.ModelProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue, over a restart and with a real network. */
class BatchTest {

    private static final String BRAIN = "brain-mr-tumour";

    @TempDir
    Path folder;

    private final TaskService tasks = new TaskService(Runnable::run);
    private Workstation station;
    private String study;

    @BeforeEach
    void open() throws Exception {
        Path models = Files.createDirectories(folder.resolve("data").resolve("models"));
        for (String name : List.of(BRAIN, "chest-film-pneumonia")) {
            Path shipped = Path.of(System.getProperty("fovea.root"), "inference", "models", name + ".fovea-model");
            Files.copy(shipped, models.resolve(name + ".fovea-model"));
        }
        station = Workstation.open(folder.resolve("data"), tasks).orElseThrow();
        study = station.demo()
                .make(ScanObserver.of(Progress.NONE))
                .orElseThrow()
                .studies()
                .getFirst();
    }

    @AfterEach
    void close() {
        tasks.close();
        station.close();
    }

    private List<List<FrameOf>> series() {
        return StudyFrames.ofStudy(station.cases(), study).orElseThrow();
    }

    private List<Job.State> states() {
        return station.cases().jobs().all().orElseThrow().stream()
                .map(Job::state)
                .toList();
    }

    @Test
    void aRunThatIsPausedOrKilledGoesOnWhereItWas() {
        Assumptions.assumeThat(Files.isDirectory(Path.of(System.getProperty("fovea.tensorflow"))))
                .as("TensorFlow is there")
                .isTrue();
        assertThat(station.batch().queue(series(), BRAIN, DeviceChoice.CPU, 0).orElseThrow())
                .isEqualTo(1);
        Watch pausing = new Watch(3);
        Batch.Summary paused = station.batch().run(pausing).orElseThrow();
        assertThat(paused).isEqualTo(new Batch.Summary(0, 0, true));
        assertThat(states()).containsExactly(Job.State.WAITING);
        assertThat(station.cases().findings().ofStudy(study).orElseThrow()).isEmpty();

        station.cases().jobs().next().orElseThrow();
        assertThat(states()).containsExactly(Job.State.RUNNING);
        station.close();
        station = Workstation.open(folder.resolve("data"), tasks).orElseThrow();
        Watch watch = new Watch(Integer.MAX_VALUE);
        Batch.Summary summary = station.batch().run(watch).orElseThrow();

        assertThat(summary).isEqualTo(new Batch.Summary(1, 0, false));
        assertThat(states()).containsExactly(Job.State.DONE);
        assertThat(watch.found).hasSize(1);
        assertThat(watch.last).isEqualTo(64);
        Finding kept = station.cases().findings().ofStudy(study).orElseThrow().getFirst();
        assertThat(kept.framesSeen()).isEqualTo(64);
        assertThat(kept.whole().weights()).as("of every slice").hasSize(64);
        assertThat(kept.whole().weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(kept.whole().scores())
                .extracting(ClassScore::label)
                .containsExactly("meningioma", "glioma", "pituitary");
    }

    @Test
    void theQueueHoldsEachSeriesOnceByPriorityAndOnlyWhatIsInScope() {
        Batch batch = station.batch();
        assertThat(batch.queue(series(), "chest-film-pneumonia", DeviceChoice.CPU, 9)
                        .orElseThrow())
                .as("head MR for a chest model")
                .isZero();
        assertThat(batch.queue(series(), BRAIN + "@1.2.0", DeviceChoice.CPU, 1).orElseThrow())
                .isEqualTo(1);
        assertThat(batch.queue(series(), BRAIN, DeviceChoice.AUTO, 5).orElseThrow())
                .isEqualTo(1);
        assertThat(batch.queue(series(), BRAIN + "@1.2.0", DeviceChoice.CPU, 7).orElseThrow())
                .isZero();
        assertThat(station.cases().jobs().all().orElseThrow())
                .extracting(Job::priority)
                .containsExactly(7, 5);
        assertThat(batch.waiting().orElseThrow()).isEqualTo(new Batch.Waiting(2, 128));

        station.cases().jobs().prioritise(study, 3).orElseThrow();
        assertThat(station.cases().jobs().next().orElseThrow().orElseThrow().model())
                .isEqualTo(BRAIN + "@1.2.0");
        assertThat(station.cases().jobs().withdraw().orElseThrow()).isEqualTo(1);
    }

    @Test
    void aModelThatIsGoneEndsTheRunAndLosesNoJob() throws Exception {
        station.batch().queue(series(), BRAIN, DeviceChoice.CPU, 0).orElseThrow();
        Files.delete(folder.resolve("data").resolve("models").resolve(BRAIN + ".fovea-model"));

        Outcome<Batch.Summary> ran = station.batch().run(new Watch(Integer.MAX_VALUE));

        assertThat(((Outcome.Failure<Batch.Summary>) ran).problem().reason()).isEqualTo(ModelProblem.NOT_FOUND);
        assertThat(states()).containsExactly(Job.State.WAITING);
    }

    @Test
    void theTimeLeftFollowsThePace() {
        Batch.Pace pace = new Batch.Pace(100, 0);
        assertThat(pace.left(0, 5_000)).isEqualTo(Duration.ZERO);
        assertThat(pace.left(25, Duration.ofSeconds(10).toNanos())).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.left(120, 1)).isEqualTo(Duration.ZERO);
    }

    /** Cancels once so many frames were asked about. */
    private static final class Watch implements Batch.Watch {
        private final int patience;
        private final List<Outcome<Finding>> found = new ArrayList<>();
        private long last;

        Watch(int patience) {
            this.patience = patience;
        }

        @Override
        public void ended(Job job, Outcome<Finding> outcome) {
            found.add(outcome);
        }

        @Override
        public void remaining(Duration left) {
            assertThat(left.isNegative()).isFalse();
        }

        @Override
        public void update(long done, long total) {
            last = done;
        }

        @Override
        public boolean cancelled() {
            return last >= patience;
        }
    }
}
