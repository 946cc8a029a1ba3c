package org.netloom.studio.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.text.Text;

/// A change of what surrounds the net.
public sealed interface ProjectEdit extends Edit {

    /// Changes how the net is trained.
    ///
    /// @param field which setting: typing in one field merges
    record ChangeTraining(TrainingSettings settings, String field) implements ProjectEdit {
        @Override
        public Project apply(Project project) {
            return project.withTraining(settings);
        }

        @Override
        public Text description() {
            return Text.of("Change {0}", field);
        }

        @Override
        public boolean continues(Edit earlier) {
            return earlier instanceof ChangeTraining other && other.field.equals(field);
        }
    }

    record ChangeDataset(@Nullable DatasetReference dataset, List<String> labels) implements ProjectEdit {
        public ChangeDataset {
            labels = List.copyOf(labels);
        }

        @Override
        public Project apply(Project project) {
            return project.withDataset(dataset, labels);
        }

        @Override
        public Text description() {
            return Text.of("Choose pictures");
        }
    }

    record RenameProject(String name) implements ProjectEdit {
        @Override
        public Project apply(Project project) {
            return project.withName(name);
        }

        @Override
        public Text description() {
            return Text.of("Rename the project to {0}", name);
        }

        @Override
        public boolean continues(Edit earlier) {
            return earlier instanceof RenameProject;
        }
    }

    /// Several changes that belong together.
    record All(List<Edit> edits, Text description) implements ProjectEdit {
        public All {
            edits = List.copyOf(edits);
        }

        @Override
        public Project apply(Project project) {
            for (var edit : edits) {
                project = edit.apply(project);
            }
            return project;
        }
    }
}
