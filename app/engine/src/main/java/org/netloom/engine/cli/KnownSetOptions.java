package org.netloom.engine.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.catalogue.Catalogue;
import org.netloom.core.dataset.catalogue.Download;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.console.ProgressBar;
import picocli.CommandLine.Option;

/// Options that bring a known set onto this computer.
final class KnownSetOptions {
    @Option(
            names = "--get",
            required = true,
            paramLabel = "NAME",
            description =
                    "Get a known set and look through it: fashion-mnist, mnist, cifar-10, cifar-100 or flowers. What is there already is not fetched again.")
    private String name = "";

    @Option(names = "--into", paramLabel = "DIR", description = "Where the set's folder is made; otherwise here.")
    private Path into = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "Take the set's files from here instead of fetching them: a folder of them, or the archive.")
    private @Nullable Path from;

    /// @return the pictures
    Path get(Output output) throws Failure {
        var set = Catalogue.named(name);
        say(output, set.title() + ": " + set.words() + ". Licence: " + set.licence() + ". From " + set.page());
        var download = new Download(set, into.toAbsolutePath().normalize());
        Path pictures;
        try (var bar = new ProgressBar(output)) {
            Progress progress = (done, total) -> bar.draw(
                    (double) done / total, String.format(Locale.ROOT, "%,d of %,d MB", done >> 20, total >> 20));
            pictures = from == null ? download.fetch(progress) : download.take(from, progress);
        }
        say(output, "It lies in " + pictures);
        return pictures;
    }

    private static void say(Output output, String words) {
        output.err().println(words);
        output.err().flush();
    }
}
