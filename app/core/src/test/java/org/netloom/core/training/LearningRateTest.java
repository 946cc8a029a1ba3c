package org.netloom.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.training.Decay.CosineDecay;
import org.netloom.core.training.Decay.CosineDecayRestarts;
import org.netloom.core.training.Decay.ExponentialDecay;
import org.netloom.core.training.Decay.InverseTimeDecay;
import org.netloom.core.training.Decay.PiecewiseConstantDecay;
import org.netloom.core.training.Decay.PolynomialDecay;

/// Against figures that Keras 3.15 gave.
class LearningRateTest {
    private static final double[] LOSSES = {
        1.0, 0.9, 0.91, 0.8999999, 0.95, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.4999, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6
    };

    static Stream<Map.Entry<LearningRate, List<Double>>> schedules() {
        return Stream.of(
                Map.entry(
                        new CosineDecay(0.05, 4, 0.2, 0.3, 2),
                        List.of(0.05, 0.175, 0.3, 0.264853, 0.18, 0.095147, 0.06, 0.06, 0.06)),
                Map.entry(
                        new CosineDecayRestarts(0.3, 2, 2, 0.8, 0.1),
                        List.of(0.3, 0.165, 0.246, 0.214368, 0.138, 0.061632, 0.2028, 0.196223, 0.177494)),
                Map.entry(
                        new PolynomialDecay(0.3, 3, 0.01, 1.5, true),
                        List.of(0.3, 0.167856, 0.065811, 0.01, 0.065811, 0.029732, 0.01, 0.040379, 0.020741)),
                Map.entry(
                        new InverseTimeDecay(0.3, 2, 0.5, false),
                        List.of(0.3, 0.24, 0.2, 0.171429, 0.15, 0.133333, 0.12, 0.109091, 0.1)),
                Map.entry(
                        new ExponentialDecay(0.3, 2, 0.5, false),
                        List.of(0.3, 0.212132, 0.15, 0.106066, 0.075, 0.053033, 0.0375, 0.026517, 0.01875)),
                Map.entry(
                        new PiecewiseConstantDecay(List.of(1, 3), List.of(0.3, 0.1, 0.02)),
                        List.of(0.3, 0.3, 0.1, 0.1, 0.02, 0.02, 0.02, 0.02, 0.02)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void followsKeras(Map.Entry<LearningRate, List<Double>> expected) {
        for (int step = 0; step < expected.getValue().size(); step++) {
            assertThat(expected.getKey().at(step))
                    .as("step " + step)
                    .isCloseTo(expected.getValue().get(step), offset(1e-6));
        }
    }

    static Stream<Map.Entry<ReduceLROnPlateau, List<Double>>> plateaus() {
        return Stream.of(
                Map.entry(
                        plateau(0.5, 2, 1e-4, 0, 0),
                        List.of(
                                0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.0125, 0.0125, 0.00625, 0.00625,
                                0.003125, 0.003125, 0.0015625, 0.0015625, 0.0007813, 0.0007813, 0.0003906)),
                Map.entry(
                        plateau(0.5, 2, 1e-4, 3, 0),
                        List.of(
                                0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.025, 0.0125, 0.0125,
                                0.0125, 0.0125, 0.00625, 0.00625, 0.00625, 0.00625, 0.003125)),
                Map.entry(plateau(0.2, 1, 0.02, 1, 0.005), List.of(0.1, 0.1, 0.02, 0.005, 0.005, 0.005)),
                Map.entry(plateau(0.5, 0, 1e-4, 0, 0.02), List.of(0.1, 0.1, 0.05, 0.025, 0.02, 0.02)));
    }

    private static ReduceLROnPlateau plateau(double factor, int patience, double minDelta, int cooldown, double minLr) {
        return new ReduceLROnPlateau(0.1, ReduceLROnPlateau.Monitor.LOSS, factor, patience, minDelta, cooldown, minLr);
    }

    @ParameterizedTest
    @MethodSource("plateaus")
    void waitsForPlateausAsKerasDoes(Map.Entry<ReduceLROnPlateau, List<Double>> expected) {
        var rule = expected.getKey();
        var rates = new double[expected.getValue().size()];
        var state = rule.start();
        for (int epoch = 0; epoch < rates.length; epoch++) {
            state = rule.after(state, LOSSES[epoch], null);
            rates[epoch] = state.rate();
        }
        IntStream.range(0, rates.length)
                .forEach(epoch -> assertThat(rates[epoch])
                        .as("epoch " + epoch)
                        .isCloseTo(expected.getValue().get(epoch), offset(1e-7)));
    }
}
