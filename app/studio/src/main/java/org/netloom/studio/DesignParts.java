package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.netloom.core.text.Failure;
import org.netloom.studio.canvas.CanvasView;
import org.netloom.studio.canvas.arrange.TidyLayout;
import org.netloom.studio.canvas.list.LayerList;
import org.netloom.studio.canvas.model.BlockClipboard;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.Selection;
import org.netloom.studio.inspector.InspectorView;
import org.netloom.studio.inspector.InspectorViewModel;
import org.netloom.studio.palette.PaletteView;
import org.netloom.studio.palette.PieceList;
import org.netloom.studio.pieces.Pieces;
import org.netloom.studio.runs.Run;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.ShellViewModel;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.window.MainWindow;
import org.netloom.studio.support.Seen;
import org.netloom.studio.support.settings.ConfigFolder;

/// Palette, canvas and inspector in the place Design, and what menus and keys do there.
final class DesignParts {
    private final Workbench bench;
    private final Document document;
    private final CanvasViewModel model;
    private final CanvasView canvas;
    private final PaletteView palette;
    private final InspectorView inspector;
    private final DesignChoices choices;
    private final LayerList list;

    DesignParts(Workbench bench, MainWindow window, Document document, Selection selection) {
        this.bench = bench;
        this.document = document;
        model = new CanvasViewModel(
                document,
                selection,
                bench.tasks(),
                Pieces.in(ConfigFolder.locate().resolve("pieces")));
        canvas = new CanvasView(model);
        choices = new DesignChoices(window, model);
        palette = new PaletteView(
                model.adding()::append,
                new PieceList(
                        model.pieces(), model.parts()::append, model.parts()::appendNet, bench.notices()::report));
        inspector = new InspectorView(new InspectorViewModel(document, selection), model::reveal);
        inspector.offer(bench.actions().keyButton(Action.LOOK_INSIDE));
        model.onEdit(block -> inspector.edit());
        list = new LayerList(model);
        list.setVisible(false);
        canvas.visibleProperty().bind(list.visibleProperty().not());
        window.design().canvas(() -> new StackPane(canvas, list));
        window.design().palette(() -> palette);
        window.design().inspector(() -> inspector);
        BlockMenu.on(canvas, bench.actions());
        bindEdits(selection);
        bindChains();
        TakeawayParts.bind(bench, document, canvas);
        var designing =
                bench.shell().place().isEqualTo(Place.DESIGN).and(bench.shell().projectOpen());
        DrawingParts.bind(bench, designing, canvas, model);
        SightParts.bind(bench, designing, canvas, model);
        bindPanes(window);
        bindViews();
        tellBars();
        bench.shell().place().subscribe(this::takeFocus);
        bench.shell().projectOpen().subscribe(this::takeFocus);
        // The first time its pane is made a moment after the place was gone to.
        Seen.of(canvas).subscribe(seen -> {
            if (seen) {
                takeFocus();
                TidyLayout.warm();
            }
        });
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
        actions.bind(Action.COPY, designing.and(model.canCopy()), model.copies()::copy);
        actions.bind(Action.PASTE, designing, this::paste);
        actions.bind(Action.DUPLICATE, designing.and(model.canCopy()), model.copies()::duplicate);
        actions.bind(Action.DELETE, designing.and(model.canDelete()), model::deleteSelection);
        actions.bind(Action.SELECT_ALL, designing, model::selectAll);
        actions.bind(Action.CANCEL, designing, canvas::cancel);
    }

    private void paste() {
        try {
            model.copies().paste();
            BlockClipboard.generator()
                    .ifPresent(code -> VaryParts.ask(bench.notices(), document, code, this::takeFocus));
        } catch (Failure e) {
            bench.notices().report(text("Nothing is pasted"), e);
        }
    }

