package org.fovea.app.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.dicom.study.Patient;
import org.fovea.dicom.study.Study;

/**
 * Fills a case database, asks it what a reader asks, encrypts it, and asks again: prints the median of each in
 * milliseconds, and what encryption costs.
 *
 * <p>{@code CaseLoad [STUDIES] [INSTANCES of each]}
 */
public final class CaseLoad {

    private static final String[] FAMILY = {"Wang=王", "Li=李", "Zhang=张", "Chen=陈", "Smith", "Garcia", "Müller", "Novák"
    };
    private static final String[] GIVEN = {"Wei=伟", "Fang=芳", "Na=娜", "Min=敏", "Anna", "José", "Karin", "Pavel"};
    private static final String[] REGION = {"Brain", "Chest", "Abdomen", "Knee", "Spine", "Neck"};
    private static final Passphrase PASSPHRASE = new Passphrase("a hundred thousand");
    private static final int ROUNDS = 15;

    private final Random random = new Random(5);
    private final Path folder;
    private final int studies;
    private final int instances;
    private int later;

    private CaseLoad(Path folder, int studies, int instances) {
        this.folder = folder;
        this.studies = studies;
        this.instances = instances;
    }

    public static void main(String[] arguments) throws IOException {
        int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int instances = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        new CaseLoad(Files.createTempDirectory("fovea-cases"), studies, instances).run();
    }

    private void run() throws IOException {
        fill();
        // What is asked for the first time is compiled.
        asked(Optional.empty());
        Map<String, Double> clear = asked(Optional.empty());
        System.out.printf(Locale.ROOT, "file in the clear %d MB%n", Files.size(file()) >> 20);
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            long begin = System.nanoTime();
            store.seal(PASSPHRASE, Instant.EPOCH).orElseThrow();
            System.out.printf(Locale.ROOT, "encrypted once, in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        }
        Map<String, Double> sealed = asked(Optional.of(PASSPHRASE));
        System.out.printf(Locale.ROOT, "| %-40s | clear | encrypted | ratio |%n", studies + " studies of " + instances);
        clear.forEach((what, milliseconds) -> System.out.printf(
                Locale.ROOT,
                "| %-40s | %5.1f | %5.1f | %.2f |%n",
                what,
                milliseconds,
                sealed.get(what),
                sealed.get(what) / milliseconds));
    }

    private Path file() {
        return folder.resolve("cases.sqlite");
    }

    private void fill() {
        try (CaseStore store = CaseStore.open(folder).orElseThrow()) {
            long begin = System.nanoTime();
            for (int number = 0; number < studies; number++) {
                store.studies().store(Examples.series(study(number), instances)).orElseThrow();
            }
            System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        }
    }

    private Study study(int number) {
        String[] family = FAMILY[random.nextInt(FAMILY.length)].split("=", -1);
        String[] given = GIVEN[random.nextInt(GIVEN.length)].split("=", -1);
        String ideographs = family.length > 1 && given.length > 1 ? "=" + family[1] + "^" + given[1] : "";
        Patient patient = new Patient(
                "P-" + random.nextInt(studies), family[0] + "^" + given[0] + ideographs, "F", LocalDate.of(1960, 1, 1));
        return new Study(
                "1.2.840." + number,
                patient,
                LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_650)),
                LocalTime.of(9, 30),
                REGION[random.nextInt(REGION.length)] + " routine",
                "ACC-" + number,
                "Sunrise Hospital",
                "Doe^Jane");
    }

    private Map<String, Double> asked(Optional<Passphrase> passphrase) {
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("open, and the first page", median(3, round -> {
            try (CaseStore store = CaseStore.open(folder, passphrase).orElseThrow()) {
                page(store, CaseQuery.all());
            }
        }));
        try (CaseStore store = CaseStore.open(folder, passphrase).orElseThrow()) {
            times.put("first page of all", median(ROUNDS, round -> page(store, CaseQuery.all())));
            for (String words : List.of("wang wei", "zhangfang", "王敏", "P-4711", "novák knee", "routine")) {
                times.put("\"" + words + "\"", median(ROUNDS, round -> page(store, CaseQuery.matching(words))));
            }
            for (CaseSorting.Column column : CaseSorting.Column.values()) {
                times.put(
                        "by " + column,
                        median(5, round -> page(store, CaseQuery.all().by(new CaseSorting(column, false)))));
            }
            long[] last = Arrays.copyOfRange(
                    store.studies().list(CaseQuery.all()).orElseThrow().keys(), studies - CaseList.PAGE, studies);
            times.put(
                    "its last page",
                    median(ROUNDS, round -> store.studies().cases(last).orElseThrow()));
            times.put("a tag is saved", median(ROUNDS, round -> store.tags()
                    .add("1.2.840." + round, "seen" + later++)
                    .orElseThrow()));
            times.put("a study of 500 files is saved", median(5, round -> store.studies()
                    .store(Examples.series(study(studies + later++), 500))
                    .orElseThrow()));
            times.put("all pages are checked", median(1, round -> store.check().orElseThrow()));
        }
        return times;
    }

    private static void page(CaseStore store, CaseQuery query) {
        store.studies().list(query).orElseThrow();
    }

    /** In milliseconds. */
    private static double median(int rounds, IntConsumer work) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            work.accept(round);
            times.add(System.nanoTime() - begin);
        }
        return times.stream().sorted().skip(rounds / 2).findFirst().orElseThrow() / 1e6;
    }
}
