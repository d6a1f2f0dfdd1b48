package org.fovea.app.cases;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fovea.app.cases.vault.Passphrase;
import org.fovea.app.words.Language;
import org.fovea.viewer.annotation.Annotation;

/**
 * A process that saves without end and names on its output what the store has confirmed, one line each, closed by a full
 * stop. Made to be killed.
 */
final class SavingProcess {

    static final String END = " .";

    /** Of a folder that is sealed. */
    static final Passphrase PASSPHRASE = new Passphrase("killed again and again");

    private SavingProcess() {}

    /** Starts it on a data folder, with this test's class path. */
    static Process start(Path folder, int round) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** @param args data folder, number of the round */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CaseStore store =
                CaseStore.open(Path.of(args[0]), Optional.of(PASSPHRASE)).orElseThrow();
        String study = "1.2." + args[1];
        String image = study + ".1.1";
        store.studies()
                .store(Examples.series(Examples.study(study, Examples.WANG.patient()), 3))
                .orElseThrow();
        out.println("STUDY " + study + END);
        for (int i = 0; ; i++) {
            Finding finding = store.findings().add(Examples.finding(image)).orElseThrow();
            out.println("FINDING " + finding.id() + END);
            String comment = UUID.randomUUID().toString();
            Verdict verdict = new Verdict(finding.id(), Verdict.Decision.DISAGREE, "", comment, "Li", Instant.now());
            store.verdicts().add(verdict).orElseThrow();
            out.println("VERDICT " + finding.id() + " " + comment + END);
            Annotation drawn = Examples.length(image);
            store.annotations().save(drawn).orElseThrow();
            out.println("ANNOTATION " + drawn.id() + END);
            store.reports()
                    .saveDraft(
                            study,
                            Language.ENGLISH,
                            Map.of(ReportSection.FINDINGS, Integer.toString(i)),
                            "Li",
                            Instant.now())
                    .orElseThrow();
            out.println("REPORT " + i + END);
        }
    }
}
