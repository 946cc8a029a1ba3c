package org.netloom.engine.executor.nodes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.engine.onednn.Curve;

/// Makes fewer passes over memory of a net's nodes: a function is applied by the node before it while
/// its values are at hand; and the largest of values that went through ReLU is what ReLU makes of the
/// largest, which are four times fewer.
final class Fusion {
    private final List<Node> nodes;
    private final String end;

    private Fusion(List<Node> nodes, String end) {
        this.nodes = new ArrayList<>(nodes);
        this.end = end;
    }

    static List<Node> of(List<Node> nodes, String end) {
        var fusion = new Fusion(nodes, end);
        fusion.moveBehindPools();
        fusion.join();
        return List.copyOf(fusion.nodes);
    }

    private void moveBehindPools() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Pool pool
                    && pool.largest()
                    && pool.curve() == null
                    && find(pool.inputs().getFirst()) instanceof Node.Apply apply
                    && apply.curve() == Curve.RELU
                    && readers(apply.name()) == 1) {
                nodes.set(
                        i,
                        new Node.Pool(
                                pool.name(),
                                apply.inputs(),
                                pool.in(),
                                pool.out(),
                                pool.sliding(),
                                true,
                                apply.curve()));
                nodes.remove(apply);
                i--;
            }
        }
    }

    private void join() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Node.Apply apply
                    && find(apply.inputs().getFirst()) instanceof Node.Curved before
                    && before.curve() == null
                    && readers(before.name()) == 1) {
                nodes.set(nodes.indexOf(before), before.with(apply.curve(), apply.name()));
                nodes.remove(i--);
            }
        }
    }

    private @Nullable Node find(String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// How many nodes take a value; the net's output is taken once more.
    private long readers(String name) {
        return nodes.stream()
                        .flatMap(node -> node.inputs().stream())
                        .filter(name::equals)
                        .count()
                + (name.equals(end) ? 1 : 0);
    }
}
