package org.netloom.studio.dataset.starter;

import java.nio.file.Files;
import java.nio.file.Path;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.graph.Graph;
import org.netloom.core.text.Text;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.GraphEdit.ReplaceGraph;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.support.TaskRunner;

/// Gives a project that has pictures and no net yet its first net, fitted to some of the pictures.
public record FirstNet(Document document, ServiceEngine engine, TaskRunner tasks) {
    private static final int SIDE = 32;

    /// Does nothing where there is a net, or the person began one of their own meanwhile.
    ///
    /// @param index gets the list of the pictures that are looked at
    public void build(Path index, Dataset dataset) {
        var home = document.folder().get();
        if (home == null || !document.graph().blocks().isEmpty()) {
            return;
        }
        tasks.run(
                () -> {
                    var some = StarterNet.some(dataset);
                    DatasetIndex.write(index, some);
                    return some;
                },
                some -> engine.thumbnails(index, SIDE)
                        .onDone(ready -> tasks.run(
                                () -> net(
                                        some,
                                        Path.of(ready.file()),
                                        dataset.classes().size()),
                                net -> {
                                    if (document.graph().equals(Graph.EMPTY)
                                            && home.equals(document.folder().get())) {
                                        document.settle();
                                        document.apply(new ReplaceGraph(net, Text.of("Build a first net")));
                                        document.settle();
                                    }
                                },
                                why -> {})),
                why -> {});
    }

    private static Graph net(Dataset some, Path cache, int classes) throws Exception {
        try (var source = ThumbnailSource.open(some, cache)) {
            return StarterNet.of(source, classes);
        } finally {
            Files.deleteIfExists(cache);
        }
    }
}
