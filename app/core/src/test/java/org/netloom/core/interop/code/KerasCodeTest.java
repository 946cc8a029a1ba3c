package org.netloom.core.interop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Merging.Add;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.project.Templates;
import org.netloom.core.text.Failure;

class KerasCodeTest {

    @Test
    void aChainIsWrittenAsATutorialWouldWriteIt() throws Exception {
        var template = Templates.named("bitdegree");
        assertThat(KerasCode.of(template.graph(template.input(), template.classes())))
                .isEqualTo("""
                        import keras
                        from keras import layers

                        model = keras.Sequential([
                            keras.Input((32, 32, 3)),
                            layers.Conv2D(32, 3, padding="same", activation="relu", kernel_constraint=keras.constraints.MaxNorm(max_value=3.0, axis=(0,))),
                            layers.MaxPooling2D(2),
                            layers.Flatten(),
                            layers.Dense(512, activation="relu", kernel_constraint=keras.constraints.MaxNorm(max_value=3.0, axis=(0,))),
                            layers.Dropout(0.5),
                            layers.Dense(10, activation="softmax"),
                        ])
                        """);
    }

    @Test
    void aNetThatBranchesIsFunctionalAndKeepsNamesOfItsOwn() throws Exception {
        var net = Graph.chain(List.<Layer>of(new Input(4, 4, 1), new Flatten(), new Dropout(0.1)))
                .add(new Block("the-sum", new Add(), 0, 0))
                .connect("dropout", "the-sum")
                .connect("flatten", "the-sum")
                .add(new Block("dense", new Dense(2, ActivationFunction.SOFTMAX), 0, 0))
                .connect("the-sum", "dense");
        assertThat(KerasCode.of(net))
                .contains("x_input = keras.Input((4, 4, 1))")
                .contains("the_sum = layers.Add(name=\"the-sum\")([dropout, flatten])")
                .contains("dense = layers.Dense(2, activation=\"softmax\")(the_sum)")
                .endsWith("model = keras.Model(x_input, dense)\n");
    }

    @Test
    void aFaultyNetIsRefused() {
        var net = Graph.chain(List.<Layer>of(new Input(4, 4, 1), new Dense(2, ActivationFunction.SOFTMAX)));
        assertThatThrownBy(() -> KerasCode.of(net)).isInstanceOf(Failure.class).hasMessageContaining("flat input");
    }
}
