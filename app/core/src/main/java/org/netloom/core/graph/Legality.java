package org.netloom.core.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.netloom.core.layers.Input;
import org.netloom.core.text.Text;

/// What may not be done to a graph, and why; empty where it may.
final class Legality {
    private Legality() {}

    static Optional<Text> ofName(Graph graph, String name, String newName) {
        if (!Block.isName(newName)) {
            return no("A name is made of letters, digits, '_', '-' and '.', and starts with a letter or digit");
        }
        if (!newName.equals(name) && graph.find(newName).isPresent()) {
            return Optional.of(Text.of("Another block is called {0}", newName));
        }
        return Optional.empty();
    }

    static Optional<Text> ofWire(Graph graph, String from, String to) {
        if (from.equals(to)) {
            return no("A block cannot feed itself");
        }
        if (graph.block(to).layer() instanceof Input) {
            return no("Input is where the pictures come in: nothing leads into it");
        }
        if (graph.links().contains(new Link(from, to))) {
            return no("These two are connected already");
        }
        return reaches(graph, to, from) ? no("This wire would lead in a circle") : Optional.empty();
    }

    static Optional<Text> ofInsertion(Graph graph, Block block, Link on) {
        if (block.layer() instanceof Input) {
            return no("Input is where the pictures come in: nothing leads into it");
        }
        var name = block.name();
        if (graph.links().stream().anyMatch(l -> l.from().equals(name) || l.to().equals(name))) {
            return no("This block has wires already");
        }
        return graph.links().contains(on) ? Optional.empty() : no("The wire is gone");
    }

    static boolean reaches(Graph graph, String from, String target) {
        var followers = new HashMap<String, List<String>>();
        graph.links()
                .forEach(l -> followers
                        .computeIfAbsent(l.from(), _ -> new ArrayList<>())
                        .add(l.to()));
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            var name = open.removeLast();
            if (name.equals(target)) {
                return true;
            }
            if (seen.add(name)) {
                open.addAll(followers.getOrDefault(name, List.of()));
            }
        }
        return false;
    }

    private static Optional<Text> no(String why) {
        return Optional.of(Text.of(why));
    }
}
