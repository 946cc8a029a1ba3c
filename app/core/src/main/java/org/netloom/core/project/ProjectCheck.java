package org.netloom.core.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.ActivationFunction;
import org.netloom.core.layers.Dense;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Pooling;
import org.netloom.core.layers.Reshaping;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.text.Text;

/// Everything that keeps a project from being trained: the problems of its net, and where net and
/// classes disagree.
public final class ProjectCheck {
    private ProjectCheck() {}

    public static List<Problem> problems(Project project, Shapes shapes) {
        var problems = new ArrayList<>(shapes.problems());
        var graph = project.graph();
        if (graph.blocks().isEmpty()) {
            problems.add(Problem.error(
                    null,
                    Text.of("The canvas is empty"),
                    Text.of("Drag layers from the palette, or start from a template.")));
            return problems;
        }
        graph.blocks().forEach(block -> checkInput(block, problems));
        problems.addAll(ValueRanges.problems(project));
        var end = Shapes.outputBlock(graph);
        if (end.isPresent()) {
            outputOf(end.get(), shapes).ifPresent(output -> checkShape(project, output, end.get(), problems));
            LossCheck.check(project.training().loss(), end.get(), problems);
        } else if (!shapes.hasErrors()) {
            problems.add(Problem.error(
                    null,
                    Text.of("The net has no layers yet"),
                    Text.of("Draw a wire from Input to what comes next; end with Dense and softmax.")));
        }
        problems.addAll(Linter.warnings(graph, shapes));
        return problems;
    }

    private static void checkInput(Block block, List<Problem> problems) {
        if (block.layer() instanceof Input(Shape shape) && shape.channels() != 1 && shape.channels() != 3) {
            problems.add(Problem.error(
                    block.name(),
                    Text.of("Pictures do not have {0} channels", shape.channels()),
                    Text.of("They are gray (1 channel) or coloured (3): choose one of them."),
                    new Fix.Replace(
                            Text.of("Set 3 channels"), block.name(), new Input(shape.height(), shape.width(), 3)),
                    new Fix.Replace(
                            Text.of("Set 1 channel"), block.name(), new Input(shape.height(), shape.width(), 1))));
        }
    }

    /// What a Dense gives does not depend on what it gets, which may not fit yet.
    private static Optional<Shape> outputOf(Block end, Shapes shapes) {
        return end.layer() instanceof Dense dense ? Optional.of(Shape.flat(dense.units())) : shapes.output(end.name());
    }

    private static void checkShape(Project project, Shape output, Block end, List<Problem> problems) {
        int classes = project.labels().size();
        if (!output.isFlat()) {
            problems.add(Problem.error(
                    end.name(),
                    Text.of("The net ends in a map"),
                    Text.of("It gives {0}; a classifier gives one number a class. End with Flatten and Dense.", output),
                    new Fix.Append(
                            Text.of("Add Flatten and Dense"),
                            end.name(),
                            List.of(
                                    new Reshaping.Flatten(),
                                    new Dense(Math.max(2, classes), ActivationFunction.SOFTMAX))),
                    new Fix.Append(
                            Text.of("Add global average and Dense"),
                            end.name(),
                            List.of(
                                    new Pooling.GlobalAveragePooling2D(),
                                    new Dense(Math.max(2, classes), ActivationFunction.SOFTMAX)))));
        } else if (classes > 0 && output.channels() != classes && !tellsTwoApart(project, output)) {
            problems.add(Problem.error(
                    end.name(),
                    Text.of("{0} outputs for {1} classes", output.channels(), classes),
                    Text.of("The pictures have {0} classes, so the last Dense needs {0} units.", classes),
                    end.layer() instanceof Dense dense
                            ? new Fix[] {
                                new Fix.Replace(Text.of("Set {0} units", classes), end.name(), dense.units(classes))
                            }
                            : new Fix[0]));
        }
    }

    private static boolean tellsTwoApart(Project project, Shape output) {
        return output.channels() == 1
                && project.labels().size() == 2
                && LossCheck.takesOneOutput(project.training().loss());
    }
}
