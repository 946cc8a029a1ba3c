package org.netloom.engine.trial;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.Templates;
import org.netloom.core.text.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains a small net on made-up pictures for a moment: the first step of a process waits for some
/// thousands of classes and for native libraries, which are the same for every net.
public final class Rehearsal implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Shape PICTURE = Shape.map(32, 32, 3);
    private static final List<String> LABELS = List.of("first", "second");
    private static final int BATCH = 8;
    private static final int PICTURES = 20 * BATCH;

    private volatile boolean ended;

    @Override
    public void run() {
        try {
            rehearse();
        } catch (CancellationException e) {
            LOG.debug("The run has begun");
        } catch (Failure e) {
            LOG.warn("Not rehearsed: the first step will take longer", e);
        }
    }

    /// From any thread; the steps under way break off.
    public void end() {
        ended = true;
    }

    private void rehearse() throws Failure {
        var graph = Templates.named(Templates.STARTER).graph(PICTURE, LABELS.size());
        var project = Project.named("rehearsal").withGraph(graph).withDataset(DatasetReference.wanted(""), LABELS);
        var progress = new UntilEnded();
        try (var trial = new Trial(project)) {
            trial.pace(BATCH, PICTURES, progress);
            trial.validation(BATCH, progress);
        }
    }

    private final class UntilEnded implements Progress {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return ended;
        }
    }
}
