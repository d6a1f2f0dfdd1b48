package org.fovea.viewer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of an operation in milliseconds, all threads together and with that of processes it runs: what stays
 * comparable where others want the processors too. Needs Linux; says nothing elsewhere.
 */
public final class CpuTime implements InternalProfiler {

    /** Name of the result. */
    public static final String LABEL = "cpu";

    /** Linux counts these in hundredths of a second whatever the kernel's own clock is. */
    private static final double MS_PER_TICK = 10;

    /** Behind the program's name in brackets: own user and system time, then those of children that have ended. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;
    private static final Path OWN = Path.of("/proc/self/stat");

    private double before;

    @Override
    public String getDescription() {
        return "processor time of an operation, with that of child processes";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spentMs();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long operations = result.getMetadata().getAllOps();
        if (operations == 0 || !Files.exists(OWN)) {
            return List.of();
        }
        return List.of(new ScalarResult(LABEL, (spentMs() - before) / operations, "ms/op", AggregationPolicy.AVG));
    }

    private static double spentMs() {
        double spent = ProcessHandle.current()
                .descendants()
                .mapToLong(child ->
                        child.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
        try {
            String stat = Files.readString(OWN);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
                spent += Long.parseLong(fields[i]) * MS_PER_TICK;
            }
        } catch (IOException e) {
            return 0;
        }
        return spent;
    }
}
