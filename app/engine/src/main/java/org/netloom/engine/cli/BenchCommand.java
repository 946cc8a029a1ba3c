package org.netloom.engine.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.protocol.Speed;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.bench.BenchNet;
import org.netloom.engine.bench.FolderBench;
import org.netloom.engine.cli.console.Console;
import org.netloom.engine.cli.console.EngineClient;
import org.netloom.engine.cli.console.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "bench",
        description = "Measures how fast this machine trains and predicts.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    /// As the engine's Executor reads it.
    private static final String VARIABLE = "NETLOOM_PATH";

    @ParentCommand
    private @Nullable Console console;

    @Parameters(
            index = "0",
            paramLabel = "NET",
            description = "fashion, cifar100, bitdegree, gemstones or simpsons on made-up pictures in memory; folder"
                    + " for cifar100's net on a folder of pictures.")
    private String net = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "With folder: a folder for each class.")
    private @Nullable Path folder;

    @Option(names = "--batch", paramLabel = "N", description = "Pictures in one step.")
    private @Nullable Integer batch;

    @Option(names = "--images", paramLabel = "N", description = "Pictures of an epoch.")
    private @Nullable Integer images;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs that are measured (3).")
    private int epochs = 3;

    @Option(
            names = "--path",
            paramLabel = "fast|reference",
            description = "What computes: kernels for this processor (fast), or Deeplearning4j layer by layer.")
    private @Nullable Way path;

    @Option(names = "--profile", description = "Also say what each layer takes, which itself takes a little.")
    private boolean profile;

    @Option(names = "--json", description = "Print one object.")
    private boolean json;

    /// What computes.
    enum Way {
        FAST,
        REFERENCE
    }

    /// What `--json` prints.
    private record Line(
            String peer, String version, @JsonUnwrapped Speed speed) {}

    @Override
    public Integer call() throws Failure {
        var output = Objects.requireNonNull(console).output();
        var request = request();
        try (var engine = EngineClient.start(Path.of(""), path == null ? Map.of() : Map.of(VARIABLE, key(path)));
                var bar = new ProgressBar(output)) {
            var speed = engine.ask(request, Event.Benched.class, bar::show).speed();
            bar.clear();
            if (json) {
                output.json(new Line("netloom", Version.text().replaceFirst("^netloom,? ", ""), speed));
            } else {
                new SpeedWords(output).print(speed);
            }
        }
        return 0;
    }

    private static String key(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private Request.Bench request() {
        if (net.equals(FolderBench.NAME)) {
            if (folder == null) {
                throw new InvalidOption(Text.of("bench folder needs the folder of pictures: netloom bench folder DIR"));
            }
            if (!DatasetScan.isSource(folder)) {
                throw new InvalidOption(Text.of(
                        "{0} is no folder or archive: name one that holds a folder of pictures for each class",
                        folder));
            }
        } else {
            known(net);
            if (folder != null) {
                throw new InvalidOption(Text.of("a folder of pictures goes with bench folder DIR, not with {0}", net));
            }
        }
        return new Request.Bench(
                1,
                net,
                folder == null ? null : folder.toAbsolutePath().normalize().toString(),
                positive("--batch", batch, 65_536),
                positive("--images", images, 1_000_000),
                positive("--epochs", epochs, 1000),
                profile,
                ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private static void known(String name) {
        try {
            BenchNet.named(name);
        } catch (Failure e) {
            throw new InvalidOption(
                    Text.of("there is no net {0} to measure: choose {1} or folder", name, BenchNet.names()));
        }
    }

    /// @return 0 where nothing was asked for
    private static int positive(String option, @Nullable Integer value, int most) {
        if (value == null) {
            return 0;
        }
        if (value < 1 || value > most) {
            throw new InvalidOption(Text.of("{0} is a whole number from 1 to {1}", option, most));
        }
        return value;
    }
}
