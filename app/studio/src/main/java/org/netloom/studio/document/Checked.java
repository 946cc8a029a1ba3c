package org.netloom.studio.document;

import java.util.List;
import org.netloom.core.drawing.Folding;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.FixPreview;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.text.Text;

/// A project and all that follows from it, computed once a change.
///
/// @param folding how collapsed groups are shown
public record Checked(Project project, Shapes shapes, List<Problem> problems, Summary summary, Folding folding) {

    public static final Checked NOTHING = of(Project.named(""));

    public Checked {
        problems = List.copyOf(problems);
    }

    static Checked of(Project project) {
        var shapes = Shapes.of(project.graph());
        return new Checked(
                project,
                shapes,
                ProjectCheck.problems(project, shapes),
                Summary.of(project.graph(), shapes),
                folding(project));
    }

    /// In a net without errors nothing follows from where blocks stand; which wire would mend one does.
    Checked after(Project next) {
        return problems.stream().noneMatch(Problem::isError)
                        && project.with(next.graph(), next.drawing()).equals(next)
                        && next.graph().links().equals(project.graph().links())
                        && layers(next.graph()).equals(layers(project.graph()))
                ? new Checked(next, shapes, problems, summary, folding(next))
                : of(next);
    }

    private static Folding folding(Project project) {
        return Folding.of(project.graph(), project.drawing());
    }

    private static List<Object> layers(Graph graph) {
        return graph.blocks().stream()
                .<Object>map(block -> List.of(block.name(), block.layer()))
                .toList();
    }

    public Graph graph() {
        return project.graph();
    }

    public List<Problem> problemsOf(String block) {
        return problems.stream().filter(p -> block.equals(p.block())).toList();
    }

    /// Whether the net can be trained, pictures given.
    public boolean isTrainable() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /// What a fix of one of the problems would do.
    public Text preview(Fix fix) {
        return FixPreview.of(graph(), shapes, fix).text();
    }
}
