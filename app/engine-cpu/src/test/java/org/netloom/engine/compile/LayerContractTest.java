package org.netloom.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.core.layers.ActivationFunction.SOFTMAX;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.Augmentation.Colouring;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.layers.options.Range;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.run.Tensor;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Loss;
import org.netloom.core.training.Optimizer;
import org.netloom.engine.losses.BatchLoss;
import org.netloom.engine.losses.Top;
import org.netloom.engine.training.KerasTraining;

/// What holds for every layer of the catalogue, as it comes from the palette. (That each option has an
/// editor is tested where the editors are.)
class LayerContractTest {
    private static final String PROBE = "probe";
    private static final int BATCH = 12;
    private static final int CLASSES = 3;

    static Stream<LayerCatalog.Entry> entries() {
        return LayerCatalog.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void comesBackFromAProjectFile(LayerCatalog.Entry entry) throws Failure {
        var project = Project.named("contract").withGraph(net(entry.initial()));

        assertThat(ProjectFile.fromJson(ProjectFile.toJson(project), "test")).isEqualTo(project);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isExplainedInTwoSentences(LayerCatalog.Entry entry) {
        var sentences = entry.description().english().split("(?<=[.:])\\s+(?=[A-Z])");

        assertThat(entry.description().english()).endsWith(".");
        assertThat(sentences).as(entry.id()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void givesTheShapeThatItSays(LayerCatalog.Entry entry) throws Failure {
        var whole = net(entry.initial());
        var upTo = new ArrayList<String>(Shapes.of(whole).order());
        var ending = whole.part(Set.copyOf(upTo.subList(0, upTo.indexOf(PROBE) + 1)));
        if (entry.initial() instanceof Input) {
            return; // nothing can end with it
        }
        try (var net = GraphCompiler.compile(ending);
                var batch = new Batch(net.input(), 2)) {
            var values = new AtomicInteger();
            net.run(batch, output -> values.set(output.remaining()));

            assertThat(net.output()).isEqualTo(Shapes.of(ending).output(PROBE).orElseThrow());
            assertThat(values.get()).isEqualTo(2 * net.output().size());
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void learnsOrLetsOthersLearn(LayerCatalog.Entry entry) throws Failure {
        // Colours that change by tens of numbers from 0 to 3 would teach nothing.
        var layer = entry.initial() instanceof Colouring colours
                ? colours.valueRange(new Range(0, CLASSES))
                : entry.initial();
        try (var net = GraphCompiler.compile(net(layer));
                var batch = batch(net)) {
            net.weights().initialize(3);
            net.seed(1, seed -> seed);
            net.adaptations().forEach(adaptation -> adaptation.add(batch));
            var targets = targets();
            double before = loss(net, batch, targets);
            var training = new BatchLoss(new Loss.CategoricalCrossentropy(), net.top(), CLASSES);
            KerasTraining.losses(net, batch, new Optimizer.SGD(1e-4), training, targets, 1);

            assertThat(loss(net, batch, targets)).isLessThan(before);
        }
    }

    /// The layer where it can stand: behind Input, behind a convolution, or behind Flatten.
    private static Graph net(Layer layer) {
        if (layer instanceof Input) {
            return named(chain(layer));
        }
        if (layer.merges()) {
            return chain(new Conv2D(4, 1))
                    .add(new Block("left", new Conv2D(4, 1), 0, 0))
                    .add(new Block("right", new Conv2D(4, 1), 0, 0))
                    .add(new Block(PROBE, layer, 0, 0))
                    .disconnect(new Link("conv2d", "flatten"))
                    .connect("conv2d", "left")
                    .connect("conv2d", "right")
                    .connect("left", PROBE)
                    .connect("right", PROBE)
                    .connect(PROBE, "flatten");
        }
        var candidates = layer instanceof FrontLayer
                ? List.of(chain(layer, new Conv2D(4, 3)))
                : List.of(chain(new Conv2D(4, 3), layer), chain(new Conv2D(4, 3), new Flatten(), layer));
        return candidates.stream()
                .map(LayerContractTest::named)
                .filter(graph -> Shapes.of(graph).problems().stream().noneMatch(Problem::isError))
                .findFirst()
                .orElseThrow();
    }

    private static Graph chain(Layer... layers) {
        var all = new ArrayList<Layer>();
        if (!(layers[0] instanceof Input)) {
            all.add(new Input(8, 8, 3));
        }
        all.addAll(List.of(layers));
        all.add(new Flatten());
        all.add(new Dense(CLASSES, SOFTMAX));
        return Graph.chain(all);
    }

    /// The block in question gets a name of its own: it is the last but one before the end, the one
    /// behind Input, or Input.
    private static Graph named(Graph graph) {
        var blocks = graph.blocks();
        var first = blocks.get(1).layer();
        int at = first instanceof FrontLayer ? 1 : first instanceof Flatten ? 0 : blocks.size() - 3;
        return graph.rename(blocks.get(at).name(), PROBE);
    }

    private static Batch batch(Net net) {
        var batch = new Batch(net.input(), BATCH);
        var random = new SplittableRandom(5);
        int size = Math.toIntExact(net.input().size());
        for (int i = 0; i < BATCH * size; i++) {
            batch.pixels().put(i, (float) random.nextDouble() * (1 + i / size % CLASSES));
        }
        return batch;
    }

    private static Tensor targets() {
        var values = new float[BATCH * CLASSES];
        for (int b = 0; b < BATCH; b++) {
            values[b * CLASSES + b % CLASSES] = 1;
        }
        return new Tensor(List.of(BATCH, CLASSES), values);
    }

    private static double loss(Net net, Batch batch, Tensor targets) {
        var output = new float[BATCH * CLASSES];
        net.run(batch, out -> out.get(0, output));
        Top.apply(net.top(), output, CLASSES);
        double loss = 0;
        for (int i = 0; i < output.length; i++) {
            loss -= targets.values()[i] * Math.log(Math.max(output[i], 1e-30));
        }
        return loss / BATCH;
    }
}
