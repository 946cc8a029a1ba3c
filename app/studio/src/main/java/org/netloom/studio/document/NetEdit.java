package org.netloom.studio.document;

import org.netloom.core.graph.Graph;
import org.netloom.core.project.Project;

/// A change of blocks and wires.
public sealed interface NetEdit extends Edit permits GraphEdit, ChainEdit {

    Graph apply(Graph graph);

    @Override
    default Project apply(Project project) {
        return project.withGraph(apply(project.graph()));
    }
}
