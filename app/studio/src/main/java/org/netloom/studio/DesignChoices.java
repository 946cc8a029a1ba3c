package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.canvas.block.Caption;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.pieces.Nets;
import org.netloom.studio.pieces.Piece;
import org.netloom.studio.runs.Run;
import org.netloom.studio.shell.chooser.Choice;
import org.netloom.studio.shell.window.MainWindow;

/// What is chosen by typing in the place Design: a block to go to, one to wire, a wire to cut, how
/// often to repeat, a net to insert.
final class DesignChoices {
    private static final int MOST_COPIES = 6;

    private final MainWindow window;
    private final CanvasViewModel model;

    DesignChoices(MainWindow window, CanvasViewModel model) {
        this.window = window;
        this.model = model;
    }

    void find() {
        window.choose(
                text("Find a block by name, layer or options"),
                model.document().graph().blocks().stream()
                        .map(block -> choice(block, "", true, () -> model.reveal(block.name())))
                        .toList());
    }

    /// Blocks that cannot take the wire say why.
    void connect() {
        model.selection().single().ifPresent(from -> {
            var graph = model.document().graph();
            var choices = new ArrayList<Choice>();
            for (var block : graph.blocks()) {
                var refusal = graph.cannotConnect(from, block.name());
                choices.add(choice(
                        block,
                        refusal.map(why -> text(why)).orElse(""),
                        refusal.isEmpty(),
                        () -> model.connect(from, block.name())));
            }
            window.choose(text("Connect {0} to", from), choices);
        });
    }

    void disconnect() {
        model.selection()
                .single()
                .ifPresent(block -> window.choose(
                        text("Cut a wire of {0}", block),
                        model.document().graph().links().stream()
                                .filter(link ->
                                        link.from().equals(block) || link.to().equals(block))
                                .map(this::wire)
                                .toList()));
    }

    private Choice wire(Link link) {
        return new Choice(
                "mdi2v-vector-polyline-remove",
                text("{0} → {1}", link.from(), link.to()),
                model.document()
                        .shapes()
                        .output(link.from())
                        .map(Object::toString)
                        .orElse(""),
                "",
                true,
                () -> model.disconnect(link));
    }

    void repeat() {
        var choices = new ArrayList<Choice>();
        for (int copies = 1; copies <= MOST_COPIES; copies++) {
            for (double growth : List.of(1.0, 2.0, 0.5)) {
                int times = copies;
                choices.add(new Choice(
                        "mdi2r-repeat",
                        times == 1 ? text("Once more") : text("{0} times more", times),
                        growth == 1
                                ? text("as it is")
                                : growth == 2
                                        ? text("with twice the filters each time")
                                        : text("with half the filters each time"),
                        "",
                        true,
                        () -> model.chains().repeat(times, growth)));
            }
        }
        window.choose(text("Repeat what is selected"), choices);
    }

    /// @param runs of the open project
    void insertNet(List<Run> runs) {
        var choices = new ArrayList<Choice>();
        for (var run : runs) {
            run.net()
                    .ifPresent(net -> choices.add(
                            net("mdi2c-chart-bar", net, text("run, {0} · {1} layers", run.status(), size(net)))));
        }
        Nets.samples()
                .forEach(net -> choices.add(net("mdi2s-school-outline", net, text("sample · {0} layers", size(net)))));
        window.choose(text("Insert the net of"), choices);
    }

    private static int size(Piece net) {
        return net.graph().blocks().size();
    }

    private Choice net(String icon, Piece net, String detail) {
        return new Choice(
                icon, net.name(), detail, "", true, () -> model.parts().appendNet(net));
    }

    private Choice choice(Block block, String instead, boolean available, Runnable run) {
        var id = LayerCatalog.idOf(block.layer());
        var caption = Caption.of(block.layer(), model.document().project().get().scaling());
        return new Choice(
                "mdi2r-rectangle-outline",
                block.name(),
                instead.isEmpty() ? id + " · " + caption : instead,
                "",
                available,
                run);
    }
}
