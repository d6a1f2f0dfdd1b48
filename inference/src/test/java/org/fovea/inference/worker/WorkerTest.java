package org.fovea.inference.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.fovea.dicom.Outcome;
import org.fovea.inference.engine.Answer;
import org.fovea.inference.engine.Classification;
import org.fovea.inference.engine.Classifier;
import org.fovea.inference.engine.DeviceChoice;
import org.fovea.inference.engine.EngineProblem;
import org.fovea.inference.engine.InProcess;
import org.fovea.inference.input.GreyImage;
import org.fovea.inference.model.ModelPackage;
import org.fovea.inference.train.TinyRecipe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers are real processes here. */
class WorkerTest {

    private static final WorkerCommand COMMAND = WorkerCommand.ofThisProcess(TinyRecipe.NATIVES);
    private static final float[] IMAGE = image();

    @TempDir
    static Path folder;

    private static ModelPackage model;
    private static WorkerNetwork network;

    @BeforeAll
    static void start() {
        model = ModelPackage.open(TinyRecipe.untrained(folder)).orElseThrow();
        network = worker(WorkerLimits.USUAL);
        network.begun().orElseThrow();
    }

    @AfterAll
    static void end() {
        network.close();
    }

    private static WorkerNetwork worker(WorkerLimits limits) {
        return new WorkerNetwork(model.definition(), DeviceChoice.CPU, COMMAND, limits);
    }

    private static float[] image() {
        float[] image = new float[16 * 16];
        for (int i = 0; i < image.length; i++) {
            image[i] = i % 7 - 3;
        }
        return image;
    }

    @Test
    void saysTheSameBitsAsThisProcess() {
        GreyImage image = new GreyImage(16, 16, IMAGE, 1);
        WorkerHost host = new WorkerHost(COMMAND, WorkerLimits.USUAL);
        try (Classifier there = Classifier.open(model, DeviceChoice.AUTO, host).orElseThrow();
                Classifier here = Classifier.open(model, DeviceChoice.CPU, new InProcess(TinyRecipe.NATIVES))
                        .orElseThrow()) {
            Classification said = there.classify(image).orElseThrow();
            Classification expected = here.classify(image).orElseThrow();

            assertThat(said.scores()).isEqualTo(expected.scores());
            assertThat(said.embedding()).containsExactly(expected.embedding());
            assertThat(said.heatMap().values())
                    .containsExactly(expected.heatMap().values());
            assertThat(said.device().library()).startsWith("TensorFlow 2.");
        }
    }

    @Test
    void aWorkerThatDiesCostsOneQuestionAtMost() throws Exception {
        network.predict(IMAGE, () -> false).orElseThrow();
        ProcessHandle worker = ProcessHandle.of(network.pid()).orElseThrow();

        worker.destroyForcibly();
        worker.onExit().get(1, TimeUnit.MINUTES);

        assertThat(network.predict(IMAGE, () -> false)).isInstanceOf(Outcome.Success.class);
        assertThat(network.pid()).isNotEqualTo(worker.pid()).isNotZero();
    }

