package org.netloom.engine.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.process.CpuFeatures;
import org.netloom.core.process.EngineCommand;
import org.netloom.core.process.EngineMemory;
import org.netloom.core.process.EngineProcess;
import org.netloom.core.process.Installation;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "doctor",
        description = "Says what this machine has, what the engine uses of it, and why.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        var installation = Installation.here();
        line(output, "Netloom", Version.text() + " in " + installation.home());
        line(
                output,
                "Java",
                Runtime.version() + ", " + System.getProperty("java.vendor") + ", " + System.getProperty("java.home"));
        line(
                output,
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        processor(output);
        memory(output);
        graphics(output);
        int code = engine(output, installation);
        line(
                output,
                "Folders",
                "decoded pictures " + CacheFolder.standard().path() + ", sockets "
                        + Path.of(System.getProperty("java.io.tmpdir")));
        return code;
    }

    private static void processor(Output output) {
        var flags = Machine.flags();
        line(output, "CPU", Machine.processor());
        line(
                output,
                "",
                Runtime.getRuntime().availableProcessors() + " cores usable"
                        + (flags.isEmpty() ? "" : "; " + String.join(" ", flags)));
        var limits = Machine.limits();
        line(
                output,
                "",
                limits.isEmpty() ? "no limits by a container" : "limits by a container: " + String.join(", ", limits));
    }

    private static void memory(Output output) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var engine = EngineMemory.usual(EngineCommand.memory());
        line(
                output,
                "Memory",
                SummaryTable.bytes(system.getTotalMemorySize()) + ", "
                        + SummaryTable.bytes(system.getFreeMemorySize()) + " unused; an engine may take "
                        + SummaryTable.bytes(engine.heap()) + " of heap and "
                        + SummaryTable.bytes(engine.arrays()) + " of tensors");
    }

    private static void graphics(Output output) {
        var cards = Machine.graphics();
        if (cards.isEmpty()) {
            line(output, "GPU", "none found: the CPU is used");
            return;
        }
        line(output, "GPU", String.join("; ", cards));
        line(output, "", "not used: this Netloom has an engine for CPUs only");
    }

    /// @return 1 where no engine can run here
    private static int engine(Output output, Installation installation) {
        try {
            var binary = Installation.nativeBinary(installation.engineClassPath());
            line(output, "Engine", path(installation));
            line(output, "", "Deeplearning4j on nd4j-native, " + binary.orElse("no native binary found"));
            line(output, "", why(binary, CpuFeatures.here()));
            line(
                    output,
                    "",
                    "OMP_NUM_THREADS=" + EngineCommand.threads()
                            + (System.getenv("OMP_NUM_THREADS") == null
                                    ? ": more would fight for the cores with OpenBLAS'"
                                    : ", from the environment"));
            return binary.isPresent() ? 0 : 1;
        } catch (Failure e) {
            line(output, "Engine", e.text().english());
            return 1;
        }
    }

    /// What an engine says that it computes nets with; on the slower path, for what reason.
    private static String path(Installation installation) throws Failure {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var engine = EngineProcess.start(EngineCommand.of(installation, folder), _ -> {}, _ -> {})) {
            return engine.device().english();
        }
    }

    private static String why(Optional<String> binary, CpuFeatures cpu) {
        List<String> fitting = cpu.binaries();
        if (binary.isEmpty() || fitting.isEmpty()) {
            return "there is none for this system and processor";
        }
        int place = fitting.indexOf(binary.get());
        return switch (place) {
            case 0 -> "the fastest that this CPU can run";
            case -1 -> "not among those for this CPU: " + String.join(", ", fitting);
            default ->
                "what this build has; the CPU could run " + String.join(", ", fitting.subList(0, place))
                        + ", which is faster";
        };
    }

    private static void line(Output output, String name, String value) {
        output.line(String.format("%-8s %s", name, value));
    }
}
