package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Text;

/// What a fix would do, worked out on the side: which shapes come out afterwards, and what is left to
/// mend.
///
/// @param changes blocks that are new, gone or give another shape, in the order of the net
/// @param errors how many errors are left
public record FixPreview(List<Change> changes, int errors) {
    /// More do not help a reader.
    private static final int SHOWN = 4;

    /// @param before null where there was no shape, or no such block
    /// @param after null where there is none any more
    public record Change(
            String block, @Nullable Shape before, @Nullable Shape after) {
        @Override
        public String toString() {
            if (after == null) {
                return block + " −";
            }
            return before == null ? block + " " + after : block + " " + before + " → " + after;
        }
    }

    public FixPreview {
        changes = List.copyOf(changes);
    }

    public static FixPreview of(Graph graph, Shapes shapes, Fix fix) {
        var mended = fix.apply(graph);
        var after = Shapes.of(mended);
        var changes = new ArrayList<Change>();
        for (var name : after.order()) {
            var was = shapes.output(name);
            var is = after.output(name);
            if (is.isPresent() && !is.equals(was)) {
                changes.add(new Change(name, was.orElse(null), is.get()));
            }
        }
        for (var block : graph.blocks()) {
            if (mended.find(block.name()).isEmpty()) {
                Optional<Shape> was = shapes.output(block.name());
                changes.add(new Change(block.name(), was.orElse(null), null));
            }
        }
        return new FixPreview(changes, (int)
                after.problems().stream().filter(Problem::isError).count());
    }

    /// In a line or two.
    public Text text() {
        var shown = changes.stream().limit(SHOWN).map(Change::toString).collect(Collectors.joining(", "));
        var rest = changes.size() > SHOWN ? " …" : "";
        return errors == 0
                ? Text.of("Then: {0}{1}", shown.isEmpty() ? "the same shapes" : shown, rest)
                : Text.of("Then: {0}{1}; {2} more to mend", shown.isEmpty() ? "the same shapes" : shown, rest, errors);
    }
}
