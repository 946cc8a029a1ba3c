package org.netloom.core.interop;

import java.util.List;
import org.netloom.core.graph.Graph;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.text.Text;

/// A net from another program's file.
///
/// @param name the model's
/// @param training how the file says to train it, defaults where it says nothing
/// @param notes what was read otherwise than it stands in the file, a sentence each
public record ImportedNet(String name, Graph graph, TrainingSettings training, List<Text> notes) {
    public ImportedNet {
        notes = List.copyOf(notes);
    }

    public Project project(String projectName) {
        return Project.named(projectName).withGraph(graph).withTraining(training);
    }
}
