package org.netloom.studio.training.queue;

import static org.netloom.studio.support.Localization.text;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.run.series.Waiting;
import org.netloom.studio.support.Hint;

/// The line of trainings that wait; shown only where one does. Delete takes the selected one out.
public final class QueueView extends VBox {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 4;

    private final QueueViewModel model;
    private final BiConsumer<String, Runnable> removed;

    /// @param removed says what was taken out, and gets what brings it back
    public QueueView(QueueViewModel model, BiConsumer<String, Runnable> removed) {
        this.model = model;
        this.removed = removed;
        setId("queue");
        getStyleClass().addAll("card", "queue");
        var list = list();
        getChildren().addAll(head(), list);
        model.waiting().addListener((ListChangeListener<Waiting>) change -> fit(list));
        fit(list);
    }

    private void fit(ListView<Waiting> list) {
        int count = model.waiting().size();
        double height = ROW * Math.min(MOST_ROWS, count) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        setVisible(count > 0);
        setManaged(count > 0);
    }

    private Node head() {
        var title = new Label();
        title.getStyleClass().add("strong");
        title.setId("queue-words");
        title.textProperty().bind(Bindings.createStringBinding(this::words, model.held(), model.waiting()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var hold = new Button();
        hold.setId("queue-hold");
        hold.textProperty().bind(Bindings.when(model.held()).then(text("Go on")).otherwise(text("Hold")));
        hold.setOnAction(event -> {
            if (model.held().get()) {
                model.goOn();
            } else {
                model.hold();
            }
        });
        var clear = new Button(text("Take all out"));
        clear.setId("queue-clear");
        clear.setOnAction(event -> {
            int count = model.waiting().size();
            removed.accept(text("{0} runs were taken out of the line", count), model.clear());
        });
        var row = new HBox(title, space, hold, clear);
        row.getStyleClass().add("rate-row");
        return row;
    }

    private String words() {
        int count = model.waiting().size();
        if (model.held().get()) {
            return count == 1
                    ? text("One run waits, and does not begin by itself")
                    : text("{0} runs wait, and none begins by itself", count);
        }
        return count == 1 ? text("One run waits for its turn") : text("{0} runs wait for their turn", count);
    }

    private ListView<Waiting> list() {
        var list = new ListView<>(model.waiting());
        list.setId("queue-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(text("Runs that wait"));
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            var selected = list.getSelectionModel().getSelectedItem();
            if (selected != null && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
                event.consume();
                take(selected);
            }
        });
        return list;
    }

    private void take(Waiting one) {
        removed.accept(text("{0} was taken out of the line", words(one)), model.remove(one));
    }

    private static String words(Waiting one) {
        return one.name().isEmpty() ? one.project().name() : one.name();
    }

    private final class Cell extends ListCell<Waiting> {
        private final Label name = new Label();
        private final Button out = new Button("", new FontIcon("mdi2c-close"));
        private final HBox row;

        Cell() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            out.getStyleClass().addAll("ghost", "small");
            out.setFocusTraversable(false);
            Hint.on(out, text("Take out (Delete)"));
            out.setOnAction(event -> {
                if (getItem() != null) {
                    take(getItem());
                }
            });
            row = new HBox(name, space, out);
            row.getStyleClass().add("rate-row");
        }

        @Override
        protected void updateItem(Waiting one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            setGraphic(empty ? null : row);
            if (!empty) {
                var settings = one.project().training();
                name.setText(words(one) + "  ·  " + text("{0} epochs", settings.epochs()));
            }
        }
    }
}
