package org.netloom.studio.training;

import static org.netloom.studio.support.Localization.text;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The settings of the next run as a form.
public final class SettingsView extends VBox {
    private final SettingsViewModel model;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        getStyleClass().add("settings-form");
        getChildren()
                .addAll(
                        SettingRow.typed(text("epochs"), model.epochs(), "epochs"),
                        SettingRow.typed(text("batch size"), model.batchSize(), "batch-size"),
                        section(text("Optimizer")),
                        new SettingRow(text("optimizer"), optimizers()),
                        SettingRow.typed(text("learning rate"), model.learningRate(), "learning-rate"));
        for (var kind : SettingsViewModel.Kind.values()) {
            getChildren().add(options(kind));
        }
        getChildren().addAll(section(text("Validation")), new SplitSettingsView(model, ""));
    }

    private ComboBox<SettingsViewModel.Kind> optimizers() {
        var box = new ComboBox<>(FXCollections.observableArrayList(SettingsViewModel.Kind.values()));
        box.setId("optimizer");
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.optimizer());
        return box;
    }

    private Node options(SettingsViewModel.Kind kind) {
        var rows = new VBox();
        rows.getStyleClass().add("setting-rows");
        for (var field : model.options(kind)) {
            rows.getChildren().add(SettingRow.typed(field.name(), field, kind + "-" + field.name()));
        }
        if (kind == SettingsViewModel.Kind.SGD) {
            var nesterov = new CheckBox();
            nesterov.setId("nesterov");
            nesterov.selectedProperty()
                    .addListener((property, before, now) -> model.nesterov().set(now));
            model.nesterov().subscribe(now -> nesterov.setSelected(now));
            rows.getChildren().add(new SettingRow("nesterov", nesterov));
        }
        SettingRow.shownWhen(rows, model.optimizer().isEqualTo(kind));
        return rows;
    }

    private static Label section(String title) {
        var label = new Label(title);
        label.getStyleClass().add("section-title");
        return label;
    }
}
