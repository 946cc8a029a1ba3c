package org.netloom.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.interop.ImportedNet;
import org.netloom.core.interop.KerasImport;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.engine.cli.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "import", description = "Makes a project of a Keras model.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "The model's architecture, as to_json() gives it.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "PROJECT", description = "The folder to make.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Failure {
        if (ProjectFile.isIn(folder)) {
            throw Failure.of("{0} is a project already: choose another folder, or delete this one first.", folder);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Failure.of("{0} is a file: choose another name for the project's folder.", folder);
        }
        var net = read();
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        ProjectFile.write(folder, net.project(name));
        report(net);
        return 0;
    }

    private ImportedNet read() throws Failure {
        if (!Files.isRegularFile(file)) {
            throw Failure.of("{0} is no file: name the JSON that to_json() gave.", file);
        }
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")) {
            throw Failure.of(
                    "{0} cannot be read yet: only a model's architecture can, a .json file. Write model.to_json() into one.",
                    file);
        }
        return KerasImport.read(file);
    }

    /// What was read otherwise than it stands goes to stderr, the result to stdout.
    private void report(ImportedNet net) {
        var output = Objects.requireNonNull(console).output();
        net.notes().forEach(note -> output.error(note.english()));
        var shapes = Shapes.of(net.graph());
        output.line(Text.of(
                        "{0}: {1}, {2} layers, {3} parameters, {4} problems",
                        folder,
                        net.name(),
                        net.graph().blocks().size(),
                        Summary.of(net.graph(), shapes).parameters(),
                        shapes.problems().size())
                .english());
    }
}
