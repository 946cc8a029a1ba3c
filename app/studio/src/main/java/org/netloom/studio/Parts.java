package org.netloom.studio;

import org.netloom.studio.document.Document;
import org.netloom.studio.document.Selection;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.window.MainWindow;

/// Puts the parts of the studio together: makes each with what it needs and hands its panes to the
/// window. The only place that knows them all.
final class Parts implements AutoCloseable {
    private final ProjectKeeper projects;
    private final RunParts runs;

    Parts(Workbench bench, MainWindow window) {
        MemoryMeter.watch(bench.shell());
        var document = new Document();
        var selection = new Selection(document);
        var design = new DesignParts(bench, window, document, selection);
        runs = new RunParts(bench, window, document);
        design.onLookInside(runs.trained(), runs::lookInside);
        design.offerNets(runs::all);
        GuideParts.connect(bench, window, selection, runs.prediction());
        projects = new ProjectKeeper(bench, document, window.projects());
    }

    /// Ends what must not outlive the window.
    @Override
    public void close() {
        projects.end();
        runs.close();
    }
}
