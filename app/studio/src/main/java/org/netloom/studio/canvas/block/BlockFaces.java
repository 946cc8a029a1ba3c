package org.netloom.studio.canvas.block;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netloom.core.drawing.Group;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Link;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.studio.document.Checked;
import org.netloom.studio.support.Localization;

/// Makes the faces of a project's blocks.
public final class BlockFaces {
    private final Checked checked;
    private final Map<String, Summary.Row> rows = new HashMap<>();
    private final Set<String> fed = new HashSet<>();
    private final Set<String> feeding = new HashSet<>();

    public BlockFaces(Checked checked) {
        this.checked = checked;
        checked.summary().rows().forEach(row -> rows.put(row.name(), row));
        checked.graph().links().forEach(link -> {
            fed.add(link.to());
            feeding.add(link.from());
        });
    }

    /// What the canvas shows of a block: that of the collapsed group that it stands for, if it does.
    public BlockFace of(Block block) {
        return checked.folding()
                .group(block.name())
                .map(group -> of(group, block))
                .orElseGet(() -> single(block));
    }

    /// What a list shows of a block.
    public BlockFace single(Block block) {
        return new BlockFace(
                block,
                LayerCatalog.idOf(block.layer()),
                Caption.of(block.layer(), checked.project().scaling()),
                parameters(List.of(block.name())),
                share(List.of(block.name())),
                output(block.name()),
                checked.problemsOf(block.name()).stream().min(Comparator.comparing(Problem::severity)),
                fed.contains(block.name()),
                feeding.contains(block.name()),
                false);
    }

    private BlockFace of(Group group, Block first) {
        var last = checked.folding().output(first.name());
        return new BlockFace(
                first,
                group.name(),
                Localization.text("{0} layers", group.blocks().size()),
                parameters(group.blocks()),
                share(group.blocks()),
                output(last),
                group.blocks().stream()
                        .flatMap(block -> checked.problemsOf(block).stream())
                        .min(Comparator.comparing(Problem::severity)),
                fed.contains(first.name()),
                feeding.contains(last),
                true);
    }

    /// A wire is at fault where something comes through it that the block below cannot take.
    public boolean isInvalid(Link link) {
        return checked.shapes().output(link.from()).isPresent()
                && checked.shapes().inputs().containsKey(link.to())
                && checked.shapes().output(link.to()).isEmpty();
    }

    public String output(String block) {
        return checked.shapes().output(block).map(Object::toString).orElse("?");
    }

    private long sum(List<String> blocks) {
        long sum = 0;
        for (var name : blocks) {
            var row = rows.get(name);
            sum += row == null ? 0 : row.parameters();
        }
        return sum;
    }

    private double share(List<String> blocks) {
        long all = checked.summary().parameters();
        return all == 0 ? 0 : (double) sum(blocks) / all;
    }

    private String parameters(List<String> blocks) {
        long sum = sum(blocks);
        boolean unknown = blocks.stream()
                .anyMatch(name -> !rows.containsKey(name)
                        && hasWeights(checked.graph().block(name).layer()));
        return unknown ? "–" : sum == 0 ? "" : number(sum);
    }

    /// Whether a layer learns anything does not hang on its input.
    private static boolean hasWeights(Layer layer) {
        return !layer.weights(List.of(Shape.map(1, 1, 1))).isEmpty();
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Localization.locale()).format(value);
    }
}
