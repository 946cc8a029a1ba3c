package org.netloom.core.interop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.project.Templates;
import org.netloom.core.text.Failure;

class KerasCodeReaderTest {

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (var template : Templates.all().values()) {
            var net = template.graph(template.input(), template.classes());
            assertThat(KerasCodeReader.read(KerasCode.of(net)).blocks().stream().map(Block::layer))
                    .as(template.name())
                    .isEqualTo(net.blocks().stream().map(Block::layer).toList());
        }
    }

    @Test
    void bareLinesAreAChain() throws Exception {
        var net = KerasCodeReader.read("""
                    layers.Conv2D(64, 3, activation="relu", padding='same'),  # the first
                    layers.MaxPooling2D((2, 2)),
                    tf.keras.layers.Dense(
                        units=10,
                        activation=tf.nn.softmax)
                """);
        assertThat(layers(net))
                .containsExactly(
                        new Conv2D(64, 3).padding(Padding.SAME).activation(ActivationFunction.RELU),
                        new MaxPooling2D(2),
                        new Dense(10, ActivationFunction.SOFTMAX));
        assertThat(net.links()).hasSize(2);
        assertThat(net.block("max_pooling2d").y()).isEqualTo(Graph.ROW);
    }

    @Test
    void aTutorialOfOlderKerasIsRead() throws Exception {
        var net = KerasCodeReader.read("""
                from keras.models import Sequential
                model = Sequential()
                model.add(Conv2D(32, (3, 3), input_shape=(32, 32, 3), kernel_constraint=max_norm(3)))
                model.add(Activation('relu'))
                model.add(Rescaling(1./255))
                model.compile(loss='categorical_crossentropy', optimizer='adam')
                """);
        assertThat(layers(net).getFirst()).isEqualTo(new Input(32, 32, 3));
        assertThat(net.blocks().stream().map(Block::name))
                .containsExactly("input", "conv2d", "activation", "rescaling");
        assertThat(layers(net).get(3).toString()).contains("0.0039");
    }

    @Test
    void functionalCodeBranchesAndJoins() throws Exception {
        var net = KerasCodeReader.read("""
                inputs = keras.Input(shape=(28, 28, 1), name="picture")
                x = layers.Conv2D(8, 3, padding="same")(inputs)
                activate = layers.ReLU()
                y = activate(x)
                z = layers.add([x, y])
                out = layers.Concatenate(axis=-1)([z, y])
                model = keras.Model(inputs, out)
                """);
        assertThat(net.links())
                .contains(
                        new Link("picture", "conv2d"),
                        new Link("conv2d", "re_lu"),
                        new Link("conv2d", "add"),
                        new Link("re_lu", "add"),
                        new Link("add", "concatenate"),
                        new Link("re_lu", "concatenate"));
    }

    @Test
    void aRefusalNamesTheLine() {
        refuses("x = layers.Dense(3)\nfor i in range(3):\n    x = layers.Dense(i)(x)", "Line 2");
        refuses("layers.Conv2D(8, 3),\nlayers.Wobble(3),", "Line 2: there is no layer Wobble");
        refuses("layers.Conv2D(8, 3, wobble=4)", "Line 1: Conv2D cannot be pasted");
        refuses("layers.Conv2D(n, 3)", "Line 1");
        refuses("import os\nos.remove('x')", "Line 2");
        refuses("layers.Dense(10", "Line 1");
        refuses("d = layers.Dense(3)\na = d(layers.Input((4, 4, 1)))\nb = d(a)", "Line 3");
        refuses("layers.Input((4,))", "Line 1: shape is height");
        refuses("\"\"\"only words\"\"\"", "Line 1");
        refuses("# nothing", "There is no layer in it");
    }

    @Test
    void codeThatWouldExhaustTheStackIsRefused() throws Exception {
        refuses("Dense(" + "(".repeat(100_000), "Line 1");
        refuses("Dense(" + "-".repeat(100_000) + "1)", "Line 1");
        assertThat(KerasCodeReader.read("Dense(10, name=\"" + "a".repeat(100_000) + "\")")
                        .blocks())
                .hasSize(1);
    }

    @Test
    void onlyWhatLooksLikeANetIsTakenForCode() {
        assertThat(KerasCodeReader.mayBeCode("layers.Conv2D(3, 3)")).isTrue();
        assertThat(KerasCodeReader.mayBeCode("model.add(Dense(3))")).isTrue();
        assertThat(KerasCodeReader.mayBeCode("A dense text (in brackets)")).isFalse();
    }

    private static void refuses(String code, String words) {
        assertThatThrownBy(() -> KerasCodeReader.read(code))
                .as(code)
                .isInstanceOf(Failure.class)
                .hasMessageContaining(words);
    }

    private static List<Layer> layers(Graph graph) {
        return graph.blocks().stream().map(Block::layer).toList();
    }
}
