package org.fovea.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import org.fovea.app.words.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Puts the commands together. */
public final class CommandLines {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);

    private static final Set<String> HELP = Set.of("-h", "--help");
    private static final Map<String, Supplier<Subcommand>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("info", InfoCommand::new);
        COMMANDS.put("tags", TagsCommand::new);
        COMMANDS.put("text", TextCommand::new);
        COMMANDS.put("decode", DecodeCommand::new);
        COMMANDS.put("render", RenderCommand::new);
        COMMANDS.put("import", ImportCommand::new);
        COMMANDS.put("cases", CasesCommand::new);
        COMMANDS.put("tag-study", TagCommand::new);
        COMMANDS.put("bin", BinCommand::new);
        COMMANDS.put("audit", AuditCommand::new);
        COMMANDS.put("backup", BackupCommand::new);
        COMMANDS.put("restore", RestoreCommand::new);
        COMMANDS.put("recover", RecoverCommand::new);
        COMMANDS.put("seal", SealCommand::new);
        COMMANDS.put("user", UserCommand::new);
        COMMANDS.put("support", SupportCommand::new);
        COMMANDS.put("classify", ClassifyCommand::new);
        COMMANDS.put("evaluate", EvaluateCommand::new);
        COMMANDS.put("verdicts", VerdictsCommand::new);
        COMMANDS.put("similar", SimilarCommand::new);
        COMMANDS.put("train", TrainCommand::new);
        COMMANDS.put("model", ModelCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("export", ExportCommand::new);
        COMMANDS.put("deidentify", DeidentifyCommand::new);
        COMMANDS.put("dicomdir", DicomdirCommand::new);
        COMMANDS.put("demo", DemoCommand::new);
        COMMANDS.put("echo", EchoCommand::new);
        COMMANDS.put("send", SendCommand::new);
        COMMANDS.put("receive", ReceiveCommand::new);
        COMMANDS.put("query", QueryCommand::new);
        COMMANDS.put("retrieve", RetrieveCommand::new);
    }

    private CommandLines() {}

    /**
     * The whole command line, ready to execute; output is UTF-8.
     *
     * @param help language of the usage help
     */
    public static CommandLine of(Windows windows, Language help) {
        return of(windows, help, COMMANDS.keySet());
    }

    /**
     * As much of the command line as these words need: to look through all commands takes longer than the rest of a start.
     *
     * @param words as they were typed
     */
    public static CommandLine of(Windows windows, Language help, Collection<String> words) {
        Set<String> named = new LinkedHashSet<>(COMMANDS.keySet());
        named.retainAll(words);
        return named.isEmpty() && words.stream().anyMatch(HELP::contains)
                ? of(windows, help)
                : with(named, windows, help);
    }

    private static CommandLine with(Set<String> named, Windows windows, Language help) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.fovea.app.words.cli",
                help.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        CommandLine line = new CommandLine(new FoveaCommand(windows));
        named.forEach(name ->
                line.addSubcommand(Objects.requireNonNull(COMMANDS.get(name)).get()));
        return line.setResourceBundle(words)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    LOG.error("{} ended by a fault", command.getCommandSpec().qualifiedName(), fault);
                    command.getErr().println(words.getString("fault"));
                    command.getErr().flush();
                    return ExitCode.FAULT;
                });
    }
}
