package org.netloom.core.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.GraphJson;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Normalizing.BatchNormalization;
import org.netloom.core.layers.Pooling.MaxPooling2D;
import org.netloom.core.layers.Regularization.Dropout;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Failure;

class KerasImportTest {
    @TempDir
    Path folder;

    @Test
    void readsASequentialOfKeras1() throws Exception {
        var graph = read("keras1").graph();

        assertThat(layers(graph))
                .containsExactly(
                        "Input", "Conv2D", "MaxPooling2D", "BatchNormalization", "Dropout", "Flatten", "Dense");
        var conv = (Conv2D) graph.block("convolution2d_1").layer();
        assertThat(conv.filters()).isEqualTo(32);
        assertThat(conv.kernelSize()).isEqualTo(new Size(3, 5));
        assertThat(conv.strides()).isEqualTo(new Size(2, 1));
        assertThat(conv.padding()).isEqualTo(Padding.SAME);
        assertThat(String.valueOf(conv.kernel().constraint())).contains("3.0", "[0]");
        var pool = (MaxPooling2D) graph.block("maxpooling2d_1").layer();
        assertThat(pool.strides()).isEqualTo(Size.of(2));
        assertThat(graph.block("batchnormalization_1").layer()).isInstanceOf(BatchNormalization.class);
        assertThat(graph.block("dropout_1").layer())
                .satisfies(layer -> assertThat(((Dropout) layer).rate()).isEqualTo(0.25));
        assertThat(option(graph, "dense_1", "units")).isEqualTo(10);
        assertThat(option(graph, "dense_1", "use_bias")).isEqualTo(false);
        assertThat(Shapes.of(graph).problems()).isEmpty();
    }

    @Test
    void readsAFunctionalOfKeras2AndKeepsWhatItDoesNotKnowInSight() throws Exception {
        var net = read("keras2");
        var graph = net.graph();

        assertThat(graph.inputsOf("concatenate_1")).containsExactly("activation_1", "block1_conv");
        assertThat(graph.block("mystery_1").layer()).isInstanceOf(Unknown.class);
        assertThat(Shapes.of(graph).problems())
                .anySatisfy(p -> assertThat(p.title().english()).contains("SqueezeExcite"));
        assertThat(net.notes())
                .map(Object::toString)
                .anyMatch(note -> note.contains("mystery_1 (SqueezeExcite) cannot be used"))
                .anyMatch(note -> note.contains("1 layers are frozen"));
        assertThat(String.valueOf(option(graph, "block1_conv", "kernel_initializer")))
                .containsIgnoringCase("he")
                .containsIgnoringCase("normal");
        assertThat(GraphJson.read(GraphJson.write(graph))).isEqualTo(graph);
    }

    @Test
    void laysOutModelsInsideOfModelsFlat() throws Exception {
        var net = read("nested");
        var graph = net.graph();

        assertThat(graph.blocks().stream().map(Block::name))
                .containsExactly("picture", "conv", "pool", "conv_1", "add", "pixelwise", "pool_1", "out");
        assertThat(graph.inputsOf("add")).containsExactly("conv_1", "pool");
        var shapes = Shapes.of(graph);
        assertThat(shapes.problems()).isEmpty();
        assertThat(Summary.of(graph, shapes).parameters()).isEqualTo(325);
    }

    @Test
    void trainsAsTheModelWasCompiled() throws Exception {
        assertThat(read("nested").training().optimizer().learningRate().initial())
                .isCloseTo(0.002, within(1e-9));
    }

    @Test
    void makesAConvolutionOfADenseOnAMap() throws Exception {
        var net = read("nested");

        var conv = (Conv2D) net.graph().block("pixelwise").layer();
        assertThat(conv.kernelSize()).isEqualTo(Size.of(1));
        assertThat(conv.filters()).isEqualTo(6);
        assertThat(String.valueOf(conv.kernel().constraint())).contains("[2]");
        assertThat(net.notes()).map(Object::toString).anyMatch(note -> note.contains("Conv2D of 1×1"));
    }

    @Test
    void placesBlocksBelowEachOtherAndBranchesBesideEachOther() throws Exception {
        var graph = read("keras2").graph();

        for (var link : graph.links()) {
            assertThat(graph.block(link.to()).y())
                    .isGreaterThan(graph.block(link.from()).y());
        }
        assertThat(graph.blocks().stream().map(b -> List.of(b.x(), b.y())).distinct())
                .hasSameSizeAs(graph.blocks());
    }

    @Test
    void givesAPlaceholderTheReason() throws Exception {
        var json = Files.readString(resource("keras2")).replace("\"dilation_rate\": [1, 1]", "\"made_up\": 7");
        var unknown = (Unknown) read(json).graph().block("block1_conv").layer();

        assertThat(unknown.reason().english()).isEqualTo("Its option made_up = 7 is not known here.");
    }

    @Test
    void setsASizeForPicturesOfAnySize() throws Exception {
        var net = read(Files.readString(resource("keras2")).replace("[null, 28, 28, 1]", "[null, null, null, 3]"));

        assertThat(Shapes.of(net.graph()).output("input_1")).contains(Shape.map(224, 224, 3));
        assertThat(net.notes()).map(Object::toString).anyMatch(note -> note.contains("any size"));
    }

    @Test
    void refusesWhatAClassifierHereCannotBe() throws Exception {
        assertThatThrownBy(() -> read("shared"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("twice is used 2 times");
        var keras2 = Files.readString(resource("keras2"));
        assertThatThrownBy(() -> read(keras2.replace("channels_last", "channels_first")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("expects channels first");
        assertThatThrownBy(() ->
                        read(keras2.replace("[[\"dense_1\", 0, 0]]", "[[\"dense_1\", 0, 0], [\"mystery_1\", 0, 0]]")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("has 2 outputs");
        assertThatThrownBy(() ->
                        read(keras2.replace("[[[\"block1/conv\", 0, 0, {}]]]", "[[[\"concatenate_1\", 0, 0, {}]]]")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("in a circle");
        assertThatThrownBy(() -> read(keras2.replace("[null, 28, 28, 1]", "[null, 28, 28, 28, 1]")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no picture");
    }

    @Test
    void refusesFilesThatAreNoModelInASentence() throws IOException {
        for (var text : List.of(
                "",
                "no json!",
                "[]",
                "{}",
                "7",
                "{\"class_name\": \"Sequential\"}",
                "[".repeat(100_000),
                "{\"class_name\": \"Sequential\", \"config\": {\"layers\": []}}",
                "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [{}]}}",
                "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [7, null, \"x\"]}}")) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(Failure.class);
        }
    }

    private static List<String> layers(Graph graph) {
        return graph.blocks().stream()
                .map(block -> LayerCatalog.idOf(block.layer()))
                .toList();
    }

    private static Object option(Graph graph, String block, String option) {
        return Objects.requireNonNull(LayerOptions.of(graph.block(block).layer()).stream()
                .filter(o -> o.name().equals(option))
                .findFirst()
                .orElseThrow()
                .value());
    }

    private ImportedNet read(String nameOrJson) throws Failure, IOException {
        if (nameOrJson.matches("[a-z]+[0-9]?")) {
            return KerasImport.read(resource(nameOrJson));
        }
        return KerasImport.read(Files.writeString(folder.resolve("model.json"), nameOrJson));
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(KerasImportTest.class.getResource(name + ".json"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
