package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.graph.FixPreview;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.testing.FaultyNets;

class FixesTest {

    static List<FaultyNets> nets() {
        return FaultyNets.all();
    }

    @ParameterizedTest
    @MethodSource("nets")
    void everyFixCuresItsProblem(FaultyNets net) {
        var graph = net.project().graph();
        var problem = find(net, graph);

        assertThat(problem.fixes())
                .map(fix -> fix.label().english())
                .as("fixes")
                .satisfies(labels -> {
                    assertThat(labels).hasSameSizeAs(net.fixes());
                    for (int i = 0; i < labels.size(); i++) {
                        assertThat(labels.get(i)).startsWith(net.fixes().get(i));
                    }
                });
        for (var fix : problem.fixes()) {
            assertThat(problems(net, fix.apply(graph)))
                    .as("after " + fix.label())
                    .noneMatch(left -> left.title().equals(problem.title()));
        }
    }

    @ParameterizedTest
    @MethodSource("nets")
    void aPreviewTellsWhatTheFixWillDo(FaultyNets net) {
        var graph = net.project().graph();
        for (var fix : find(net, graph).fixes()) {
            var preview = FixPreview.of(graph, Shapes.of(graph), fix);
            var after = Shapes.of(fix.apply(graph));

            for (var change : preview.changes()) {
                assertThat(after.output(change.block()).orElse(null)).isEqualTo(change.after());
            }
            assertThat(preview.errors()).isEqualTo((int)
                    after.problems().stream().filter(Problem::isError).count());
            assertThat(preview.text().english()).startsWith("Then: ");
        }
    }

    @Test
    void aPreviewNamesTheShapesThatWillComeOut() {
        var net = FaultyNets.all().getFirst();
        var graph = net.project().graph();
        var conv = find(net, graph).fixes().getLast();

        assertThat(FixPreview.of(graph, Shapes.of(graph), conv).changes())
                .contains(new FixPreview.Change("dense", null, Shape.map(6, 6, 5)));
    }

    @Test
    void faultsOfMethodAreWarnings() {
        var warnings = FaultyNets.all().stream()
                .map(net -> find(net, net.project().graph()))
                .filter(problem -> !problem.isError())
                .toList();

        assertThat(warnings).hasSize(6);
    }

    private static Problem find(FaultyNets net, Graph graph) {
        return problems(net, graph).stream()
                .filter(problem -> problem.title().english().contains(net.title()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems(net, graph)));
    }

    private static List<Problem> problems(FaultyNets net, Graph graph) {
        return ProjectCheck.problems(net.project().withGraph(graph), Shapes.of(graph));
    }
}
