package org.netloom.engine.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.runs.CompareCommand;
import org.netloom.engine.cli.runs.EvaluateCommand;
import org.netloom.engine.cli.runs.RunsCommand;
import org.netloom.engine.cli.training.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/// The command line: 0 done, 1 the work failed, 2 wrong use. Results go to stdout; everything else,
/// progress and errors, to stderr.
@Command(
        name = "netloom",
        description = "Designs, trains and tries image classifiers. Without a command it opens the studio.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            NewCommand.class,
            SummaryCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DatasetCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            RunsCommand.class,
            CompareCommand.class,
            PredictCommand.class,
            BenchCommand.class,
            DoctorCommand.class
        })
public final class Main implements Callable<Integer>, Console {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private final Output output;

    private Main(Output output) {
        this.output = output;
    }

    static void main(String[] arguments) {
        var output = Output.standard();
        int code = run(output, arguments);
        output.flush();
        System.exit(code);
    }

    /// @return the exit code
    static int run(Output output, String... arguments) {
        return new CommandLine(new Main(output))
                .setOut(output.out())
                .setErr(output.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, _) -> wrongUse(output, e))
                .setExecutionExceptionHandler((e, _, _) -> failed(output, e))
                .execute(arguments);
    }

    @Override
    public Output output() {
        return output;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "A command is missing: new, summary, dataset, train, …");
    }

    private static int wrongUse(Output output, ParameterException e) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        output.error(Output.sentence(String.valueOf(e.getMessage())) + " " + command + " --help shows the use.");
        return ExitCode.USAGE;
    }

    private static int failed(Output output, Exception e) throws Exception {
        return switch (e) {
            case Failure failure -> {
                output.error(failure.text().english());
                yield ExitCode.SOFTWARE;
            }
            case InvalidOption invalid -> {
                output.error(Output.sentence(invalid.text().english()));
                yield ExitCode.USAGE;
            }
            default -> {
                output.error("This is a mistake of Netloom, please report it with what follows.");
                e.printStackTrace(output.err());
                yield ExitCode.SOFTWARE;
            }
        };
    }
}
