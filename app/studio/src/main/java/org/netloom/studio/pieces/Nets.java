package org.netloom.studio.pieces;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import org.netloom.core.drawing.Group;
import org.netloom.core.project.Project;
import org.netloom.core.project.Templates;

/// Whole nets that come onto the canvas like pieces.
public final class Nets {
    private Nets() {}

    /// The nets of published tutorials, and a good small one.
    public static List<Piece> samples() {
        return Templates.all().values().stream()
                .map(template ->
                        new Piece(text(template.title()), template.graph(template.input(), template.classes())))
                .toList();
    }

    /// The net that a run trained.
    ///
    /// @param title what the person calls the run
    /// @param project as it was then
    public static Piece of(String title, Project project) {
        var name = Group.legal(title);
        return new Piece(name.isEmpty() ? project.name() : name, project.graph());
    }
}
