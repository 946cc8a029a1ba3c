package org.netloom.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Problem;
import org.netloom.core.graph.Summary;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.engine.cli.console.Output;

/// A net as Keras' `model.summary()` shows it, with its cost and its problems below.
record SummaryTable(Project project, Summary summary, List<Problem> problems) {
    /// Left, heading and rows: ┏━┳━┓ and so on.
    private record Frame(String left, String line, String cross, String right) {}

    private static final Frame TOP = new Frame("┏", "━", "┳", "┓");
    private static final Frame BELOW_HEADING = new Frame("┡", "━", "╇", "┩");
    private static final Frame BETWEEN = new Frame("├", "─", "┼", "┤");
    private static final Frame BOTTOM = new Frame("└", "─", "┴", "┘");

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Model: \"" + project.name() + "\"");
        table(lines);
        lines.add(" Total params: " + parameters(summary.parameters()));
        lines.add(" Trainable params: " + parameters(summary.trainable()));
        lines.add(" Non-trainable params: " + parameters(summary.nonTrainable()));
        lines.add(String.format(
                Locale.ROOT,
                " FLOPs: %,d for one picture (a multiplication with its addition counts two)",
                summary.flops()));
        int batch = project.training().batchSize();
        lines.add(String.format(
                Locale.ROOT,
                " Memory: about %s to train at batch size %d",
                bytes(summary.trainingBytes(batch)),
                batch));
        var scaling = project.scaling();
        lines.add(String.format(
                Locale.ROOT, " Pixels: %s to %s when they come in", scaling.apply(0), scaling.apply(255)));
        for (var problem : problems) {
            lines.add(problem(problem));
        }
        return lines;
    }

    private void table(List<String> lines) {
        var rows = new ArrayList<List<String>>();
        boolean branches = !isChain(project.graph());
        var heading = Stream.of("Layer (type)", "Output Shape", "Param #", "Connected to")
                .limit(branches ? 4 : 3)
                .toList();
        for (var row : summary.rows()) {
            rows.add(Stream.of(
                            row.name() + " (" + row.layer() + ")",
                            kerasShape(row.output()),
                            String.format(Locale.ROOT, "%,d", row.parameters()),
                            connections(row.name()))
                    .limit(heading.size())
                    .toList());
        }
        var widths = new int[heading.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = Stream.concat(Stream.of(heading), rows.stream())
                    .mapToInt(row -> row.get(at).length())
                    .max()
                    .orElse(0);
        }
        lines.add(rule(TOP, widths));
        lines.add(row(heading, widths, "┃"));
        lines.add(rule(BELOW_HEADING, widths));
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                lines.add(rule(BETWEEN, widths));
            }
            lines.add(row(rows.get(i), widths, "│"));
        }
        lines.add(rule(BOTTOM, widths));
    }

    private String connections(String name) {
        var from = project.graph().inputsOf(name);
        return from.isEmpty() ? "-" : String.join(", ", from);
    }

    private static boolean isChain(Graph graph) {
        return graph.blocks().stream()
                .allMatch(b -> graph.inputsOf(b.name()).size() < 2
                        && graph.outputsOf(b.name()).size() < 2);
    }

    private static String kerasShape(Shape shape) {
        return shape.dimensions().stream().map(String::valueOf).collect(Collectors.joining(", ", "(None, ", ")"));
    }

    private static String rule(Frame frame, int[] widths) {
        var line = new StringBuilder(frame.left);
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : frame.cross).append(frame.line.repeat(widths[i] + 2));
        }
        return line.append(frame.right).toString();
    }

    /// Numbers, in the third column, stand to the right.
    private static String row(List<String> cells, int[] widths, String bar) {
        var line = new StringBuilder(bar);
        for (int i = 0; i < widths.length; i++) {
            var space = " ".repeat(widths[i] - cells.get(i).length());
            line.append(' ')
                    .append(i == 2 ? space + cells.get(i) : cells.get(i) + space)
                    .append(' ')
                    .append(bar);
        }
        return line.toString();
    }

    private static String problem(Problem problem) {
        var where = problem.block() == null ? "" : problem.block() + ": ";
        return (problem.isError() ? " Problem: " : " Warning: ") + where
                + Output.sentence(problem.title().english()) + " "
                + problem.detail().english();
    }

    private static String parameters(long count) {
        return String.format(Locale.ROOT, "%,d (%s)", count, bytes(4 * count));
    }

    /// As Keras writes it: 1.38 MB, 0.00 B.
    static String bytes(long count) {
        var units = List.of("B", "KB", "MB", "GB", "TB");
        double value = count;
        int unit = 0;
        while (value >= 1024 && unit < units.size() - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.2f %s", value, units.get(unit));
    }
}
