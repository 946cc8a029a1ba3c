package org.netloom.studio.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;

/// The chosen blocks and wires, shared by canvas, inspector and problems. Follows the document: what
/// is gone is no longer selected, and a renamed block stays so. FX thread only.
public final class Selection {

    /// Blocks in the order in which they were chosen.
    public record Chosen(SequencedSet<String> blocks, Set<Link> links) {
        static final Chosen NOTHING = new Chosen(new LinkedHashSet<>(), Set.of());

        public boolean isEmpty() {
            return blocks.isEmpty() && links.isEmpty();
        }
    }

    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Chosen.NOTHING);

    public Selection(Document document) {
        document.checked().addListener((property, before, now) -> follow(before.graph(), now.graph()));
    }

    public ReadOnlyObjectProperty<Chosen> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public SequencedSet<String> blocks() {
        return chosen.get().blocks;
    }

    public Set<Link> links() {
        return chosen.get().links;
    }

    /// The one chosen block; empty for none or several.
    public Optional<String> single() {
        return blocks().size() == 1 ? Optional.of(blocks().getFirst()) : Optional.empty();
    }

    /// The block chosen last.
    public Optional<String> last() {
        return blocks().isEmpty() ? Optional.empty() : Optional.of(blocks().getLast());
    }

    public void clear() {
        set(List.of(), Set.of());
    }

    public void select(String block) {
        set(List.of(block), Set.of());
    }

    public void select(Link link) {
        set(List.of(), Set.of(link));
    }

    public void set(Collection<String> blocks, Collection<Link> links) {
        var next = new Chosen(new LinkedHashSet<>(blocks), Set.copyOf(links));
        if (!next.equals(chosen.get())) {
            chosen.set(next);
        }
    }

    public void toggle(String block) {
        var blocks = new LinkedHashSet<>(blocks());
        if (!blocks.remove(block)) {
            blocks.add(block);
        }
        set(blocks, links());
    }

    private void follow(Graph before, Graph now) {
        if (chosen.get().isEmpty()) {
            return;
        }
        var blocks = new LinkedHashSet<String>();
        for (var name : blocks()) {
            if (now.find(name).isPresent()) {
                blocks.add(name);
            } else {
                renamed(name, before, now).ifPresent(blocks::add);
            }
        }
        set(blocks, links().stream().filter(now.links()::contains).toList());
    }

    /// A rename changes nothing but the name.
    private static Optional<String> renamed(String name, Graph before, Graph now) {
        return before.find(name)
                .flatMap(old -> now.blocks().stream()
                        .filter(block -> block.named(name).equals(old))
                        .filter(block -> before.find(block.name()).isEmpty())
                        .map(block -> block.name())
                        .findFirst());
    }
}
