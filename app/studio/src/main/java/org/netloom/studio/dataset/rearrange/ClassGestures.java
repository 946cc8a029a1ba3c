package org.netloom.studio.dataset.rearrange;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.rearrange.RemovedPicture;
import org.netloom.studio.shell.chooser.Choice;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.Hint;

/// What a person does to classes and to pictures with them: by dropping, by keys, by menus.
///
/// @param chooser lets one of many be chosen by typing
/// @param split the split whose pictures are looked at; null for all
public record ClassGestures(
        RearrangeViewModel model, BiConsumer<String, List<Choice>> chooser, Supplier<@Nullable Split> split) {

    /// Lets pictures be dropped on a class of a list, and the class be renamed there.
    ///
    /// @param label the class that the node stands for now; null for none
    public void onto(Node node, Supplier<@Nullable String> label) {
        ClassDrop.onto(
                node,
                new ClassDrop.Receiver(
                        model,
                        () -> label.get() != null,
                        samples -> with(label, to -> model.move(samples, to)),
                        files -> with(label, to -> model.add(files, to, split.get()))));
        var rename = new MenuItem(text("Rename the class…"));
        rename.setOnAction(event -> with(label, from -> rename(node, from)));
        var merge = new MenuItem(text("Put it into another class…"));
        merge.setOnAction(event -> with(label, this::merge));
        var menu = new ContextMenu(rename, merge);
        node.setOnContextMenuRequested(event -> {
            if (label.get() != null) {
                menu.show(node, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    /// F2 renames, M puts the class into another.
    public void keys(Node list, Supplier<@Nullable String> label) {
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
            if (label.get() == null || !plain) {
                return;
            }
            if (event.getCode() == KeyCode.F2) {
                with(label, from -> rename(list, from));
                event.consume();
            } else if (event.getCode() == KeyCode.M) {
                with(label, this::merge);
                event.consume();
            }
        });
    }

    /// A button that makes a class, where pictures can also be dropped.
    public Button newClass() {
        var button = new Button(text("New class…"), new FontIcon("mdi2p-plus"));
        button.setId("new-class");
        button.getStyleClass().addAll("small", "new-class");
        button.setMaxWidth(Double.MAX_VALUE);
        Hint.on(button, text("Makes a class; drop pictures or a folder of them here to fill it at once."));
        button.setOnAction(event -> ask(button, "", model::make));
        ClassDrop.onto(
                button,
                new ClassDrop.Receiver(
                        model,
                        () -> !model.labels().isEmpty(),
                        samples -> ask(button, "", to -> model.move(samples, to)),
                        files -> ask(button, name(files), to -> model.add(files, to, split.get()))));
        return button;
    }

    /// Asks which class pictures are to have.
    public void move(Node over, List<Integer> samples) {
        if (!samples.isEmpty()) {
            var choices = classes("", to -> model.move(samples, to));
            choices.add(new Choice(
                    "mdi2p-plus",
                    text("New class…"),
                    "",
                    "",
                    true,
                    () -> ask(over, "", to -> model.move(samples, to))));
            choose(text("Move {0,choice,1#the picture|1<{0} pictures} to which class?", samples.size()), choices);
        }
    }

    /// Puts pictures back; asks for a class where one has none.
    public void restore(List<RemovedPicture> removed) {
        if (removed.stream().allMatch(one -> one.label().isPresent())) {
            model.restore(removed, "");
        } else {
            choose(
                    text("Put those that had no class into which class?"),
                    classes("", to -> model.restore(removed, to)));
        }
    }

    private void merge(String from) {
        choose(text("Put {0} into which class?", from), classes(from, to -> model.rename(from, to)));
    }

    /// The key that asked for it is not to be typed into it.
    private void choose(String prompt, List<Choice> choices) {
        FxThread.later(() -> chooser.accept(prompt, choices));
    }

    private List<Choice> classes(String but, Consumer<String> take) {
        var choices = new ArrayList<Choice>();
        for (var label : model.labels()) {
            if (!label.equals(but)) {
                choices.add(new Choice("mdi2l-label-outline", label, "", "", true, () -> take.accept(label)));
            }
        }
        return choices;
    }

    private void rename(Node over, String from) {
        ClassNameDialog.ask(over, text("Rename the class"), from).ifPresent(to -> model.rename(from, to));
    }

    private static void ask(Node over, String now, Consumer<String> take) {
        ClassNameDialog.ask(over, text("Make a class"), now).ifPresent(take);
    }

    private static void with(Supplier<@Nullable String> label, Consumer<String> action) {
        var now = label.get();
        if (now != null) {
            action.accept(now);
        }
    }

    private static String name(List<Path> files) {
        var only = files.size() == 1 ? files.getFirst() : null;
        return only != null && only.toFile().isDirectory() ? only.getFileName().toString() : "";
    }
}
