package org.netloom.core.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;

/// Groups and notes of a project and where the net flows to, as an immutable value. It changes nothing of
/// what the net computes.
public record Drawing(List<Group> groups, List<Note> notes, Orientation orientation) {
    public static final Drawing EMPTY = new Drawing(List.of(), List.of(), Orientation.DOWN);

    public Drawing {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        checkUnique(groups.stream().map(Group::name).toList());
        checkUnique(notes.stream().map(Note::name).toList());
        checkUnique(groups.stream().flatMap(group -> group.blocks().stream()).toList());
    }

    private static void checkUnique(List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("\"" + name + "\" is there twice");
            }
        }
    }

    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /// The group that a block belongs to.
    public Optional<Group> groupOf(String block) {
        return groups.stream().filter(group -> group.blocks().contains(block)).findFirst();
    }

    /// `wanted` with a number behind it where another group is called so.
    public String freshGroupName(String wanted) {
        var name = wanted;
        for (int number = 2; group(name).isPresent(); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    /// Puts blocks into a new group; others lose them.
    public Drawing add(Group group) {
        var rest = new ArrayList<>(without(Set.copyOf(group.blocks())).groups);
        rest.add(group);
        return with(rest, notes);
    }

    /// The blocks stay.
    public Drawing ungroup(String name) {
        return with(where(groups, group -> !group.name().equals(name)), notes);
    }

    public Drawing changeGroup(String name, UnaryOperator<Group> change) {
        return with(
                groups.stream()
                        .map(group -> group.name().equals(name) ? change.apply(group) : group)
                        .toList(),
                notes);
    }

    public Optional<Note> note(String name) {
        return notes.stream().filter(note -> note.name().equals(name)).findFirst();
    }

    public String freshNoteName() {
        int number = 1;
        while (note("note_" + number).isPresent()) {
            number++;
        }
        return "note_" + number;
    }

    public Drawing add(Note note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return with(groups, more);
    }

    public Drawing removeNote(String name) {
        return with(groups, where(notes, note -> !note.name().equals(name)));
    }

    public Drawing changeNote(String name, UnaryOperator<Note> change) {
        return with(
                groups,
                notes.stream()
                        .map(note -> note.name().equals(name) ? change.apply(note) : note)
                        .toList());
    }

    /// Follows a block that bears another name from now on.
    public Drawing renameBlock(String block, String newName) {
        return with(
                groups.stream()
                        .map(group -> group.of(group.blocks().stream()
                                .map(name -> name.equals(block) ? newName : name)
                                .toList()))
                        .toList(),
                notes);
    }

    /// Without blocks that are no longer there, and without groups that have none left.
    public Drawing following(Graph graph) {
        if (groups.isEmpty()) {
            return this;
        }
        var there = new HashSet<String>();
        graph.blocks().stream().map(Block::name).forEach(there::add);
        return keeping(there::contains);
    }

    public Drawing turned(Orientation other) {
        return new Drawing(groups, notes, other);
    }

    private Drawing with(List<Group> otherGroups, List<Note> otherNotes) {
        return new Drawing(otherGroups, otherNotes, orientation);
    }

    private Drawing without(Set<String> blocks) {
        return keeping(block -> !blocks.contains(block));
    }

    private Drawing keeping(Predicate<String> block) {
        return with(
                groups.stream()
                        .map(group -> group.of(where(group.blocks(), block)))
                        .filter(group -> !group.blocks().isEmpty())
                        .toList(),
                notes);
    }

    private static <T> List<T> where(List<T> list, Predicate<T> wanted) {
        return list.stream().filter(wanted).toList();
    }
}
