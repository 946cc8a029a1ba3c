package org.netloom.core.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.netloom.core.text.Failure;

/// How to start an engine: the command line up to its arguments, and what the environment must hold
/// before its JVM starts.
///
/// @param command java with its options, class path and main class
/// @param workingFolder where a crash in native code leaves its report
public record EngineCommand(List<String> command, Map<String, String> environment, Path workingFolder) {
    private static final String MAIN = "org.netloom.engine.serve.EngineMain";
    private static final String THREADS = "OMP_NUM_THREADS";

    /// Of the fast executor.
    private static final String FAST_THREADS = "NETLOOM_THREADS";

    /// Of OpenMP's threads: they sleep. Spinning, they took ten times as long on a busy machine, where
    /// whom they wait for has no core.
    private static final String WAITING = "OMP_WAIT_POLICY";

    /// Of glibc's allocator: each keeps what it once held.
    private static final String ARENAS = "MALLOC_ARENA_MAX";

    /// Of glibc's allocator: pages of 2 MB where the system lends them on request. Reading 190 MB of weights
    /// with pages of 4 KB takes a fifth longer.
    private static final String PAGES = "GLIBC_TUNABLES";

    private static final Path NICE = Path.of("/usr/bin/nice");

    /// How JavaCPP, under Deeplearning4j, is told what tensors may take.
    static final String TENSORS = "-Dorg.bytedeco.javacpp.maxbytes=";

    public EngineCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// The engine of this installation, with limits that fit this machine.
    public static EngineCommand of(Installation installation, Path workingFolder) throws Failure {
        var classPath = installation.engineClassPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var memory = EngineMemory.usual(memory());
        var command = List.of(
                installation.java().toString(),
                memory.heapOption(),
                // Few and small objects, and the cores are for the arithmetic.
                "-XX:+UseSerialGC",
                "-Xms128m",
                "-Xmn64m",
                // All handles of native memory outlive one collection, since JavaCPP lists them until
                // then: with too little room for survivors they would age, and hold that memory long.
                "-XX:SurvivorRatio=2",
                "-XX:TargetSurvivorRatio=90",
                // What the compiler held for a moment goes back to the system.
                "-XX:TrimNativeHeapInterval=30000",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.serialFilter=!*",
                memory.arraysOption(),
                // Off: it would count the pages of mapped files too, which the system can drop.
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-Dorg.eclipse.deeplearning4j.helpers.disable=false",
                "-D" + Installation.HOME + "=" + installation.home(),
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                MAIN);
        var environment = Map.of(THREADS, threads(), WAITING, "PASSIVE", ARENAS, "2", PAGES, "glibc.malloc.hugetlb=1");
        return new EngineCommand(command, environment, workingFolder);
    }

    /// With other limits than those that fit this machine.
    public EngineCommand withMemory(EngineMemory memory) {
        var limited = new ArrayList<>(command);
        limited.replaceAll(word -> word.startsWith("-Xmx")
                ? memory.heapOption()
                : word.startsWith(TENSORS) ? memory.arraysOption() : word);
        return new EngineCommand(limited, environment, workingFolder).withOption(memory.property());
    }

    /// With `count` threads for the arithmetic, instead of one for each core.
    public EngineCommand withThreads(int count) {
        return with(Map.of(FAST_THREADS, String.valueOf(count)));
    }

    /// An engine that gives way to whoever wants the processor for a moment, as a window does that draws
    /// sixty times a second. Where the system has no such command, it is the same.
    public EngineCommand yielding() {
        return nice(10);
    }

    /// An engine that works while nobody else does.
    EngineCommand idling() {
        return nice(19);
    }

    private EngineCommand nice(int by) {
        if (!Files.isExecutable(NICE)) {
            return this;
        }
        var nicer = new ArrayList<>(List.of(NICE.toString(), "-n", String.valueOf(by)));
        nicer.addAll(command);
        return new EngineCommand(nicer, environment, workingFolder);
    }

    /// Where in the command the JVM's options begin.
    int firstOption() {
        return command.getFirst().equals(NICE.toString()) ? 4 : 1;
    }

    /// @param option of the JVM
    EngineCommand withOption(String option) {
        var more = new ArrayList<>(command);
        more.add(firstOption(), option);
        return new EngineCommand(more, environment, workingFolder);
    }

    /// A process that is not started yet.
    ProcessBuilder line(String... arguments) {
        var words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).directory(workingFolder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /// @param more goes before what stands there
    public EngineCommand with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new EngineCommand(command, all, workingFolder);
    }

    /// OpenMP's threads. One unless the environment says otherwise: with more, those of oneDNN and of
    /// OpenBLAS wait for each other by spinning.
    public static String threads() {
        return System.getenv().getOrDefault(THREADS, "1");
    }

    /// Bytes that this machine, or the container around, has.
    public static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }
}
