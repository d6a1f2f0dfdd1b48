package org.fovea.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.fovea.app.words.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Puts the commands together. */
public final class CommandLines {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);

    private CommandLines() {}

    /**
     * The whole command line, ready to execute; output is UTF-8.
     *
     * @param help language of the usage help
     */
    public static CommandLine of(Windows windows, Language help) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.fovea.app.words.cli",
                help.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new CommandLine(new FoveaCommand(windows))
                .addSubcommand(new InfoCommand())
                .addSubcommand(new TagsCommand())
                .addSubcommand(new TextCommand())
                .addSubcommand(new DecodeCommand())
                .addSubcommand(new RenderCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new CasesCommand())
                .addSubcommand(new TagCommand())
                .addSubcommand(new BinCommand())
                .addSubcommand(new AuditCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new ClassifyCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new VerdictsCommand())
                .addSubcommand(new SimilarCommand())
                .addSubcommand(new TrainCommand())
                .addSubcommand(new ModelCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ReportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new DeidentifyCommand())
                .addSubcommand(new DicomdirCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new EchoCommand())
                .addSubcommand(new SendCommand())
                .addSubcommand(new ReceiveCommand())
                .addSubcommand(new QueryCommand())
                .addSubcommand(new RetrieveCommand())
                .setResourceBundle(words)
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
