package org.netloom.studio.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.PictureGroups;
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

    /// Leaves these pictures out of every split, besides those that are left out already.
    record LeaveOutPictures(List<String> files) implements ProjectEdit {
        public LeaveOutPictures {
            files = List.copyOf(files);
        }

        @Override
        public Project apply(Project project) {
            var dataset = project.dataset();
            if (dataset == null) {
                return project;
            }
            var all = new ArrayList<>(dataset.excluded());
            all.addAll(files);
            return project.withDataset(dataset.withExcluded(all), project.labels());
        }

        @Override
        public Text description() {
            return Text.of("Leave out {0,choice,1#a picture|1<{0} pictures}", files.size());
        }
    }

    /// Uses all pictures again.
    record TakeBackPictures() implements ProjectEdit {
        @Override
        public Project apply(Project project) {
            var dataset = project.dataset();
            return dataset == null ? project : project.withDataset(dataset.withExcluded(List.of()), project.labels());
        }

        @Override
        public Text description() {
            return Text.of("Take back the pictures that are left out");
        }
    }

    /// Says which pictures no drawn split may part.
    record GroupPictures(PictureGroups groups) implements ProjectEdit {
        @Override
        public Project apply(Project project) {
            var dataset = project.dataset();
            return dataset == null ? project : project.withDataset(dataset.withGroups(groups), project.labels());
        }

        @Override
        public Text description() {
            return Text.of("Change which pictures are kept together");
        }
    }

    /// Lets the project follow a change of the pictures' files.
    ///
    /// @param names how the files are called now
    /// @param labels the classes from now on
    /// @param files takes the change of the files back
    record RearrangePictures(Text description, NewNames names, List<String> labels, Outside files)
            implements ProjectEdit {
        public RearrangePictures {
            labels = List.copyOf(labels);
        }

        @Override
        public Project apply(Project project) {
            var dataset = project.dataset();
            if (dataset == null) {
                return project;
            }
            var together = dataset.groups().together().stream().map(names::of).toList();
            return project.withDataset(
                    dataset.withExcluded(names.of(dataset.excluded()))
                            .withGroups(new PictureGroups(dataset.groups().pattern(), together)),
                    labels);
        }

        @Override
        public Optional<Outside> outside() {
            return Optional.of(files);
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
