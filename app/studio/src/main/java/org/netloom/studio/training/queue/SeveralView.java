package org.netloom.studio.training.queue;

import static org.netloom.studio.support.Localization.text;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.Hint;

/// Which settings are tried with which values, how often, and how many runs that makes. Escape closes it.
public final class SeveralView extends VBox {
    private final SeveralViewModel model;
    private final VBox rows = new VBox();
    private final Map<SeveralViewModel.Row, Node> made = new HashMap<>();

    public SeveralView(SeveralViewModel model) {
        this.model = model;
        setId("several");
        getStyleClass().addAll("card", "several");
        rows.getStyleClass().add("several-rows");
        var title = new Label(text("Several runs"));
        title.getStyleClass().add("strong");
        var told = new Label(text(
                "Each setting with several values, all with all: 16, 32, 64, or a range such as 0.001 … 0.1. Without"
                        + " any, the same run is repeated with other seeds."));
        told.setWrapText(true);
        told.getStyleClass().addAll("dim", "small-text");
        var more = new Button(text("Add a setting"), new FontIcon("mdi2p-plus"));
        more.setId("several-add");
        more.setOnAction(event -> model.addRow());
        getChildren().addAll(title, told, rows, more, numbers(), end());
        model.rows().addListener((ListChangeListener<SeveralViewModel.Row>) change -> show());
        model.open().subscribe(open -> {
            setVisible(open);
            setManaged(open);
            if (open) {
                more.requestFocus();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.open().set(false);
            }
        });
    }

    private void show() {
        rows.getChildren()
                .setAll(model.rows().stream()
                        .map(row -> made.computeIfAbsent(row, this::row))
                        .toList());
        made.keySet().retainAll(model.rows());
    }

    private Node row(SeveralViewModel.Row row) {
        var setting = new ComboBox<>(FXCollections.observableArrayList(model.settings()));
        setting.getStyleClass().add("several-setting");
        setting.setAccessibleText(text("setting"));
        setting.setMinWidth(280);
        setting.valueProperty().bindBidirectional(row.path());
        var values = new CalmTextField();
        values.getStyleClass().add("several-values");
        values.setAccessibleText(text("values"));
        values.textProperty().bindBidirectional(row.values());
        HBox.setHgrow(values, Priority.ALWAYS);
        var out = new Button("", new FontIcon("mdi2c-close"));
        out.getStyleClass().addAll("ghost", "small");
        Hint.on(out, text("Leave this setting as it is"));
        out.setOnAction(event -> model.rows().remove(row));
        var box = new HBox(setting, values, out);
        box.getStyleClass().add("rate-row");
        return box;
    }

    private Node numbers() {
        var seeds = number("several-seeds");
        seeds.textProperty().bindBidirectional(model.seeds());
        var random = number("several-random");
        random.textProperty().bindBidirectional(model.atRandom());
        random.setPromptText(text("all"));
        var row = new HBox(named(text("seeds for each"), seeds), named(text("combinations by lot"), random));
        row.getStyleClass().add("several-numbers");
        return row;
    }

    private Node end() {
        var words = new Label();
        words.setId("several-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var put = new Button();
        put.setId("several-put");
        put.getStyleClass().add("accent");
        put.setMinWidth(Region.USE_PREF_SIZE);
        put.setOnAction(event -> model.putInLine());
        var close = new Button(text("Close"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> model.open().set(false));
        model.plan().subscribe(plan -> {
            boolean wrong = !plan.problem().pattern().isEmpty();
            words.setText(wrong ? text(plan.problem()) : "");
            words.getStyleClass().remove("danger-text");
            if (wrong) {
                words.getStyleClass().add("danger-text");
            }
            put.setText(
                    plan.runs().size() == 1
                            ? text("Put one run in line")
                            : text("Put {0} runs in line", plan.runs().size()));
            put.setDisable(plan.runs().isEmpty());
        });
        var row = new HBox(words, put, close);
        row.getStyleClass().add("rate-row");
        return row;
    }

    private static TextField number(String id) {
        var field = new CalmTextField();
        field.setId(id);
        field.setPrefWidth(72);
        return field;
    }

    private static Node named(String name, TextField field) {
        var label = new Label(name);
        label.getStyleClass().add("dim");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        var row = new HBox(label, field);
        row.getStyleClass().add("rate-row");
        return row;
    }
}
