package org.fovea.app.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fovea.app.words.Language;

/**
 * Reads the demo study in the real window, without a display.
 *
 * <p>{@code reading}: by a script, and prints for how long the thread of the user interface was busy in each step.
 * {@code soak MINUTES}: at random, and prints every minute what memory is kept; ends with 1 where something was thrown.
 */
public final class ScriptedReading {

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.DIGIT1,
            KeyCode.DIGIT3,
            KeyCode.W,
            KeyCode.Z,
            KeyCode.L,
            KeyCode.I,
            KeyCode.H,
            KeyCode.M,
            KeyCode.F8,
            KeyCode.SPACE);
    private static final int ACTIONS_BETWEEN_LOOKS = 25;

    private ScriptedReading() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("fovea-reading");
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> fail(fault));
        if (arguments.length > 1 && arguments[0].equals("soak")) {
            soak(folder, Integer.parseInt(arguments[1]));
        } else {
            read(folder);
        }
        System.out.flush();
        // The thread of the user interface would keep the process alive.
        Runtime.getRuntime().halt(0);
    }

    /** Of whichever thread. */
    private static void fail(Throwable fault) {
        fault.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private static void read(Path folder) throws IOException {
        try (WindowDriver driver = new WindowDriver(folder, Language.ENGLISH, folder);
                UiWatch watch = new UiWatch()) {
            // The second time everything is compiled that the reader's second study finds compiled.
            for (String round : List.of("", " again")) {
                watch.step("open" + round);
                driver.showWorklist();
                driver.openDemo();
                watch.step("scroll" + round);
                scroll(driver, 30, -40);
                scroll(driver, 30, 40);
                watch.step("window" + round);
                for (int i = 0; i < 40; i++) {
                    driver.drag(MouseButton.SECONDARY, 300, 300, 300 + i % 7, 300 - i % 5);
                }
                driver.settle();
                watch.step("pan" + round);
                for (int i = 0; i < 40; i++) {
                    driver.drag(MouseButton.MIDDLE, 300, 300, 300 + i % 7 - 3, 300 - i % 5 + 2);
                }
                driver.settle();
                watch.step("measure" + round);
                driver.strike(KeyCode.L);
                driver.drag(MouseButton.PRIMARY, 200, 300, 400, 320);
                driver.strike(KeyCode.W);
                driver.settle();
                watch.step("classify" + round);
                int before = entries(driver);
                driver.strike(KeyCode.C);
                driver.waitFor(
                        "the network's answer",
                        () -> driver.models().reading().findings().entries().size() > before);
                driver.strike(KeyCode.SPACE);
                driver.settle();
                watch.step("cuts" + round);
                driver.strike(KeyCode.M);
                driver.waitFor(
                        "the cuts", () -> driver.models().reformat().session().get() != null);
                driver.settle();
                scroll(driver, 40, -40);
                driver.strike(KeyCode.M);
                driver.settle();
                watch.step("film" + round);
                int first = index(driver);
                driver.strike(KeyCode.F8);
                driver.waitFor(
                        "another image",
                        () -> driver.models()
                                        .reading()
                                        .viewport()
                                        .indexProperty()
                                        .get()
                                != first);
                driver.strike(KeyCode.F8);
                watch.step("worklist" + round);
                driver.showWorklist();
                driver.run(() -> driver.models().worklist().query().set("phantom"));
                driver.run(() -> driver.models().worklist().query().set(""));
            }
            watch.print();
        }
    }

    private static void soak(Path folder, int minutes) throws IOException {
        long actions = 0;
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.printf("seed %d%n%8s %10s %12s %12s%n", seed, "minute", "actions", "heap MB", "resident MB");
        try (WindowDriver driver = new WindowDriver(folder, Language.ENGLISH, folder)) {
            driver.openDemo();
            long start = System.nanoTime();
            int minute = 0;
            while (minute < minutes) {
                for (int i = 0; i < ACTIONS_BETWEEN_LOOKS; i++) {
                    act(driver, random);
                    actions++;
                }
                int now = (int) ((System.nanoTime() - start) / 60_000_000_000L);
                if (now > minute) {
                    minute = now;
                    System.out.printf("%8d %10d %12.1f %12.1f%n", minute, actions, heap(), resident());
                }
            }
        }
    }

    /** What a hand does next; now and then the study is left and opened again. */
    private static void act(WindowDriver driver, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> {
                driver.drag(MouseButton.PRIMARY, place(random), place(random), place(random), place(random));
                // Marks would only pile up.
                driver.strike(KeyCode.DELETE);
            }
            case 1 -> driver.drag(MouseButton.SECONDARY, 300, 300, place(random), place(random));
            case 2 -> driver.drag(MouseButton.MIDDLE, 300, 300, place(random), place(random));
            case 3, 4, 5, 6 -> driver.wheel(random.nextBoolean() ? 40 : -40);
            case 7 -> driver.strike(KeyCode.ESCAPE);
            case 8 -> {
                if (random.nextInt(20) == 0) {
                    driver.showWorklist();
                    driver.openDemo();
                }
            }
            default -> driver.strike(KEYS.get(random.nextInt(KEYS.size())));
        }
    }

    private static double place(Random random) {
        return 100 + random.nextInt(500);
    }

    private static void scroll(WindowDriver driver, int notches, double deltaY) {
        for (int i = 0; i < notches; i++) {
            driver.wheel(deltaY);
            driver.settle();
        }
    }

    private static int entries(WindowDriver driver) {
        return driver.ask(() -> driver.models().reading().findings().entries().size());
    }

    private static int index(WindowDriver driver) {
        return driver.ask(
                () -> driver.models().reading().viewport().indexProperty().get());
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** Of the whole process; not a number where the system does not say. */
    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }
}
