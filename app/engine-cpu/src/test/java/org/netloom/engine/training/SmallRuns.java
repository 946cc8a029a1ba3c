package org.netloom.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.text.Failure;

/// Runs of a small net, with everything in it that remembers or draws lots, on [DrawnPictures].
public final class SmallRuns {
    private SmallRuns() {}

    public static Graph net() {
        return Graph.chain(List.<Layer>of(
                new Input(DrawnPictures.SIDE, DrawnPictures.SIDE, 3),
                new Conv2D(8, 3).activation(ActivationFunction.RELU),
                new BatchNormalization(),
                new MaxPooling2D(2),
                new Flatten(),
                new Dropout(0.3),
                new Dense(16, ActivationFunction.RELU),
                new Dense(DrawnPictures.CLASSES.size(), ActivationFunction.SOFTMAX)));
    }

    public static RunFolder create(Path home, Path pictures, TrainingSettings settings) throws Failure {
        return create(home, pictures, settings, net());
    }

    static RunFolder create(Path home, Path pictures, TrainingSettings settings, Graph net) throws Failure {
        var project = Project.named("small")
                .withGraph(net)
                .withDataset(DatasetReference.to(pictures, home), DrawnPictures.CLASSES)
                .withTraining(settings);
        return RunFolder.create(
                home, RunRecord.start(project, pictures.toString(), Instant.now()), LocalDateTime.now());
    }

    static List<Event> train(RunFolder run, boolean resume) {
        var events = new ArrayList<Event>();
        new TrainingRun(run, events::add).run("test", resume);
        return events;
    }

    /// Trains, with `act` on every event.
    static List<Event> train(RunFolder run, boolean resume, BiConsumer<Orders, Event> act) {
        var events = new ArrayList<Event>();
        var training = new AtomicReference<TrainingRun>();
        training.set(new TrainingRun(run, event -> {
            events.add(event);
            act.accept(training.get().orders(), event);
        }));
        training.get().run("test", resume);
        return events;
    }

    static Map<String, float[]> weights(RunFolder run, Weights which) throws IOException, Failure {
        var tensors = new LinkedHashMap<String, float[]>();
        try (var file = SafetensorsFile.open(run.weights(which))) {
            for (var name : file.names()) {
                tensors.put(name, file.values(name));
            }
        }
        return tensors;
    }

    static void assertSame(Map<String, float[]> actual, Map<String, float[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, values) -> assertThat(actual.get(name)).as(name).isEqualTo(values));
    }
}
