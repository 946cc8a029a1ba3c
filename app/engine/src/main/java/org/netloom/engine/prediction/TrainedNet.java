package org.netloom.engine.prediction;

import java.io.IOException;
import org.netloom.core.graph.Graph;
import org.netloom.core.project.Project;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.text.Failure;
import org.netloom.engine.compile.GraphCompiler;
import org.netloom.engine.compile.Net;

/// Loads the net of a run.
final class TrainedNet {
    private TrainedNet() {}

    static Net load(RunFolder run, Project project, Weights weights) throws Failure {
        return load(run, project.graph(), weights);
    }

    /// @param graph the run's, or a part of it
    static Net load(RunFolder run, Graph graph, Weights weights) throws Failure {
        if (!run.has(weights)) {
            throw Failure.of(
                    "The run {0} has no weights yet: choose another run, or wait for its first epoch.", run.name());
        }
        var net = GraphCompiler.compile(graph);
        try (var file = SafetensorsFile.open(run.weights(weights))) {
            net.weights().load(file);
            return net;
        } catch (IOException e) {
            net.close();
            throw Failure.of("The weights of the run {0} cannot be read: {1}", run.name(), e.toString())
                    .causedBy(e);
        } catch (Failure | RuntimeException e) {
            net.close();
            throw e;
        }
    }
}
