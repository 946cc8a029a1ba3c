package org.netloom.studio.document;

import java.util.Optional;
import org.netloom.core.project.Project;
import org.netloom.core.text.Text;

/// One change of the project that undo takes back as a whole. Edits are values named by verbs; the
/// only way to change a project is [Document#apply].
public sealed interface Edit permits NetEdit, DrawingEdit, ProjectEdit {

    Project apply(Project project);

    /// What a person did, for the tooltip of undo: "Move 3 blocks".
    Text description();

    /// What has been done besides, which undo is to take back, too. Such an edit leaves a trace even where the
    /// project stays the same.
    default Optional<Outside> outside() {
        return Optional.empty();
    }

    /// A change of what lies around the project: of files. Called after the project has changed; what takes
    /// long is done beside, in the order of the calls.
    interface Outside {
        void takeBack();

        void doAgain();
    }

    /// Whether this edit goes on where `earlier` left off (typing in one field, steps of one move), so
    /// that undo takes both back at once.
    default boolean continues(Edit earlier) {
        return false;
    }
}
