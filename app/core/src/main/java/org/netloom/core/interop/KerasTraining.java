package org.netloom.core.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.netloom.core.json.Json;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.core.training.KerasConfig;
import org.netloom.core.training.LearningRate;
import org.netloom.core.training.ReduceLROnPlateau;

/// How a net is trained, as Keras notes it beside a compiled model: optimizer and loss. Epochs, batch
/// size and the like belong to `fit` there, and are not in the file.
final class KerasTraining {
    private KerasTraining() {}

    /// What Netloom lacks is no reason not to have the net: it is noted, and ours stands.
    static TrainingSettings read(JsonNode compiled, ReadingNotes notes) {
        var settings = TrainingSettings.DEFAULT;
        if (compiled.hasNonNull("optimizer")) {
            try {
                settings = settings.withOptimizer(KerasConfig.optimizer(compiled.path("optimizer")));
            } catch (Failure e) {
                notes.add(Text.of("The optimizer is not the file's, but {0}. {1}", "Adam", e.text()));
            }
        }
        if (compiled.hasNonNull("loss")) {
            try {
                settings = settings.withLoss(KerasConfig.loss(compiled.path("loss")));
            } catch (Failure e) {
                notes.add(Text.of("The loss is not the file's, but {0}. {1}", "CategoricalCrossentropy", e.text()));
            }
        }
        return settings;
    }

    /// The value of `compile_config`. A rate that is reduced on plateaus is there without that: Keras has
    /// a callback of `fit` for it.
    static ObjectNode write(TrainingSettings settings) {
        var json = Json.mapper().createObjectNode();
        var ours = settings.optimizer().learningRate() instanceof ReduceLROnPlateau plateau
                ? settings.optimizer().learningRate(new LearningRate.Constant(plateau.initial()))
                : settings.optimizer();
        var optimizer = serialized("keras.optimizers", Json.mapper().valueToTree(ours));
        var options = (ObjectNode) optimizer.path("config");
        if (options.path("learning_rate") instanceof ObjectNode schedule) {
            options.set("learning_rate", serialized("keras.optimizers.schedules", schedule));
        }
        json.set("optimizer", optimizer);
        json.set("loss", serialized("keras.losses", Json.mapper().valueToTree(settings.loss())));
        json.putArray("metrics").add("accuracy");
        return json;
    }

    /// `{"class_name": X, …}` as Keras 3 has it: with a module, and the options by themselves.
    private static ObjectNode serialized(String module, ObjectNode flat) {
        var json = Json.mapper().createObjectNode().put("module", module);
        json.set("class_name", flat.remove("class_name"));
        json.set("config", flat);
        return json.putNull("registered_name");
    }
}
