package org.netloom.engine.prediction;

import java.util.concurrent.CancellationException;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.RunData;
import org.netloom.engine.losses.Readout;

/// Measures a run's weights on a split of its own pictures.
public final class Evaluator {
    private static final int CANDIDATES = 5;
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
            check(record.images().equals(data.images()), run, record.datasetFolder());
            var indices = data.splits().of(split);
            if (indices.length == 0) {
                throw Failure.of("The run {0} has no pictures for {1}: choose another split.", run.name(), split.key());
            }
            return measure(run, net, data, indices, split, progress);
        }
    }

    private static Evaluation measure(
            RunFolder run, Net net, RunData data, int[] indices, Split split, Progress progress) throws Failure {
        var project = run.record().readProject();
        var labels = project.labels();
        var confusion = new int[labels.size()][labels.size()];
        var among = new int[1];
        var seen = new int[1];
        try (var scoring = new Scoring(
                        net, data, project.scaling(), project.training().loss());
                var file = PredictionsFile.create(run.predictions(), labels)) {
            var score = scoring.over(indices, progress::cancelled, (index, label, probabilities, loss) -> {
                confusion[label][Readout.likeliest(probabilities)]++;
                among[0] += isAmongFirst(probabilities, label) ? 1 : 0;
                file.add(data.file(index), split, label, probabilities);
                if (++seen[0] % BETWEEN_REPORTS == 0) {
                    progress.at(seen[0], indices.length);
                }
            });
            if (progress.cancelled()) {
                throw new CancellationException("cancelled");
            }
            return Evaluation.of(labels, confusion, score.loss(), (double) among[0] / indices.length);
        }
    }

    /// Whether fewer than five others are likelier.
    private static boolean isAmongFirst(float[] probabilities, int label) {
        int likelier = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[label] || (probabilities[i] == probabilities[label] && i < label)) {
                likelier++;
            }
        }
        return likelier < CANDIDATES;
    }

    private static void check(boolean same, RunFolder run, String folder) throws Failure {
        if (!same) {
            throw Failure.of(
                    "The pictures in {0} are not those of the run {1} any more: put them back, or train again.",
                    folder, run.name());
        }
    }
}
