package org.netloom.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Decay.CosineDecay;

class KerasConfigTest {

    private static JsonNode json(String text) throws Failure {
        return Json.parse(text.replace('\'', '"'), JsonNode.class);
    }

    @Test
    void readsWhatKeras3WritesWithAScheduleInside() throws Failure {
        var optimizer = KerasConfig.optimizer(json("""
                {'class_name': 'SGD', 'config': {'name': 'sgd', 'learning_rate': {'module': 'keras.optimizers.schedules',
                 'class_name': 'CosineDecay', 'config': {'initial_learning_rate': 0.0, 'decay_steps': 4, 'alpha': 0.1,
                 'name': 'CosineDecay', 'warmup_target': 0.2, 'warmup_steps': 2}, 'registered_name': null},
                 'weight_decay': null, 'clipnorm': null, 'global_clipnorm': 0.1, 'clipvalue': null, 'use_ema': false,
                 'ema_momentum': 0.99, 'ema_overwrite_frequency': null, 'loss_scale_factor': null,
                 'gradient_accumulation_steps': null, 'momentum': 0.9, 'nesterov': true}}"""));

        assertThat(optimizer)
                .isEqualTo(new Optimizer.SGD(
                        new CosineDecay(0, 4, 0.1, 0.2, 2), 0.9, true, BaseOptions.NONE.withGlobalClipnorm(0.1)));
    }

    @Test
    void readsTheSpellingsOfOlderKeras() throws Failure {
        assertThat(KerasConfig.optimizer(json("""
                {'class_name': 'Adam', 'config': {'lr': 0.01, 'beta_1': 0.8, 'epsilon': null, 'decay': 0.0}}"""))).isEqualTo(Options.with(new Optimizer.Adam(0.01), "beta_1", 0.8));
        assertThat(KerasConfig.optimizer(json("""
                {'class_name': 'SGD', 'config': {'lr': 0.1, 'decay': 0.001, 'momentum': 0.9, 'nesterov': false}}""")))
                .isEqualTo(new Optimizer.SGD(0.1, 0.9, false)
                        .learningRate(new Decay.InverseTimeDecay(0.1, 1, 0.001, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'rmsprop'", "'RMSprop'", "{'class_name': 'Custom>RMSprop', 'config': {}}"})
    void readsNames(String text) throws Failure {
        assertThat(KerasConfig.optimizer(json(text))).isEqualTo(new Optimizer.RMSprop());
    }

    @Test
    void readsLossesByNameFunctionAndConfiguration() throws Failure {
        assertThat(KerasConfig.loss(json("'mse'"))).isEqualTo(new Loss.MeanSquaredError());
        assertThat(KerasConfig.loss(json("'sparse_categorical_crossentropy'")))
                .isEqualTo(new Loss.SparseCategoricalCrossentropy());
        assertThat(KerasConfig.loss(json("""
                {'module': 'builtins', 'class_name': 'function', 'config': 'binary_crossentropy'}"""))).isEqualTo(new Loss.BinaryCrossentropy());
        assertThat(KerasConfig.loss(json("""
                {'class_name': 'CategoricalFocalCrossentropy', 'config': {'reduction': 'sum_over_batch_size',
                 'alpha': 0.5, 'gamma': 3.0, 'from_logits': true, 'label_smoothing': 0.1, 'axis': -1}}""")))
                .isEqualTo(new Loss.CategoricalFocalCrossentropy(List.of(0.5), 3, true, 0.1));
    }

    @Test
    void everyOptimizerRateAndLossComesBackFromItsJson() throws Failure {
        for (var optimizer : Optimizer.all()) {
            for (var rate : LearningRate.all(0.5, 100)) {
                var one = optimizer
                        .learningRate(rate)
                        .base(optimizer.base().withClipvalue(2).withEma(true, 0.9, 7));
                assertThat(KerasConfig.optimizer(json(Json.line(one)))).isEqualTo(one);
            }
        }
        for (var loss : Loss.all()) {
            assertThat(KerasConfig.loss(json(Json.line(loss)))).isEqualTo(loss);
        }
    }

    @Test
    void saysWhatIsNotHere() {
        for (var text : List.of(
                "{'class_name': 'Lion', 'config': {}}",
                "{'class_name': 'SGD', 'config': {'gradient_accumulation_steps': 4}}",
                "{'class_name': 'SGD', 'config': {'learning_rate': {'class_name': 'Mine', 'config': {}}}}",
                "{'class_name': 'SGD', 'config': {'clipnorm': 1.0, 'clipvalue': 1.0}}",
                "{'class_name': 'SGD', 'config': {'learning_rate': -1}}")) {
            assertThatExceptionOfType(Failure.class).as(text).isThrownBy(() -> KerasConfig.optimizer(json(text)));
        }
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> KerasConfig.loss(json("{'class_name': 'Dice', 'config': {'reduction': 'sum'}}")))
                .withMessageContaining("sum_over_batch_size");
    }
}