    @Test
    void oneThatDiesWhileItIsAskedIsNamedAndReplaced() throws Exception {
        network.predict(IMAGE, () -> false).orElseThrow();
        suspend(network.pid());

        // The question itself kills the suspended worker, so that it dies with the question in its hands.
        Outcome<Answer> lost = network.predict(IMAGE, () -> {
            ProcessHandle.of(network.pid()).ifPresent(ProcessHandle::destroyForcibly);
            return false;
        });

        assertThat(reason(lost)).isEqualTo(EngineProblem.WORKER_LOST);
        assertThat(network.predict(IMAGE, () -> false)).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void oneThatIsStuckOrNoLongerWantedIsEnded() throws Exception {
        WorkerLimits impatient = new WorkerLimits(
                WorkerLimits.USUAL.opening(), Duration.ofMillis(300), WorkerLimits.USUAL.idle(), 4L << 30);
        try (WorkerNetwork stuck = worker(impatient)) {
            stuck.begun().orElseThrow();
            long first = stuck.pid();
            suspend(first);
            assertThat(reason(stuck.predict(IMAGE, () -> false))).isEqualTo(EngineProblem.WORKER_STUCK);
            assertThat(ProcessHandle.of(first)).isEmpty();
        }
        network.predict(IMAGE, () -> false).orElseThrow();
        suspend(network.pid());
        assertThat(reason(network.predict(IMAGE, () -> true))).isEqualTo(EngineProblem.STOPPED);
        assertThat(network.predict(IMAGE, () -> false)).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void oneThatTakesTooMuchMemoryIsEnded() {
        assumeTrue(ResidentMemory.of(ProcessHandle.current().pid()).isPresent(), "the system does not tell");
        WorkerLimits poor =
                new WorkerLimits(Duration.ofMinutes(2), Duration.ofMinutes(2), WorkerLimits.USUAL.idle(), 20L << 20);
        try (WorkerNetwork network = worker(poor)) {
            assertThat(reason(network.begun())).isEqualTo(EngineProblem.WORKER_MEMORY);
        }
    }

    @Test
    void anIdleOneGivesItsMemoryBack() throws Exception {
        WorkerLimits restless = new WorkerLimits(
                WorkerLimits.USUAL.opening(), WorkerLimits.USUAL.answering(), Duration.ofMillis(10), 4L << 30);
        try (WorkerNetwork network = worker(restless)) {
            network.begun().orElseThrow();
            ProcessHandle worker = ProcessHandle.of(network.pid()).orElse(null);
            if (worker != null) {
                worker.onExit().get(1, TimeUnit.MINUTES);
            }
            assertThat(network.predict(IMAGE, () -> false)).isInstanceOf(Outcome.Success.class);
        }
    }

    @Test
    void closingWaitsForNoAnswer() throws Exception {
        WorkerNetwork network = worker(WorkerLimits.USUAL);
        network.begun().orElseThrow();
        ProcessHandle worker = ProcessHandle.of(network.pid()).orElseThrow();
        suspend(worker.pid());
        AtomicBoolean asked = new AtomicBoolean();

        Outcome<Answer> answer = network.predict(IMAGE, () -> {
            if (asked.compareAndSet(false, true)) {
                network.close();
            }
            return false;
        });

        assertThat(reason(answer)).isEqualTo(EngineProblem.CLOSED);
        assertThat(reason(network.predict(IMAGE, () -> false))).isEqualTo(EngineProblem.CLOSED);
        worker.onExit().get(1, TimeUnit.MINUTES);
    }

    @Test
    void whatCannotStartSaysSo() {
        WorkerCommand nowhere = new WorkerCommand(folder.resolve("no-java"), "", TinyRecipe.NATIVES);
        assertThat(nowhere.possible()).isFalse();
        assertThat(reason(new WorkerHost(nowhere, WorkerLimits.USUAL).open(model.definition(), DeviceChoice.CPU)))
                .isEqualTo(EngineProblem.WORKER_NOT_STARTED);

        WorkerCommand without = new WorkerCommand(COMMAND.java(), COMMAND.classPath(), folder);
        assertThat(reason(new WorkerHost(without, WorkerLimits.USUAL).open(model.definition(), DeviceChoice.CPU)))
                .isEqualTo(EngineProblem.NO_NATIVES);

        WorkerCommand lost = new WorkerCommand(COMMAND.java(), folder.toString(), TinyRecipe.NATIVES);
        assertThat(reason(new WorkerHost(lost, WorkerLimits.USUAL).open(model.definition(), DeviceChoice.CPU)))
                .isEqualTo(EngineProblem.WORKER_LOST);
    }

    @Test
    void opensNoConnectionToAnyNetwork() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the system does not tell");
        network.predict(IMAGE, () -> false).orElseThrow();

        List<String> sockets = sockets(network.pid());
        String connections = "";
        for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
            Path table = Path.of("/proc", String.valueOf(network.pid()), "net", protocol);
            connections += Files.exists(table) ? Files.readString(table) : "";
        }

        assertThat(sockets).as("its line to this process").isNotEmpty();
        for (String socket : sockets) {
            assertThat(connections).doesNotContain(" " + socket + " ");
        }
    }

    /** Inodes of the sockets that a process holds. */
    private static List<String> sockets(long pid) throws IOException {
        List<String> inodes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path file : files.toList()) {
                String target = Files.isSymbolicLink(file)
                        ? Files.readSymbolicLink(file).toString()
                        : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.replaceAll("\\D", ""));
                }
            }
        }
        return inodes;
    }

    private static void suspend(long pid) throws Exception {
        Path kill = Path.of("/bin/kill");
        assumeTrue(Files.isExecutable(kill), "processes cannot be suspended here");
        assertThat(new ProcessBuilder(kill.toString(), "-STOP", String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static Object reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        return ((Outcome.Failure<?>) outcome).problem().reason();
    }
}
