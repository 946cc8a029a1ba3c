package org.netloom.studio.runs.evaluation;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.Evaluation.ClassMetrics;

/// Precision, recall and F1 of each class; sorted by a click on a heading.
final class ClassTable extends TableView<ClassMetrics> {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 14;
    /// How much higher the headings are than a row, and the frame.
    private static final double HEAD = 20;
    private static final double FIGURES = 72;
    /// Pixels of a heading beside those of its letters.
    private static final double BESIDE = 30;
    private static final double LETTER = 7;

    ClassTable() {
        setId("class-metrics");
        getStyleClass().add("class-table");
        var label = new TableColumn<ClassMetrics, String>(text("class"));
        label.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().label()));
        label.setPrefWidth(100);
        getColumns()
                .setAll(List.of(
                        label,
                        share(text("precision"), ClassMetrics::precision),
                        share(text("recall"), ClassMetrics::recall),
                        share("F1", ClassMetrics::f1),
                        number(text("pictures"), ClassMetrics::support, "%,.0f")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(ROW);
        setMinHeight(4 * ROW);
    }

    void show(@Nullable Evaluation evaluation) {
        var order = List.copyOf(getSortOrder());
        getItems().setAll(evaluation == null ? List.of() : evaluation.classes());
        getSortOrder().setAll(order);
        sort();
        double height = ROW * (Math.min(MOST_ROWS, getItems().size()) + 1) + HEAD;
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private static TableColumn<ClassMetrics, Double> share(String name, ToDoubleFunction<ClassMetrics> read) {
        return number(name, read, "%.3f");
    }

    private static TableColumn<ClassMetrics, Double> number(
            String name, ToDoubleFunction<ClassMetrics> read, String format) {
        var column = new TableColumn<ClassMetrics, Double>(name);
        column.getStyleClass().add("number-column");
        column.setPrefWidth(Math.max(FIGURES, BESIDE + LETTER * name.length()));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(read.applyAsDouble(row.getValue())));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double value, boolean empty) {
                super.updateItem(value, empty);
                setText(value == null || empty ? "" : measured(format, value));
            }
        });
        return column;
    }
}
