package org.netloom.core.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Drawn;
import org.netloom.core.graph.Front;
import org.netloom.core.graph.Graph;

/// All that a person decides about a classifier, as one immutable value: what is edited, undone,
/// saved and trained.
///
/// @param drawing what stands on the canvas beside the net
/// @param dataset null while no pictures are chosen
/// @param labels the classes in the order of the net's outputs; empty while no pictures are chosen
public record Project(
        String name,
        Graph graph,
        Drawing drawing,
        @Nullable DatasetReference dataset,
        Preprocessing preprocessing,
        TrainingSettings training,
        List<String> labels) {

    public Project {
        labels = List.copyOf(labels);
    }

    public static Project named(String name) {
        return new Project(
                name, Graph.EMPTY, Drawing.EMPTY, null, Preprocessing.DEFAULT, TrainingSettings.DEFAULT, List.of());
    }

    /// What really happens to the numbers of a picture on their way to Input, in training, evaluation and
    /// prediction alike: `preprocessing`, unless the net says itself how they are scaled.
    public Preprocessing scaling() {
        return Front.scales(graph) ? Preprocessing.NONE : preprocessing;
    }

    public Project withName(String other) {
        return new Project(other, graph, drawing, dataset, preprocessing, training, labels);
    }

    /// Groups keep what is left of their blocks, and open where they are no stretch of the net any more.
    public Project withGraph(Graph other) {
        return with(other, drawing);
    }

    public Project withDrawing(Drawing other) {
        return with(graph, other);
    }

    public Project with(Graph newGraph, Drawing newDrawing) {
        var drawn = new Drawn(newGraph, newDrawing).settled();
        return new Project(name, drawn.graph(), drawn.drawing(), dataset, preprocessing, training, labels);
    }

    public Project with(Drawn drawn) {
        return with(drawn.graph(), drawn.drawing());
    }

    public Project withDataset(@Nullable DatasetReference other, List<String> newLabels) {
        return new Project(name, graph, drawing, other, preprocessing, training, newLabels);
    }

    public Project withTraining(TrainingSettings other) {
        return new Project(name, graph, drawing, dataset, preprocessing, other, labels);
    }
}
