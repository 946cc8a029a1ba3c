package org.netloom.studio.inspector;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.GraphEdit.ApplyFix;
import org.netloom.studio.document.GraphEdit.RenameBlock;
import org.netloom.studio.document.GraphEdit.ReplaceLayer;
import org.netloom.studio.document.Selection;

/// What the inspector shows and changes. The document takes valid values only; what is wrong with
/// others comes back as a text.
public final class InspectorViewModel {
    private final Document document;
    private final Selection selection;

    public InspectorViewModel(Document document, Selection selection) {
        this.document = document;
        this.selection = selection;
    }

    Document document() {
        return document;
    }

    Selection selection() {
        return selection;
    }

    Optional<Block> block() {
        return selection.single().flatMap(document.graph()::find);
    }

    Optional<Summary.Row> row() {
        return block().flatMap(block -> document.summary().rows().stream()
                .filter(row -> row.name().equals(block.name()))
                .findFirst());
    }

    /// Gives the selected block another value of an option; says why where it cannot have it.
    Optional<Text> change(String block, String option, @Nullable Object value) {
        var layer = document.graph().block(block).layer();
        try {
            document.apply(new ReplaceLayer(block, LayerOptions.with(layer, option, value), option));
            return Optional.empty();
        } catch (InvalidOption invalid) {
            return Optional.of(invalid.text());
        }
    }

    Optional<Text> rename(String block, String name) {
        var refusal = document.graph().cannotRename(block, name);
        if (refusal.isEmpty()) {
            document.settle();
            document.apply(new RenameBlock(block, name));
            document.settle();
        }
        return refusal;
    }

    /// A field was left: what is typed next is undone on its own.
    void settle() {
        document.settle();
    }

    public void apply(Fix fix) {
        document.settle();
        document.apply(new ApplyFix(fix));
        document.settle();
    }

    /// Bytes that a block takes while training: weights with gradients and moments, outputs with
    /// gradients.
    static long trainingBytes(Summary.Row row, int batchSize) {
        return 4 * (4 * row.parameters() + 2 * row.activations() * batchSize);
    }
}
