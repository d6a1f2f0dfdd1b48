package org.fovea.viewer.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks as JMH's own program does, then prints what was measured beside the goals and VTK in one table. */
public final class Figures {

    private static final String PEER = "vtk";

    /** Milliseconds for names that begin so. */
    private static final Map<String, Double> GOALS = new TreeMap<>(Map.of(
            "Picture.slice", 3.0,
            "Picture.radiograph", 4.0,
            "Picture.scroll", 1000.0 / 60,
            "Picture.fourViewports", 1000.0 / 60,
            "Reformat THIN", 3.0,
            "Reformat MAXIMUM", 10.0,
            "Reformat MEAN", 10.0));

    private Figures() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(arguments)).addProfiler(CpuTime.class);
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> runs) {
        Map<String, RunResult> own = new TreeMap<>();
        Map<String, RunResult> peers = new TreeMap<>();
        for (RunResult run : runs) {
            boolean peer = run.getParams().getBenchmark().endsWith("." + PEER);
            (peer ? peers : own).put(name(run.getParams()), run);
        }
        System.out.printf(
                "%n%-30s %8s %10s %10s %10s %10s %8s %8s%n",
                "milliseconds", "goal", "median", "cpu", "VTK", "VTK cpu", "ratio", "cpu");
        own.forEach((name, run) -> {
            double goal = GOALS.entrySet().stream()
                    .filter(entry -> name.startsWith(entry.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Double.NaN);
            System.out.printf("%-30s %8.1f %10.2f %10.2f", name, goal, median(run), cpu(run));
            RunResult peer = peers.get(name);
            if (peer != null) {
                System.out.printf(
                        " %10.2f %10.2f %8.2f %8.2f",
                        median(peer), cpu(peer), median(run) / median(peer), cpu(run) / cpu(peer));
            }
            System.out.println();
        });
    }

    private static String name(BenchmarkParams params) {
        String[] parts = params.getBenchmark().split("\\.");
        String type = parts[parts.length - 2].replace("Benchmark", "");
        return params.getParamsKeys().isEmpty()
                ? type + "." + parts[parts.length - 1]
                : type + " " + params.getParam("thickness") + " " + params.getParam("direction");
    }

    private static double median(RunResult run) {
        return run.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static double cpu(RunResult run) {
        Result<?> cpu = run.getSecondaryResults().get(CpuTime.LABEL);
        return cpu == null ? Double.NaN : cpu.getScore();
    }
}