    private void bindPanes(MainWindow window) {
        var actions = bench.actions();
        var open = bench.shell().projectOpen();
        actions.bind(Action.AS_LIST, open, () -> inDesign(this::otherView));
        actions.bind(Action.PALETTE, open, () -> inDesign(() -> window.design().toggle("palette")));
        actions.bind(
                Action.INSPECTOR, open, () -> inDesign(() -> window.design().toggle("inspector")));
        actions.bind(Action.STRIP, open, () -> inDesign(() -> window.design().toggle("strip")));
    }

    /// Who comes to Design can type and walk at once: the keys belong to the net.
    private void takeFocus() {
        if (bench.shell().place().get() == Place.DESIGN
                && bench.shell().projectOpen().get()) {
            (list.isVisible() ? list : canvas).requestFocus();
        }
    }

    /// Canvas or list: what is selected stays so.
    private void otherView() {
        list.setVisible(!list.isVisible());
        if (list.isVisible()) {
            list.requestFocus();
        } else {
            canvas.requestFocus();
        }
    }

    private void bindChains() {
        var actions = bench.actions();
        var designing =
                bench.shell().place().isEqualTo(Place.DESIGN).and(bench.shell().projectOpen());
        var chains = model.chains();
        actions.bind(Action.CONNECT, designing.and(model.isSingle()), choices::connect);
        actions.bind(Action.DISCONNECT, designing.and(model.isSingle()), choices::disconnect);
        actions.bind(Action.MOVE_UP, designing.and(chains.canMoveUp()), () -> gliding(chains::moveUp));
        actions.bind(Action.MOVE_DOWN, designing.and(chains.canMoveDown()), () -> gliding(chains::moveDown));
        actions.bind(Action.TAKE_OFF, designing.and(chains.canTakeOff()), () -> gliding(chains::takeOff));
        actions.bind(Action.REPEAT, designing.and(chains.canRepeat()), choices::repeat);
    }

    /// The blocks glide to where the change puts them.
    private void gliding(Runnable change) {
        canvas.glide(change);
    }

    /// @param possible whether there is anything to look at
    /// @param look shows over a window what is inside of a block of that name
    void onLookInside(ObservableBooleanValue possible, BiConsumer<Window, String> look) {
        bench.actions()
                .bind(
                        Action.LOOK_INSIDE,
                        bench.shell()
                                .place()
                                .isEqualTo(Place.DESIGN)
                                .and(model.isSingle())
                                .and(possible),
                        () -> model.selection()
                                .single()
                                .ifPresent(
                                        block -> look.accept(canvas.getScene().getWindow(), block)));
    }

    /// @param runs of the open project, whose nets can be inserted
    void offerNets(Supplier<List<Run>> runs) {
        bench.actions()
                .bind(
                        Action.INSERT_NET,
                        bench.shell().projectOpen(),
                        () -> inDesign(() -> choices.insertNet(runs.get())));
    }

    private void bindViews() {
        var actions = bench.actions();
        var open = bench.shell().projectOpen();
        actions.bind(Action.GO_DESIGN, open, () -> inDesign(this::takeFocus));
        actions.bind(Action.SEARCH_LAYERS, open, () -> inDesign(palette::search));
        actions.bind(Action.QUICK_ADD, open, () -> inDesign(this::quickAdd));
        actions.bind(Action.FIND_BLOCK, open, () -> inDesign(choices::find));
    }

    private void quickAdd() {
        list.setVisible(false);
        canvas.quickAdd();
    }

    private void inDesign(Runnable work) {
        bench.shell().place().set(Place.DESIGN);
        work.run();
    }

    private void tellBars() {
        var shell = bench.shell();
        shell.showProblems().set(() -> inDesign(inspector::showProblems));
        // The folder comes behind the project that it holds.
        document.folder()
                .subscribe(() -> shell.problemCount()
                        .set(document.isOpen() ? document.problems().size() : 0));
        document.checked().subscribe(checked -> {
            shell.problemCount().set(document.isOpen() ? checked.problems().size() : 0);
            boolean known = !checked.graph().blocks().isEmpty()
                    && checked.summary().rows().size()
                            == checked.graph().blocks().size();
            shell.parameterCount().set(known ? checked.summary().parameters() : ShellViewModel.UNKNOWN);
        });
    }
}
