package org.netloom.studio.shell.dialogs;

import static org.netloom.studio.support.Localization.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Workbench;

/// The five gestures, what the mouse does on the canvas, and every key.
public final class HelpWindow {
    private HelpWindow() {}

    public static void show(Stage owner, Workbench bench) {
        var dialog = new Dialog<ButtonType>();
        WindowDialogs.prepare(dialog, owner, text("Gestures and keys"));
        dialog.initModality(Modality.NONE);
        dialog.getDialogPane().getStyleClass().add("help");
        var columns = new HBox(
                new VBox(section(text("The five gestures"), gestures()), section(text("On the canvas"), mouse())),
                new VBox(keys(Action.Group.RUN), keys(Action.Group.EDIT), keys(Action.Group.VIEW)),
                new VBox(keys(Action.Group.PROJECT), keys(Action.Group.GO), keys(Action.Group.HELP)));
        columns.getStyleClass().add("help-columns");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.show();
    }

    private static Map<String, String> gestures() {
        var list = new LinkedHashMap<String, String>();
        list.put(text("Open"), text("a sample or a folder of images, one folder for each class"));
        list.put(text("Drag"), text("layers onto the canvas; wires snap, shapes appear"));
        list.put(text("Train"), text("with Space, and watch the curves"));
        list.put(text("Look"), text("at the confusion matrix and the wrong pictures"));
        list.put(text("Drop"), text("pictures to have them classified"));
        return list;
    }

    private static Map<String, String> mouse() {
        var list = new LinkedHashMap<String, String>();
        list.put(text("Drag a block"), text("moves it; on a wire, it is put in between"));
        list.put(text("Drag from a port"), text("draws a wire to another block"));
        list.put(text("Drag on the ground"), text("selects what the frame touches"));
        list.put(text("Shift, Ctrl and click"), text("add to the selection"));
        list.put(text("Wheel"), text("moves the view, as a drag with the right button does; with Ctrl it zooms"));
        return list;
    }

    private static Node keys(Action.Group group) {
        var list = new LinkedHashMap<String, String>();
        for (var action : Action.values()) {
            if (action.group() == group && !action.keys().isEmpty()) {
                // Train and Stop share their key: one line for both.
                list.merge(
                        keysOf(action), text(action.english()), (first, second) -> text("{0} or {1}", first, second));
            }
        }
        return section(text(group.title()), list);
    }

    private static String keysOf(Action action) {
        return action.keys().stream()
                .filter(key -> key.equals(action.keys().getFirst()) || key.getShortcut() == ModifierValue.DOWN)
                .map(KeyCombination::getDisplayText)
                .collect(Collectors.joining(", "));
    }

    private static Node section(String title, Map<String, String> lines) {
        var heading = new Label(title);
        heading.getStyleClass().add("section-title");
        var box = new VBox(heading);
        box.getStyleClass().add("help-section");
        lines.forEach((what, words) -> {
            var key = new Label(what);
            key.getStyleClass().add("help-key");
            var meaning = new Label(words);
            meaning.setWrapText(true);
            var row = new HBox(key, meaning);
            row.getStyleClass().add("help-row");
            box.getChildren().add(row);
        });
        return box;
    }
}
