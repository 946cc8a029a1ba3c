package org.netloom.studio.canvas.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Folding;
import org.netloom.core.drawing.Group;
import org.netloom.core.graph.Graph;
import org.netloom.studio.canvas.geometry.Flow;
import org.netloom.studio.canvas.geometry.Metrics;

/// What stands behind blocks and wires: the frames of expanded groups, and notes. Views are kept by
/// name.
final class Surroundings extends Pane {
    private final Map<String, GroupFrame> frames = new HashMap<>();
    private final Map<String, NoteView> notes = new HashMap<>();
    private Drawing drawing = Drawing.EMPTY;
    private Consumer<Group> folder = group -> {};

    Surroundings() {
        setManaged(false);
        setPickOnBounds(false);
    }

    /// Who collapses a group whose button was pressed.
    void onFold(Consumer<Group> action) {
        folder = action;
    }

    void show(Drawing next, Graph drawn) {
        drawing = next;
        var flow = Flow.of(next);
        for (var note : next.notes()) {
            notes.computeIfAbsent(note.name(), name -> added(new NoteView(note)))
                    .show(note, flow);
        }
        drop(notes, name -> next.note(name).isPresent());
        frame(drawn);
        frames.forEach((name, frame) -> frame.offerFold(
                Folding.canCollapse(drawn, Set.copyOf(frame.group().blocks()))));
    }

    /// Draws the frames where the blocks of this net are.
    void frame(Graph drawn) {
        for (var group : drawing.groups()) {
            if (!group.collapsed()) {
                var blocks = group.blocks().stream()
                        .map(drawn::find)
                        .flatMap(Optional::stream)
                        .toList();
                frames.computeIfAbsent(group.name(), name -> {
                            var frame = new GroupFrame(group, () -> find(name).ifPresent(folder));
                            getChildren().addFirst(frame);
                            return frame;
                        })
                        .show(group, Metrics.bounds(blocks));
            }
        }
        drop(frames, name -> find(name).filter(group -> !group.collapsed()).isPresent());
    }

    Collection<GroupFrame> frames() {
        return frames.values();
    }

    Collection<NoteView> notes() {
        return notes.values();
    }

    Optional<GroupFrame> frameOf(String group) {
        return Optional.ofNullable(frames.get(group));
    }

    Optional<NoteView> noteOf(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    private Optional<Group> find(String name) {
        return drawing.group(name);
    }

    private <T extends Node> T added(T node) {
        getChildren().add(node);
        return node;
    }

    private <T extends Node> void drop(Map<String, T> views, java.util.function.Predicate<String> there) {
        var gone = views.keySet().stream().filter(there.negate()).toList();
        gone.forEach(name -> getChildren().remove(views.remove(name)));
    }
}
