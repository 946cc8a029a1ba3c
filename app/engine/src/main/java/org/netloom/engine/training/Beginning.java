package org.netloom.engine.training;

import java.util.function.BooleanSupplier;
import org.netloom.core.dataset.Split;
import org.netloom.core.graph.Shapes;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.Net;
import org.netloom.engine.feed.BatchFeed;
import org.netloom.engine.feed.RunData;

/// What comes before the first step of every training.
public final class Beginning {
    private static final int ADAPTATION_BATCH = 64;

    private Beginning() {}

    /// @throws Failure where the net cannot be trained, with the first reason
    public static void check(Project project) throws Failure {
        for (var problem : ProjectCheck.problems(project, Shapes.of(project.graph()))) {
            if (problem.isError()) {
                throw Failure.of("The net cannot be trained: {0}. {1}", problem.title(), problem.detail());
            }
        }
    }

    /// The first weights, by the project's seed, and one look at all training pictures for each layer
    /// that asks for it.
    ///
    /// @param stopped asked between batches
    public static void weights(Net net, Project project, RunData data, BooleanSupplier stopped) {
        net.weights().initialize(project.training().seed());
        for (var adaptation : net.adaptations()) {
            try (var feed = new BatchFeed(data, project.scaling(), net.input(), ADAPTATION_BATCH)) {
                feed.each(data.splits().of(Split.TRAIN), 0, batch -> {
                    adaptation.add(batch.batch());
                    return !stopped.getAsBoolean();
                });
            }
        }
    }

    /// What a picture of each class counts, by the pictures that are trained on.
    public static double[] classWeights(Project project, RunData data, int[] train) {
        var labels = project.labels();
        var counts = new long[labels.size()];
        for (int index : train) {
            counts[data.label(index)]++;
        }
        return project.training().classWeights().of(labels, counts);
    }
}
