package org.netloom.core.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Graph;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.training.BaseOptions;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;
import org.netloom.core.training.ReduceLROnPlateau;

class KerasTrainingTest {
    private static final Graph NET = Graph.chain(List.of(new Input(4, 4, 1), new Flatten()));

    @TempDir
    private Path folder;

    @Test
    void eachOptimizerScheduleAndLossComesBackAsItWasWritten() {
        for (var settings : all()) {
            var notes = new ReadingNotes();
            var read = KerasTraining.read(KerasTraining.write(settings), notes);
            assertThat(read.optimizer()).isEqualTo(settings.optimizer());
            assertThat(read.loss()).isEqualTo(settings.loss());
            assertThat(notes.all()).isEmpty();
        }
    }

    @Test
    void aProjectKeepsItsOptimizerAndLossOnTheWayThroughKeras() throws Exception {
        var settings = TrainingSettings.DEFAULT
                .withOptimizer(new Optimizer.SGD(0.05, 0.9, true))
                .withLoss(new Loss.CategoricalCrossentropy(false, 0.1));
        var file = folder.resolve("model.json");
        KerasExport.write(file, Project.named("net").withGraph(NET).withTraining(settings));

        var read = KerasImport.read(file);

        assertThat(read.training().optimizer()).isEqualTo(settings.optimizer());
        assertThat(read.training().loss()).isEqualTo(settings.loss());
    }

    @Test
    void aRateReducedOnPlateausIsWrittenAsTheRateItStartsWith() {
        var plateau = new ReduceLROnPlateau(0.02, ReduceLROnPlateau.Monitor.LOSS, 0.1, 5, 0.001, 0, 0);
        var json =
                KerasTraining.write(TrainingSettings.DEFAULT.withOptimizer(new Optimizer.SGD().learningRate(plateau)));
        assertThat(json.at("/optimizer/config/learning_rate").asDouble()).isEqualTo(0.02);
    }

    @Test
    void aLossThatNetloomLacksIsNotedAndTheNetIsReadAllTheSame() throws Exception {
        var json = KerasExport.model("net", NET);
        json.set("compile_config", Json.mapper().readTree("{\"loss\": \"poisson\", \"optimizer\": \"adam\"}"));
        var file = Files.writeString(folder.resolve("model.json"), json.toString());

        var read = KerasImport.read(file);

        assertThat(read.graph().blocks()).hasSize(2);
        assertThat(read.notes()).singleElement().asString().contains("poisson");
    }

    private static List<TrainingSettings> all() {
        var all = new ArrayList<TrainingSettings>();
        for (var optimizer : Optimizer.all()) {
            for (var rate : LearningRate.all(0.001, 1000)) {
                if (!(rate instanceof ReduceLROnPlateau)) {
                    all.add(TrainingSettings.DEFAULT.withOptimizer(optimizer.learningRate(rate)));
                }
            }
            all.add(TrainingSettings.DEFAULT.withOptimizer(
                    optimizer.base(new BaseOptions(optimizer.base().weightDecay(), null, 1.5, null, true, 0.98, 50))));
        }
        for (var loss : Loss.all()) {
            all.add(TrainingSettings.DEFAULT.withLoss(loss));
        }
        return all;
    }
}
