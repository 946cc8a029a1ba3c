package org.netloom.studio.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.drawing.Drawn;
import org.netloom.core.drawing.Group;
import org.netloom.core.drawing.Note;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.project.Project;
import org.netloom.core.text.Text;

/// A change of what stands on the canvas beside blocks and wires.
public sealed interface DrawingEdit extends Edit {

    /// Puts blocks into a group.
    record GroupBlocks(Group group) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            var open = project.withDrawing(project.drawing().add(group.collapsed(false)));
            return group.collapsed() ? new CollapseGroup(group.name(), true).apply(open) : open;
        }

        @Override
        public Text description() {
            return Text.of("Group as {0}", group.name());
        }
    }

    /// Takes a group apart; its blocks stay.
    record Ungroup(String name) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            var open = new CollapseGroup(name, false).apply(project);
            return open.withDrawing(open.drawing().ungroup(name));
        }

        @Override
        public Text description() {
            return Text.of("Ungroup {0}", name);
        }
    }

    /// Shows a group as a single block, or block by block again.
    record CollapseGroup(String name, boolean collapsed) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            return project.with(new Drawn(project.graph(), project.drawing()).collapse(name, collapsed));
        }

        @Override
        public Text description() {
            return collapsed ? Text.of("Collapse {0}", name) : Text.of("Expand {0}", name);
        }
    }

    /// @param newName legal, and not that of another group
    record RenameGroup(String name, String newName) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            return project.withDrawing(project.drawing().changeGroup(name, group -> group.named(newName)));
        }

        @Override
        public Text description() {
            return Text.of("Rename {0} to {1}", name, newName);
        }
    }

    /// Puts a part of a net in as a group.
    record InsertPart(
            Graph part,
            String name,
            @Nullable Link on,
            @Nullable String after,
            double x,
            double y) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            return project.with(new Drawn(project.graph(), project.drawing()).insert(part, name, on, after, x, y));
        }

        @Override
        public Text description() {
            return Text.of("Insert {0}", name);
        }
    }

    /// Lets the net flow elsewhere on the canvas.
    ///
    /// @param places of blocks by their names, as of a net from the top down; others stay where they are
    record TurnNet(Orientation orientation, Map<String, Block> places) implements DrawingEdit {
        public TurnNet {
            places = Map.copyOf(places);
        }

        @Override
        public Project apply(Project project) {
            return project.with(
                    new GraphEdit.ArrangeBlocks(places).apply(project.graph()),
                    project.drawing().turned(orientation));
        }

        @Override
        public Text description() {
            return switch (orientation) {
                case DOWN -> Text.of("Draw from the top down");
                case RIGHT -> Text.of("Draw from left to right");
            };
        }
    }

    record AddNote(Note note) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            return project.withDrawing(project.drawing().add(note));
        }

        @Override
        public Text description() {
            return Text.of("Add a note");
        }
    }

    /// Typing into one note is undone at once.
    record WriteNote(String name, String words) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            return project.withDrawing(project.drawing().changeNote(name, note -> note.with(words)));
        }

        @Override
        public Text description() {
            return Text.of("Write a note");
        }
    }

    record MoveNote(String name, double dx, double dy) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            return project.withDrawing(project.drawing()
                    .changeNote(name, note -> note.at(note.x() + dx, note.y() + dy)));
        }

        @Override
        public Text description() {
            return Text.of("Move a note");
        }
    }

    record RemoveNote(String name) implements DrawingEdit {
        @Override
        public Project apply(Project project) {
            return project.withDrawing(project.drawing().removeNote(name));
        }

        @Override
        public Text description() {
            return Text.of("Delete a note");
        }
    }
}
