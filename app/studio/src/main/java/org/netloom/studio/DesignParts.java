package org.netloom.studio;

import javafx.beans.binding.Bindings;
import org.netloom.studio.canvas.CanvasView;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.Selection;
import org.netloom.studio.inspector.InspectorView;
import org.netloom.studio.inspector.InspectorViewModel;
import org.netloom.studio.palette.PaletteView;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.ShellViewModel;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.window.MainWindow;

/// Palette, canvas and inspector in the place Design, and what menus and keys do there.
final class DesignParts {
    private final Workbench bench;
    private final Document document;
    private final CanvasViewModel model;
    private final CanvasView canvas;
    private final PaletteView palette;
    private final InspectorView inspector;

    DesignParts(Workbench bench, MainWindow window, Document document) {
        this.bench = bench;
        this.document = document;
        var selection = new Selection(document);
        model = new CanvasViewModel(document, selection, bench.tasks());
        canvas = new CanvasView(model);
        palette = new PaletteView(model::append);
        inspector = new InspectorView(new InspectorViewModel(document, selection), model::reveal);
        model.onEdit(block -> inspector.edit());
        window.design().canvas(() -> canvas);
        window.design().palette(() -> palette);
        window.design().inspector(() -> inspector);
        bindEdits(selection);
        bindViews();
        tellBars();
    }

    private void bindEdits(Selection selection) {
        var actions = bench.actions();
        var open = bench.shell().projectOpen();
        actions.bind(
                Action.UNDO,
                Bindings.createBooleanBinding(() -> document.undoable().get().isPresent(), document.undoable()),
                document::undo);
        actions.bind(
                Action.REDO,
                Bindings.createBooleanBinding(() -> document.redoable().get().isPresent(), document.redoable()),
                document::redo);
        var designing = bench.shell().place().isEqualTo(Place.DESIGN).and(open);
        actions.bind(Action.CUT, designing.and(model.canCopy()), model::cut);
        actions.bind(Action.COPY, designing.and(model.canCopy()), model::copy);
        actions.bind(Action.PASTE, designing, model::paste);
        actions.bind(Action.DUPLICATE, designing.and(model.canCopy()), model::duplicate);
        actions.bind(Action.DELETE, designing.and(model.canDelete()), model::deleteSelection);
        actions.bind(Action.SELECT_ALL, designing, model::selectAll);
        actions.bind(Action.CANCEL, designing, canvas::cancel);
    }

    private void bindViews() {
        var actions = bench.actions();
        var open = bench.shell().projectOpen();
        var designing = bench.shell().place().isEqualTo(Place.DESIGN).and(open);
        actions.bind(Action.SEARCH_LAYERS, open, () -> inDesign(palette::search));
        actions.bind(Action.FIT, designing, canvas::fit);
        actions.bind(Action.TIDY, designing, canvas::tidy);
        actions.bind(Action.ZOOM_IN, designing, canvas::zoomIn);
        actions.bind(Action.ZOOM_OUT, designing, canvas::zoomOut);
        actions.bind(Action.ZOOM_ACTUAL, designing, canvas::zoomActual);
    }

    private void inDesign(Runnable work) {
        bench.shell().place().set(Place.DESIGN);
        work.run();
    }

    private void tellBars() {
        var shell = bench.shell();
        shell.showProblems().set(() -> inDesign(inspector::showProblems));
        document.checked().subscribe(checked -> {
            shell.problemCount().set(document.isOpen() ? checked.problems().size() : 0);
            boolean known = !checked.graph().blocks().isEmpty()
                    && checked.summary().rows().size()
                            == checked.graph().blocks().size();
            shell.parameterCount().set(known ? checked.summary().parameters() : ShellViewModel.UNKNOWN);
        });
    }
}
