package org.netloom.engine.prediction;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.json.Json;
import org.netloom.core.project.Project;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.evidence.Tally;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.RunData;
import org.netloom.engine.losses.Readout;

/// Measures a run's weights on a split of its own pictures.
public final class Evaluator {
    private static final int BETWEEN_REPORTS = 512;

    private Evaluator() {}

    /// Writes the answer for each picture to the run's `predictions.csv`, too.
    ///
    /// @throws Failure when the pictures are gone or are not those of the run any more, or the split is
    ///     empty
    public static Evaluation evaluate(RunFolder run, Weights weights, Split split, Progress progress) throws Failure {
        var record = run.record();
        var project = record.readProject();
        try (var net = TrainedNet.load(run, project, weights);
                var data = RunData.open(record, project, net.input(), progress)) {
            if (!record.images().equals(data.images())) {
                throw data.others(record, run.name());
            }
            var indices = data.splits().of(split);
            if (indices.length == 0) {
                throw Failure.of("The run {0} has no pictures for {1}: choose another split.", run.name(), split.key());
            }
            return measure(run, weights, net, data, split, progress);
        }
    }

    private static Evaluation measure(
            RunFolder run, Weights weights, Net net, RunData data, Split split, Progress progress) throws Failure {
        var project = run.record().readProject();
        var file = PredictionsFile.of(run.predictions(weights), project.labels(), Set.of(split));
        var evaluation = measure(project, net, data, split, file, progress);
        file.write();
        keep(run, weights, split, evaluation);
        return evaluation;
    }

    /// Measures a net as it is, on a split that is not empty, and adds its answers to `file`.
    public static Evaluation measure(
            Project project, Net net, RunData data, Split split, PredictionsFile file, Progress progress) {
        var indices = data.splits().of(split);
        var tally = new Tally(project.labels());
        var seen = new int[1];
        double penalty;
        try (var scoring =
                new Scoring(net, data, project.scaling(), project.training().loss())) {
            var score = scoring.over(indices, progress::cancelled, (index, label, probabilities, loss) -> {
                tally.add(label, Readout.likeliest(probabilities), probabilities, loss);
                file.add(data.file(index), split, label, probabilities);
                if (++seen[0] % BETWEEN_REPORTS == 0) {
                    progress.at(seen[0], indices.length);
                }
            });
            penalty = score.penalty();
        }
        if (progress.cancelled()) {
            throw new CancellationException("cancelled");
        }
        return tally.evaluation(penalty);
    }

    /// Keeps an evaluation with the run, for whoever looks at it later.
    public static void keep(RunFolder run, Weights weights, Split split, Evaluation evaluation) throws Failure {
        var file = run.evaluation(weights, split.key());
        try {
            SafeFiles.write(file, Json.line(evaluation) + "\n");
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}). Make room on the disk.", file, e.toString())
                    .causedBy(e);
        }
    }
}
