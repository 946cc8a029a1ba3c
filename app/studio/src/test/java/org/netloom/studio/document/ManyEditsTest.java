package org.netloom.studio.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netloom.core.drawing.Group;
import org.netloom.core.drawing.Note;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Chains;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.text.Text;
import org.netloom.studio.canvas.arrange.Alignment;
import org.netloom.studio.canvas.arrange.TidyLayout;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.document.ChainEdit.JoinBlocks;
import org.netloom.studio.document.ChainEdit.RepeatBlocks;
import org.netloom.studio.document.ChainEdit.RerouteLink;
import org.netloom.studio.document.ChainEdit.SwapDown;
import org.netloom.studio.document.ChainEdit.TakeOff;
import org.netloom.studio.document.DrawingEdit.AddNote;
import org.netloom.studio.document.DrawingEdit.CollapseGroup;
import org.netloom.studio.document.DrawingEdit.GroupBlocks;
import org.netloom.studio.document.DrawingEdit.MoveNote;
import org.netloom.studio.document.DrawingEdit.RemoveNote;
import org.netloom.studio.document.DrawingEdit.RenameGroup;
import org.netloom.studio.document.DrawingEdit.TurnNet;
import org.netloom.studio.document.DrawingEdit.Ungroup;
import org.netloom.studio.document.DrawingEdit.WriteNote;
import org.netloom.studio.document.GraphEdit.AddBlock;
import org.netloom.studio.document.GraphEdit.ApplyFix;
import org.netloom.studio.document.GraphEdit.ArrangeBlocks;
import org.netloom.studio.document.GraphEdit.ConnectBlocks;
import org.netloom.studio.document.GraphEdit.Disconnect;
import org.netloom.studio.document.GraphEdit.InsertOnLink;
import org.netloom.studio.document.GraphEdit.MoveBlocks;
import org.netloom.studio.document.GraphEdit.PasteBlocks;
import org.netloom.studio.document.GraphEdit.RemoveBlocks;
import org.netloom.studio.document.GraphEdit.RenameBlock;
import org.netloom.studio.document.GraphEdit.ReplaceGraph;
import org.netloom.studio.document.GraphEdit.ReplaceLayer;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;

/// Ten thousand edits of every kind, taken back and done again, saved and read on the way.
class ManyEditsTest {
    private static final int EDITS = 10_000;
    private static final int MOST_BLOCKS = 24;

    private final Random random = new Random(20_26);
    private final Document document = new Document();

    @Test
    void tenThousandEditsAreTakenBackAndDoneAgainAndSurviveTheFile() throws Exception {
        var start = Project.named("many")
                .withGraph(Graph.chain(List.<Layer>of(
                        new Input(28, 28, 1), new Conv2D(8, 3), new Dense(10, ActivationFunction.SOFTMAX))));
        document.show(start, Path.of("many"), start);
        var states = new ArrayList<>(List.of(start));
        while (states.size() <= EDITS) {
            document.settle();
            document.apply(edit());
            var now = document.project().get();
            if (!now.equals(states.getLast())) {
                states.add(now);
                if (random.nextInt(50) == 0) {
                    assertThat(ProjectFile.fromJson(ProjectFile.toJson(now), "test"))
                            .isEqualTo(now);
                }
            }
        }
        for (var expected : states.reversed()) {
            assertThat(document.project().get()).isEqualTo(expected);
            document.undo();
        }
        assertThat(document.undoable().get()).isEmpty();
        for (var expected : states) {
            assertThat(document.project().get()).isEqualTo(expected);
            document.redo();
        }
        assertThat(document.redoable().get()).isEmpty();
    }

    private Graph graph() {
        return document.graph();
    }

    private Edit edit() {
        var graph = graph();
        if (graph.blocks().size() > MOST_BLOCKS) {
            return new RemoveBlocks(some(graph.blocks().size() / 2), Set.of());
        }
        if (graph.blocks().size() < 2) {
            return add();
        }
        return switch (random.nextInt(19)) {
            case 0, 1 -> add();
            case 2 -> connected().orElseGet(this::add);
            case 3 -> wire().<Edit>map(wire -> new Disconnect(Set.of(wire))).orElseGet(this::add);
            case 4 -> inserted().orElseGet(this::add);
            case 5 -> new MoveBlocks(some(3), 8 * random.nextInt(-9, 9), 8 * random.nextInt(-9, 9), new Object());
            case 6 -> new RemoveBlocks(some(2), Set.copyOf(wire().stream().toList()));
            case 7 -> new ReplaceLayer(name(), layer(), "anything");
            case 8 -> new RenameBlock(name(), "name_" + random.nextInt(1_000_000));
            case 9 -> drawn();
            case 10 -> new PasteBlocks(graph.part(some(4)), 24, 24);
            case 11 ->
                new ArrangeBlocks(
                        random.nextInt(20) == 0
                                ? TidyLayout.arrange(graph, Flow.DOWN)
                                : Alignment.column(graph.blocks()));
            case 12 -> rerouted().orElseGet(this::add);
            case 13 -> swapped().orElseGet(this::add);
            case 14 -> new TakeOff(some(2), 272, 0, List.of());
            case 15 -> repeated().orElseGet(this::add);
            case 16 -> joined().orElseGet(this::add);
            case 17 ->
                fixed().orElseGet(() ->
                        new ChangeTraining(TrainingSettings.DEFAULT.withEpochs(1 + random.nextInt(90)), "epochs"));
            default ->
                random.nextInt(50) == 0
                        ? new ReplaceGraph(Graph.chain(List.<Layer>of(new Input(32, 32, 3), layer())), Text.of("Anew"))
                        : new ArrangeBlocks(Map.of(name(), new Block("x", layer(), random.nextInt(900), 8)));
        };
    }

