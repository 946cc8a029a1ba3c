package org.netloom.engine.training;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.project.Project;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.RunData;
import org.netloom.engine.prediction.Evaluator;
import org.netloom.engine.prediction.PredictionsFile;

/// What a run's last weights say, once it has ended, to the pictures they did not learn from: it stays
/// with the run.
record LastMeasures(RunFolder folder) {
    /// The last weights may be an average, or those of the best epoch.
    void load(Net net) throws Failure {
        if (folder.has(Weights.LAST)) {
            try (var file = SafetensorsFile.open(folder.weights(Weights.LAST))) {
                net.weights().load(file);
            } catch (IOException e) {
                throw Failure.of("The weights of the run {0} cannot be read: {1}", folder.name(), e.toString())
                        .causedBy(e);
            }
        }
    }

    void take(Net net, Project project, RunData data) throws Failure {
        var file = PredictionsFile.of(folder.predictions(Weights.LAST), project.labels(), EnumSet.allOf(Split.class));
        var found = new EnumMap<Split, Evaluation>(Split.class);
        for (var split : new Split[] {Split.VALIDATION, Split.TEST}) {
            if (data.splits().of(split).length > 0) {
                found.put(split, Evaluator.measure(project, net, data, split, file, Progress.NONE));
            }
        }
        file.write();
        for (var evaluation : found.entrySet()) {
            Evaluator.keep(folder, Weights.LAST, evaluation.getKey(), evaluation.getValue());
        }
    }
}
