package org.netloom.studio.canvas.model;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Folding;
import org.netloom.core.drawing.Group;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Problem;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.DrawingEdit.CollapseGroup;
import org.netloom.studio.document.DrawingEdit.GroupBlocks;
import org.netloom.studio.document.DrawingEdit.RenameGroup;
import org.netloom.studio.document.DrawingEdit.Ungroup;
import org.netloom.studio.document.Edit;
import org.netloom.studio.document.Selection;

/// Groups: blocks are put into one, which is collapsed, expanded, renamed and taken apart. Who selects
/// a collapsed group selects all blocks in it.
public final class GroupCommands {
    private final Document document;
    private final Selection selection;

    GroupCommands(Document document, Selection selection) {
        this.document = document;
        this.selection = selection;
    }

    private Drawing drawing() {
        return document.project().get().drawing();
    }

    public Folding folding() {
        return document.checked().get().folding();
    }

    /// The group that all selected blocks belong to.
    public Optional<Group> chosen() {
        var groups =
                selection.blocks().stream().map(drawing()::groupOf).distinct().toList();
        return groups.size() == 1 ? groups.getFirst() : Optional.empty();
    }

    /// The selected block that the canvas shows: the only one, or the one that stands for a collapsed
    /// group.
    public Optional<String> shown() {
        var shown =
                selection.blocks().stream().map(folding()::shownAs).distinct().toList();
        return shown.size() == 1 ? Optional.of(shown.getFirst()) : Optional.empty();
    }

    /// What is wrong with a shown block, or with those that it stands for.
    public List<Problem> problemsOf(String shown) {
        return folding().members(List.of(shown)).stream()
                .flatMap(block -> document.checked().get().problemsOf(block).stream())
                .toList();
    }

    /// Selects a shown block with all that it stands for.
    public void select(String shown) {
        selection.set(folding().members(List.of(shown)), Set.of());
    }

    public void toggle(String shown) {
        var members = folding().members(List.of(shown));
        var blocks = new ArrayList<>(selection.blocks());
        if (!blocks.removeAll(members)) {
            blocks.addAll(members);
        }
        selection.set(blocks, selection.links());
    }

    public BooleanBinding canGroup() {
        return when(() -> selection.blocks().size() > 1
                && chosen().map(group ->
                                group.blocks().size() != selection.blocks().size())
                        .orElse(true));
    }

    public BooleanBinding hasChosen() {
        return when(() -> chosen().isPresent());
    }

    /// Whether the selected group can be shown as one block, or is.
    public BooleanBinding canFold() {
        return when(() -> chosen().filter(this::canFold).isPresent());
    }

    private boolean canFold(Group group) {
        return group.collapsed() || Folding.canCollapse(document.graph(), Set.copyOf(group.blocks()));
    }

    /// Puts the selected blocks into a group, collapsed where they are a stretch of the net.
    public void group() {
        var names = Set.copyOf(selection.blocks());
        if (names.size() < 2) {
            return;
        }
        var graph = document.graph();
        var ordered = new ArrayList<>(document.shapes().order());
        ordered.retainAll(names);
        graph.blocks().stream()
                .map(Block::name)
                .filter(name -> names.contains(name) && !ordered.contains(name))
                .forEach(ordered::add);
        apply(new GroupBlocks(
                new Group(drawing().freshGroupName(text("Part")), ordered, Folding.canCollapse(graph, names))));
    }

    public void ungroup() {
        chosen().ifPresent(group -> apply(new Ungroup(group.name())));
    }

    /// Collapses the selected group, or expands it.
    public void fold() {
        chosen().ifPresent(this::fold);
    }

    public void fold(Group group) {
        apply(new CollapseGroup(group.name(), !group.collapsed()));
        selection.set(group.blocks(), Set.of());
    }

    public Optional<Group> group(String name) {
        return drawing().group(name);
    }

    /// A name that another group has gets a number.
    public void rename(Group group, String typed) {
        var name = Group.legal(typed);
        if (!name.isEmpty() && !name.equals(group.name())) {
            apply(new RenameGroup(group.name(), drawing().freshGroupName(name)));
        }
    }

    private BooleanBinding when(java.util.concurrent.Callable<Boolean> question) {
        return Bindings.createBooleanBinding(question, selection.chosen(), document.checked());
    }

    private void apply(Edit edit) {
        document.settle();
        document.apply(edit);
        document.settle();
    }
}