    /// A change of groups or notes.
    private Edit drawn() {
        var drawing = document.project().get().drawing();
        var notes = drawing.notes();
        var groups = drawing.groups();
        var note =
                notes.isEmpty() ? "" : notes.get(random.nextInt(notes.size())).name();
        var group = groups.isEmpty()
                ? ""
                : groups.get(random.nextInt(groups.size())).name();
        return switch (random.nextInt(10)) {
            case 0 -> new AddNote(new Note(drawing.freshNoteName(), "n", random.nextInt(900), 8));
            case 1 -> new WriteNote(note, "words " + random.nextInt(1000));
            case 2 -> new MoveNote(note, 8, -8);
            case 3 -> new RemoveNote(note);
            case 4 -> new CollapseGroup(group, true);
            case 5 -> new CollapseGroup(group, false);
            case 6 -> new Ungroup(group);
            case 8 -> new TurnNet(drawing.orientation().other(), Map.of());
            case 7 -> new RenameGroup(group, drawing.freshGroupName("named " + random.nextInt(9)));
            default ->
                new GroupBlocks(new Group(drawing.freshGroupName("group"), List.copyOf(some(4)), random.nextBoolean()));
        };
    }

    private Edit add() {
        var layer = layer();
        var block = new Block(graph().freshName(layer), layer, random.nextInt(900), random.nextInt(900));
        return new AddBlock(
                block, graph().blocks().isEmpty() || layer instanceof Input || random.nextInt(4) == 0 ? null : name());
    }

    private Optional<Edit> connected() {
        var from = name();
        var to = name();
        return graph().cannotConnect(from, to).isEmpty() ? Optional.of(new ConnectBlocks(from, to)) : Optional.empty();
    }

    private Optional<Edit> inserted() {
        var layer = layer();
        var block = new Block(graph().freshName(layer), layer, 0, 0);
        return wire().filter(wire -> !(layer instanceof Input)).map(wire -> new InsertOnLink(block, wire));
    }

    private Optional<Edit> rerouted() {
        return wire().flatMap(wire -> {
            var to = name();
            return graph().disconnect(wire).cannotConnect(wire.from(), to).isEmpty()
                    ? Optional.of(new RerouteLink(wire, to))
                    : Optional.empty();
        });
    }

    private Optional<Edit> swapped() {
        return graph().blocks().stream()
                .map(Block::name)
                .filter(name -> Chains.cannotSwapDown(graph(), name).isEmpty())
                .findAny()
                .map(name -> new SwapDown(name, name));
    }

    private Optional<Edit> repeated() {
        var names = some(2);
        return Chains.stretch(graph(), names).isPresent()
                ? Optional.of(new RepeatBlocks(names, 1 + random.nextInt(3), 1 + random.nextInt(2)))
                : Optional.empty();
    }

    private Optional<Edit> joined() {
        var add = LayerCatalog.find("Concatenate").orElseThrow().initial();
        return Optional.of(new JoinBlocks(new Block(graph().freshName(add), add, 0, 0), List.copyOf(some(3))));
    }

    private Optional<Edit> fixed() {
        return document.problems().stream()
                .flatMap(problem -> problem.fixes().stream())
                .findFirst()
                .map(ApplyFix::new);
    }

    private String name() {
        var blocks = graph().blocks();
        return blocks.get(random.nextInt(blocks.size())).name();
    }

    private Optional<Link> wire() {
        var links = graph().links();
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(random.nextInt(links.size())));
    }

    private Set<String> some(int most) {
        var names = new java.util.HashSet<String>();
        for (int i = 0; i <= random.nextInt(most); i++) {
            names.add(name());
        }
        return names;
    }

    private Layer layer() {
        var all = LayerCatalog.entries();
        return all.get(random.nextInt(all.size())).initial();
    }
}
