package org.netloom.core.drawing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Chains;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;

/// Which blocks stand for collapsed groups. The blocks of a collapsed group all lie at one place; its
/// first is the one that is shown, with the wires into it and those out of the last.
public final class Folding {
    private static final Folding NONE = new Folding(Map.of(), Map.of(), Map.of());

    /// Collapsed groups by their first block.
    private final Map<String, Group> groups;

    /// Their last blocks by their first.
    private final Map<String, String> lasts;

    /// The first block of the collapsed group that a block belongs to.
    private final Map<String, String> firsts;

    private Folding(Map<String, Group> groups, Map<String, String> lasts, Map<String, String> firsts) {
        this.groups = groups;
        this.lasts = lasts;
        this.firsts = firsts;
    }

    public static Folding of(Graph graph, Drawing drawing) {
        if (drawing.groups().stream().noneMatch(Group::collapsed)) {
            return NONE;
        }
        var groups = new HashMap<String, Group>();
        var lasts = new HashMap<String, String>();
        var firsts = new HashMap<String, String>();
        for (var group : drawing.groups()) {
            if (group.collapsed()) {
                Chains.stretch(graph, Set.copyOf(group.blocks())).ifPresent(stretch -> {
                    groups.put(stretch.first(), group);
                    lasts.put(stretch.first(), stretch.last());
                    group.blocks().forEach(block -> firsts.put(block, stretch.first()));
                });
            }
        }
        return new Folding(groups, lasts, firsts);
    }

    /// The blocks that are shown, and the wires between them.
    public Graph shown(Graph graph) {
        if (groups.isEmpty()) {
            return graph;
        }
        var blocks =
                graph.blocks().stream().filter(block -> !isHidden(block.name())).toList();
        var links = new LinkedHashSet<Link>();
        for (var link : graph.links()) {
            if (!isInside(link)) {
                links.add(new Link(shownAs(link.from()), shownAs(link.to())));
            }
        }
        return new Graph(blocks, List.copyOf(links));
    }

    /// The block that stands for this one on the canvas.
    public String shownAs(String block) {
        return firsts.getOrDefault(block, block);
    }

    public boolean isHidden(String block) {
        return !shownAs(block).equals(block);
    }

    /// Whether a wire is hidden in a collapsed group.
    public boolean isInside(Link link) {
        return shownAs(link.from()).equals(shownAs(link.to()));
    }

    /// The collapsed group that a shown block stands for.
    public Optional<Group> group(String shown) {
        return Optional.ofNullable(groups.get(shown));
    }

    /// The block whose output comes out of a shown one.
    public String output(String shown) {
        return lasts.getOrDefault(shown, shown);
    }

    /// Blocks with all those that they stand for.
    public SequencedSet<String> members(Iterable<String> shown) {
        var all = new LinkedHashSet<String>();
        for (var name : shown) {
            var group = groups.get(name);
            if (group == null) {
                all.add(name);
            } else {
                all.addAll(group.blocks());
            }
        }
        return all;
    }

    /// Places of shown blocks, such as a layout gives them, for all blocks.
    public Map<String, Block> spread(Graph graph, Map<String, Block> places) {
        var all = new HashMap<String, Block>();
        for (var block : graph.blocks()) {
            var place = places.get(shownAs(block.name()));
            if (place != null) {
                all.put(block.name(), block.at(place.x(), place.y()));
            }
        }
        return all;
    }

    /// Collapsed groups of which some of these blocks are.
    public List<Group> among(Set<String> blocks) {
        return groups.values().stream()
                .filter(group -> group.blocks().stream().anyMatch(blocks::contains))
                .toList();
    }

    /// The net with the blocks of a group at one place, and what lies below moved up where that covers
    /// nothing. As it is where they are no stretch of it.
    ///
    /// @param after the drawing with the group collapsed
    static Graph collapse(Graph graph, Group group, Drawing after) {
        var names = new HashSet<>(group.blocks());
        var stretch = Chains.stretch(graph, names);
        if (stretch.isEmpty()) {
            return graph;
        }
        var first = graph.block(stretch.get().first());
        double bottom = bottom(graph.part(names));
        var piled = new HashMap<String, Block>();
        names.forEach(name -> piled.put(name, first));
        var together = Places.put(graph, piled);
        var moved = Places.below(together, names, bottom, first.y() - bottom);
        return overlaps(moved, after) > overlaps(together, after) ? together : moved;
    }

    /// The net with the blocks of a collapsed group one below the other again, and what lies below moved
    /// down where it takes that.
    static Graph expand(Graph graph, Group group, Drawing after) {
        var names = new HashSet<>(group.blocks());
        var part = graph.part(names);
        double top = part.blocks().stream().mapToDouble(Block::y).min().orElse(0);
        var open = Places.arranged(part);
        var apart = Places.put(graph, open);
        double height = open.values().stream().mapToDouble(Block::y).max().orElse(top) - top;
        var moved = Places.below(apart, names, top, height);
        return overlaps(moved, after) < overlaps(apart, after) ? moved : apart;
    }

    private static int overlaps(Graph graph, Drawing drawing) {
        return Places.overlaps(of(graph, drawing).shown(graph));
    }

    /// Whether the blocks of a group can be shown as one.
    public static boolean canCollapse(Graph graph, Set<String> blocks) {
        return Chains.stretch(graph, blocks).isPresent();
    }

    private static double bottom(Graph part) {
        return part.blocks().stream().mapToDouble(Block::y).max().orElse(0);
    }
}
