package org.netloom.engine.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Shapes;
import org.netloom.core.interop.KerasExport;
import org.netloom.core.interop.KerasImport;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;

/// What we export is what we import: for every case. The files stay in `target/exports`, where
/// `src/test/python/check_exports.py` lets Keras itself load and run them.
class KerasRoundTripTest {

    @Test
    void everyCaseComesBackAsItWent() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "exports"));
        var failed = new ArrayList<String>();
        for (var file : ParityCase.files(KerasParityTest.folder())) {
            var keras = ParityCase.read(file);
            try {
                var graph = keras.graph();
                if (!Shapes.of(graph).hasErrors()) {
                    compare(keras.name(), graph, folder, failed);
                } else {
                    failed.add(keras.name() + " has problems");
                }
            } catch (Failure e) {
                failed.add(keras.name() + ": " + e.text());
            }
        }
        assertThat(failed).isEmpty();
    }

    private static void compare(String name, Graph graph, Path folder, List<String> failed)
            throws Failure, IOException {
        var exported = folder.resolve(name + ".json");
        Files.writeString(exported, Json.pretty(KerasExport.model(name, graph)));
        var back = KerasImport.read(exported).graph();
        if (!sorted(back).equals(sorted(graph)) || !new HashSet<>(back.links()).equals(new HashSet<>(graph.links()))) {
            failed.add(name + ": " + back + " instead of " + graph);
        }
    }

    private static List<Block> sorted(Graph graph) {
        return graph.blocks().stream()
                .map(block -> block.at(0, 0))
                .sorted(Comparator.comparing(Block::name))
                .toList();
    }
}
