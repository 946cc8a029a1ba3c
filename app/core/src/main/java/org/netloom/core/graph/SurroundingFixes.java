package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Merging;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.layers.options.Size;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Text;

/// Cures that lie around a block rather than in it: what its layer alone cannot know.
final class SurroundingFixes {
    /// The sides of one's own pictures are set with the pictures; until then these serve.
    private static final Input FIRST = new Input(32, 32, 3);

    /// Options that say how large a window is.
    private static final Set<String> WINDOWS = Set.of("kernel_size", "pool_size");

    private SurroundingFixes() {}

    /// @param inputs the shapes that flow in, null where one is not known
    static List<Fix> of(Graph graph, Block block, List<String> from, List<@Nullable Shape> inputs) {
        var fixes = new ArrayList<Fix>();
        if (from.size() == 1) {
            var above = graph.block(from.getFirst());
            var in = inputs.getFirst();
            if (in != null && in.isMap()) {
                fixes.addAll(onMap(block, in));
            }
            if (above.layer() instanceof Reshaping.Flatten
                    && graph.outputsOf(above.name()).size() == 1) {
                fixes.add(new Fix.Remove(Text.of("Remove {0} above", above.name()), above.name()));
            }
        } else if (block.layer() instanceof Merging && !inputs.contains(null)) {
            fixes.addAll(matching(
                    graph,
                    block,
                    from,
                    inputs.stream().map(Objects::requireNonNull).toList()));
        }
        return fixes;
    }

    private static List<Fix> onMap(Block block, Shape in) {
        if (block.layer() instanceof Dense dense) {
            return List.of(new Fix.Replace(
                    Text.of("Conv2D of 1×1, as Keras reads it"), block.name(), PixelDense.asConvolution(dense)));
        }
        var fixes = new ArrayList<Fix>();
        for (var option : LayerOptions.of(block.layer())) {
            if (WINDOWS.contains(option.name()) && option.value() instanceof Size(int height, int width)) {
                var fitting = new Size(Math.min(height, in.height()), Math.min(width, in.width()));
                var smaller = LayerOptions.with(block.layer(), option.name(), fitting);
                if (smaller.shape(List.of(in)) instanceof ShapeResult.Fits) {
                    fixes.add(new Fix.Replace(Text.of("Make it {0}", fitting), block.name(), smaller));
                }
            }
        }
        return fixes;
    }

    /// Brings the branches to one shape with convolutions of 1×1, as the projections of ResNet: filters for
    /// the channels, strides for height and width. The first of the smallest maps sets the shape.
    private static List<Fix> matching(Graph graph, Block block, List<String> from, List<Shape> inputs) {
        if (!inputs.stream().allMatch(Shape::isMap)) {
            return List.of();
        }
        var goal = inputs.stream()
                .reduce((a, b) -> a.height() <= b.height() && a.width() <= b.width() ? a : b)
                .orElseThrow();
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i < inputs.size(); i++) {
            var shape = inputs.get(i);
            if (fits(block, shape, goal)) {
                continue;
            }
            int stride = Math.max(ratio(shape.height(), goal.height()), ratio(shape.width(), goal.width()));
            if (stride == 0) {
                return List.of();
            }
            int filters = block.layer() instanceof Merging.Concatenate ? shape.channels() : goal.channels();
            var label = stride == 1
                    ? Text.of("Match {0} filters with a 1×1 convolution after {1}", filters, from.get(i))
                    : Text.of("Match {0} with a 1×1 convolution in steps of {1} after {2}", goal, stride, from.get(i));
            fixes.add(new Fix.InsertOn(
                    label,
                    new Link(from.get(i), block.name()),
                    new Conv2D(filters, 1).strides(stride).padding(Padding.SAME)));
        }
        return fixes;
    }

    private static boolean fits(Block block, Shape shape, Shape goal) {
        boolean beside = shape.height() == goal.height() && shape.width() == goal.width();
        return beside && (block.layer() instanceof Merging.Concatenate || shape.channels() == goal.channels());
    }

    /// The stride that makes `length` to `goal` with padding same; 0 where none does.
    private static int ratio(int length, int goal) {
        int stride = (length + goal - 1) / goal;
        return Padding.SAME.output(length, 1, stride) == goal ? stride : 0;
    }

    /// A wire from the nearest loose end above, if there is one.
    static Fix[] wireTo(Block block, Graph graph) {
        return graph.ends().stream()
                .filter(end -> end.y() < block.y()
                        && graph.cannotConnect(end.name(), block.name()).isEmpty())
                .reduce((a, b) -> b.y() > a.y() ? b : a)
                .map(end -> new Fix[] {
                    new Fix.Connect(Text.of("Wire from {0}", end.name()), new Link(end.name(), block.name()))
                })
                .orElseGet(() -> new Fix[0]);
    }

    /// An Input above the uppermost block into which nothing flows.
    static Fix[] inputFor(Graph graph) {
        return graph.blocks().stream()
                .filter(block -> graph.inputsOf(block.name()).isEmpty())
                .reduce((a, b) -> b.y() < a.y() ? b : a)
                .map(top -> new Fix[] {new Fix.InsertBefore(Text.of("Put an Input on top"), top.name(), FIRST)})
                .orElseGet(() -> new Fix[0]);
    }
}
