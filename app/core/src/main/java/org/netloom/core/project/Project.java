package org.netloom.core.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Front;
import org.netloom.core.graph.Graph;

/// All that a person decides about a classifier, as one immutable value: what is edited, undone,
/// saved and trained.
///
/// @param dataset null while no pictures are chosen
/// @param labels the classes in the order of the net's outputs; empty while no pictures are chosen
public record Project(
        String name,
        Graph graph,
        @Nullable DatasetReference dataset,
        Preprocessing preprocessing,
        TrainingSettings training,
        List<String> labels) {

    public Project {
        labels = List.copyOf(labels);
    }

    public static Project named(String name) {
        return new Project(name, Graph.EMPTY, null, Preprocessing.DEFAULT, TrainingSettings.DEFAULT, List.of());
    }

    /// What really happens to the numbers of a picture on their way to Input, in training, evaluation and
    /// prediction alike: `preprocessing`, unless the net says itself how they are scaled.
    public Preprocessing scaling() {
        return Front.scales(graph) ? Preprocessing.NONE : preprocessing;
    }

    public Project withName(String other) {
        return new Project(other, graph, dataset, preprocessing, training, labels);
    }

    public Project withGraph(Graph other) {
        return new Project(name, other, dataset, preprocessing, training, labels);
    }

    public Project withDataset(@Nullable DatasetReference other, List<String> newLabels) {
        return new Project(name, graph, other, preprocessing, training, newLabels);
    }

    public Project withTraining(TrainingSettings other) {
        return new Project(name, graph, dataset, preprocessing, other, labels);
    }
}
