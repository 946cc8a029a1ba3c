package org.netloom.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// A run on disk: `runs/<time>/` in the project's folder.
public record RunFolder(Path path) {
    public static final String RECORD = "run.json";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    /// Which of a run's weights: those after the last epoch, or those that did best in validation.
    public enum Weights {
        LAST,
        BEST
    }

    /// Makes the folder and its record.
    public static RunFolder create(Path project, RunRecord record, LocalDateTime now) throws Failure {
        try {
            var runs = Files.createDirectories(project.resolve("runs"));
            var name = NAME.format(now);
            var folder = runs.resolve(name);
            for (int number = 2; Files.exists(folder); number++) {
                folder = runs.resolve(name + "-" + number);
            }
            var run = new RunFolder(Files.createDirectory(folder));
            run.write(record);
            return run;
        } catch (IOException e) {
            throw Failure.of(
                            "No run can be kept in {0} ({1}). Check the disk and its permissions.",
                            project, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /// All runs of a project, newest first.
    public static List<RunFolder> of(Path project) {
        var runs = project.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(RECORD)))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.getFileName().toString())
                            .reversed())
                    .map(RunFolder::new)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// The newest run that has weights.
    public static Optional<RunFolder> newest(Path project) {
        return of(project).stream().filter(run -> run.has(Weights.LAST)).findFirst();
    }

    /// The run of that name, or the newest for an empty name.
    public static RunFolder named(Path project, String name) throws Failure {
        if (name.isEmpty()) {
            return newest(project)
                    .orElseThrow(() -> Failure.of("{0} has no run with weights yet: train it first.", project));
        }
        return of(project).stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.of("{0} has no run {1}.", project, name));
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    public RunRecord record() throws Failure {
        var record = Json.read(path.resolve(RECORD), RunRecord.class);
        if (record.format() > RunRecord.FORMAT) {
            throw Failure.of(
                    "{0} has format {1}, and this Netloom reads format {2}: open it with a newer Netloom.",
                    path.resolve(RECORD).toString(), String.valueOf(record.format()), String.valueOf(RunRecord.FORMAT));
        }
        return record;
    }

    public void write(RunRecord record) throws Failure {
        try {
            SafeFiles.write(path.resolve(RECORD), Json.pretty(record) + "\n");
        } catch (IOException e) {
            throw Failure.of(
                            "The record of the run cannot be written in {0} ({1}). Make room on the disk.",
                            path, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    public History history() {
        return new History(path.resolve("history.jsonl"));
    }

    public Path weights(Weights which) {
        var folder =
                switch (which) {
                    case LAST -> "last";
                    case BEST -> "best";
                };
        return path.resolve(folder).resolve("weights.safetensors");
    }

    public boolean has(Weights which) {
        return Files.isRegularFile(weights(which));
    }

    /// Weights and optimizer state after an epoch, to resume from.
    public Path checkpoint() {
        return path.resolve("checkpoints");
    }

    /// A checkpoint that is kept for good.
    public Path kept(int epoch) {
        return path.resolve("kept").resolve("epoch-" + epoch);
    }

    /// What these weights said to each picture, with the splits they were tried on so far.
    public Path predictions(Weights which) {
        return path.resolve(
                switch (which) {
                    case LAST -> "predictions.csv";
                    case BEST -> "predictions-best.csv";
                });
    }

    public Path predictions() {
        return predictions(Weights.LAST);
    }

    /// What these weights came to on a split.
    ///
    /// @param split its key
    public Path evaluation(Weights which, String split) {
        return evaluations().resolve(prefix(which) + split + ".json");
    }

    /// What these weights came to on a split, as far as it is known.
    public Optional<Evaluation> evaluated(Weights which, String split) {
        var file = evaluation(which, split);
        try {
            return Files.isRegularFile(file) ? Optional.of(Json.read(file, Evaluation.class)) : Optional.empty();
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    /// Forgets what older weights came to: the run is about to have others.
    public void forgetEvaluations(Weights which) throws IOException {
        Files.deleteIfExists(predictions(which));
        if (!Files.isDirectory(evaluations())) {
            return;
        }
        try (var known = Files.newDirectoryStream(evaluations(), prefix(which) + "*.json")) {
            for (var file : known) {
                Files.delete(file);
            }
        }
    }

    private Path evaluations() {
        return path.resolve("evaluations");
    }

    private static String prefix(Weights which) {
        return which.name().toLowerCase(Locale.ROOT) + "-";
    }

    public Path log() {
        return path.resolve("log.txt");
    }
}
