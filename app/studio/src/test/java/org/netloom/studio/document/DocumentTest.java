package org.netloom.studio.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Reshaping.Flatten;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
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
import org.netloom.studio.document.GraphEdit.ReplaceLayer;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;

class DocumentTest {
    private static final Path HOME = Path.of("somewhere");
    private final Document document = new Document();

    @BeforeEach
    void open() {
        var net = Graph.chain(
                List.of(new Input(28, 28, 1), new Flatten(), new Dense(64, ActivationFunction.RELU), softmax(10)));
        var project = Project.named("test").withGraph(net);
        document.show(project, HOME, project);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyEditsAreUndoneAndRedoneExactly(long seed) {
        var random = new Random(seed);
        var states = new ArrayList<>(List.of(document.project().get()));
        for (int i = 0; i < 200; i++) {
            document.settle();
            document.apply(randomEdit(random));
            if (!document.project().get().equals(states.getLast())) {
                states.add(document.project().get());
            }
        }
        assertThat(states).hasSizeGreaterThan(100);
        for (var expected : states.reversed()) {
            assertThat(document.project().get()).isEqualTo(expected);
            assertThat(document.checked().get()).isEqualTo(Checked.of(expected));
            document.undo();
        }
        assertThat(document.undoable().get()).isEmpty();
        assertThat(document.unsaved().get()).isFalse();
        for (var expected : states) {
            assertThat(document.project().get()).isEqualTo(expected);
            document.redo();
        }
        assertThat(document.redoable().get()).isEmpty();
    }

    @Test
    void movesOfOneGestureAreUndoneTogether() {
        var before = document.graph();
        for (int i = 0; i < 5; i++) {
            document.apply(new MoveBlocks(Set.of("dense"), 8, 0, "a"));
        }
        document.apply(new MoveBlocks(Set.of("dense"), 8, 0, "b"));
        document.undo();
        assertThat(document.graph().block("dense").x()).isEqualTo(40);
        document.undo();
        assertThat(document.graph()).isEqualTo(before);
    }

    @Test
    void typingInOneFieldIsUndoneTogetherUntilTheFieldIsLeft() {
        for (int units : new int[] {1, 12, 128}) {
            document.apply(new ReplaceLayer("dense", new Dense(units, ActivationFunction.RELU), "units"));
        }
        document.settle();
        document.apply(new ReplaceLayer("dense", new Dense(7, ActivationFunction.RELU), "units"));
        document.undo();
        assertThat(document.graph().block("dense").layer()).isEqualTo(new Dense(128, ActivationFunction.RELU));
        document.undo();
        assertThat(document.graph().block("dense").layer()).isEqualTo(new Dense(64, ActivationFunction.RELU));
    }

    @Test
    void isUnsavedUntilSavedOrUndoneToTheSavedState() {
        document.apply(new MoveBlocks(Set.of("dense"), 8, 0, "a"));
        assertThat(document.unsaved().get()).isTrue();
        document.undo();
        assertThat(document.unsaved().get()).isFalse();
        document.redo();
        document.markSaved(document.project().get(), HOME);
        assertThat(document.unsaved().get()).isFalse();
        document.undo();
        assertThat(document.unsaved().get()).isTrue();
    }

    @Test
    void tellsWhatUndoAndRedoWouldDo() {
        document.apply(new RenameBlock("dense", "hidden"));
        assertThat(document.undoable().get())
                .hasValueSatisfying(text -> assertThat(text.english()).isEqualTo("Rename dense to hidden"));
        document.undo();
        assertThat(document.redoable().get()).isPresent();
        document.apply(new RenameBlock("dense", "other"));
        assertThat(document.redoable().get()).isEmpty();
    }

    @Test
    void anEditThatChangesNothingLeavesNoTrace() {
        document.apply(new ReplaceLayer("dense", document.graph().block("dense").layer(), "units"));
        assertThat(document.undoable().get()).isEmpty();
    }

    @Test
    void refusesToBeChangedByItsListeners() {
        document.checked().addListener((p, a, b) -> document.apply(new RenameBlock("dense", "loop")));
        var listener = new ArrayList<Throwable>();
        var thread = Thread.currentThread();
        var handler = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((t, e) -> listener.add(e));
        try {
            document.apply(new RenameBlock("flatten", "flat"));
        } finally {
            thread.setUncaughtExceptionHandler(handler);
        }
        assertThat(listener).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(document.graph().find("loop")).isEmpty();
    }

    @Test
    void anEditThatFailsLeavesTheProjectAsItWas() {
        var before = document.project().get();
        assertThatThrownBy(() -> document.apply(new ConnectBlocks("dense_1", "dense")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(document.project().get()).isEqualTo(before);
        document.apply(new RenameBlock("dense", "hidden"));
        assertThat(document.graph().find("hidden")).isPresent();
    }

    @Test
    void theSelectionFollowsRenamesAndForgetsWhatIsGone() {
        var selection = new Selection(document);
        selection.set(List.of("flatten", "dense"), Set.of(new Link("flatten", "dense")));
        document.apply(new RenameBlock("dense", "hidden"));
        assertThat(selection.blocks()).containsExactly("flatten", "hidden");
        assertThat(selection.links()).isEmpty();
        document.undo();
        assertThat(selection.blocks()).containsExactly("flatten", "dense");
        document.apply(new RemoveBlocks(Set.of("flatten"), Set.of()));
        assertThat(selection.blocks()).containsExactly("dense");
    }

    private Edit randomEdit(Random random) {
        var graph = document.graph();
        var blocks = graph.blocks();
        var one = blocks.isEmpty() ? null : blocks.get(random.nextInt(blocks.size()));
        var other = blocks.isEmpty() ? null : blocks.get(random.nextInt(blocks.size()));
        if (one == null || other == null || blocks.size() < 3 || random.nextInt(6) == 0) {
            var entry = LayerCatalog.entries()
                    .get(random.nextInt(LayerCatalog.entries().size()));
            return new AddBlock(newBlock(entry, random), null);
        }
        var links = graph.links();
        var link = links.isEmpty() ? null : links.get(random.nextInt(links.size()));
        return switch (random.nextInt(11)) {
            case 0 -> new MoveBlocks(names(one, other), random.nextInt(50), 8, random.nextInt(3));
            case 1 -> new RemoveBlocks(Set.of(one.name()), link == null ? Set.of() : Set.of(link));
            case 2 -> new RenameBlock(one.name(), "block-" + random.nextInt(1_000_000));
            case 3 -> new PasteBlocks(graph.part(names(one, other)), 24, 24);
            case 4 -> new ChangeTraining(TrainingSettings.DEFAULT.withSeed(random.nextLong()), "seed");
            case 5 -> new ReplaceLayer(one.name(), softmax(1 + random.nextInt(50)), "units");
            case 6 -> new ArrangeBlocks(Map.of(one.name(), other));
            case 7 -> {
                var fix = document.problems().stream()
                        .flatMap(p -> p.fixes().stream())
                        .findFirst();
                yield fix.<Edit>map(ApplyFix::new).orElseGet(() -> new Disconnect(Set.copyOf(links)));
            }
            case 8 ->
                link == null
                        ? new MoveBlocks(Set.of(one.name()), 1, 1, "m")
                        : new InsertOnLink(newBlock(LayerCatalog.entries().get(1 + random.nextInt(9)), random), link);
            default ->
                graph.cannotConnect(one.name(), other.name()).isEmpty()
                        ? new ConnectBlocks(one.name(), other.name())
                        : new MoveBlocks(Set.of(one.name()), 8, 8, "m");
        };
    }

    private Block newBlock(LayerCatalog.Entry entry, Random random) {
        var name = document.graph().freshName(entry.initial());
        return new Block(name, entry.initial(), random.nextInt(400), random.nextInt(400));
    }

    private static Set<String> names(Block... blocks) {
        return Arrays.stream(blocks).map(Block::name).collect(Collectors.toSet());
    }

    private static Dense softmax(int units) {
        return new Dense(units, ActivationFunction.SOFTMAX);
    }
}
