package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.studio.dataset.health.TogetherField;
import org.netloom.studio.dataset.rearrange.ClassGestures;
import org.netloom.studio.support.Hint;
import org.netloom.studio.training.settings.SettingsViewModel;
import org.netloom.studio.training.settings.SplitSettingsView;

/// The left side of the place Data: folder, classes, how the pictures are split.
final class DatasetPanel extends VBox {
    private final DatasetViewModel model;

    /// @param chooser asks for another folder
    /// @param removed shows the pictures that were taken out
    DatasetPanel(
            DatasetViewModel model,
            SettingsViewModel settings,
            ClassGestures gestures,
            Runnable chooser,
            Node removed) {
        this.model = model;
        getStyleClass().addAll("side-panel", "dataset-panel");
        var classes = new ClassList(model, gestures);
        VBox.setVgrow(classes, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title(),
                        folder(),
                        buttons(chooser),
                        otherClasses(),
                        section(text("Split")),
                        new SplitSettingsView(settings, "data-"),
                        new TogetherField(model.health()),
                        legend(),
                        section(text("Classes")),
                        classes,
                        gestures.newClass(),
                        removed);
    }

    private Label title() {
        var title = new Label(text("Pictures"));
        title.getStyleClass().add("pane-title");
        return title;
    }

    private Label folder() {
        var folder = new Label();
        folder.getStyleClass().addAll("dim", "small-text");
        folder.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        Hint.on(folder, folder::getText);
        model.state().subscribe(() -> {
            var path = model.folder();
            folder.setText(path == null ? "" : path.toString());
        });
        return folder;
    }

    private HBox buttons(Runnable chooser) {
        var choose = new Button(text("Choose folder…"));
        choose.setId("choose-pictures");
        choose.setOnAction(event -> chooser.run());
        var again = new Button(text("Look again"));
        again.setId("look-again");
        Hint.on(again, text("Looks through the folder again, for what changed in it."));
        again.setOnAction(event -> model.again());
        var row = new HBox(choose, again);
        row.getStyleClass().add("button-row");
        return row;
    }

    private Node otherClasses() {
        var words = new Label(text("The folder’s classes are others than the project’s."));
        words.setWrapText(true);
        words.getStyleClass().add("small-text");
        var use = new Button(text("Use these classes"));
        use.getStyleClass().add("small");
        use.setOnAction(event -> model.classes().use());
        var box = new VBox(words, use);
        box.getStyleClass().add("hint-box");
        box.visibleProperty().bind(model.classes().others());
        box.managedProperty().bind(model.classes().others());
        return box;
    }

    private static Node legend() {
        var row = new HBox(
                key("train", text("training")), key("validation", text("validation")), key("test", text("test")));
        row.getStyleClass().add("split-legend");
        return row;
    }

    private static Label key(String split, String words) {
        var dot = new Region();
        dot.getStyleClass().addAll("split-key", "split-" + split);
        var label = new Label(words, dot);
        label.getStyleClass().addAll("dim", "small-text");
        return label;
    }

    private static Label section(String words) {
        var label = new Label(words);
        label.getStyleClass().add("section-title");
        return label;
    }
}
