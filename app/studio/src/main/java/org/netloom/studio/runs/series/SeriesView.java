package org.netloom.studio.runs.series;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.series.TriedSettings;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.support.TaskRunner;

/// The runs of one series: a table to sort, and a line a run through all its settings to its accuracy.
/// Enter or a double click shows a run in Results.
public final class SeriesView extends VBox {
    /// Of the name of a run, so much that a setting and its value fit.
    private static final double NAME = 160;

    private final RunsViewModel runs;
    private final TaskRunner tasks;
    private final ComboBox<String> tags = new ComboBox<>();
    private final Label summary = new Label();
    private final Label verdict = new Label();
    private final TableView<Series.Row> table = new TableView<>();
    private final ParallelLines lines;

    /// @param open shows a run
    public SeriesView(RunsViewModel runs, TaskRunner tasks, Consumer<Run> open) {
        this.runs = runs;
        this.tasks = tasks;
        setId("series");
        getStyleClass().addAll("card", "series");
        lines = new ParallelLines(row -> table.getSelectionModel().select(row));
        table.getSelectionModel().selectedItemProperty().subscribe(lines::select);
        table.setId("series-table");
        table.getStyleClass().add("class-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                show(open);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                show(open);
            }
        });
        tags.setId("series-tags");
        tags.setAccessibleText(text("Series"));
        tags.valueProperty().subscribe(this::read);
        summary.setId("series-summary");
        summary.getStyleClass().add("strong");
        verdict.getStyleClass().add("dim");
        for (var label : List.of(summary, verdict)) {
            label.setWrapText(true);
        }
        verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
        var words = new VBox(summary, verdict);
        words.setAlignment(Pos.CENTER_LEFT);
        var head = new HBox(tags, words);
        head.getStyleClass().add("rate-row");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(head, lines, table);
        setMinSize(0, 0);
        runs.runs().addListener((ListChangeListener<Run>) change -> refresh());
        refresh();
    }

    private void show(Consumer<Run> open) {
        var row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row.run());
        }
    }

    /// Whether there is a series at all.
    public static boolean isAny(RunsViewModel runs) {
        return !Series.tags(runs.runs()).isEmpty();
    }

    private void refresh() {
        var now = Series.tags(runs.runs());
        boolean newer = !now.isEmpty() && !tags.getItems().contains(now.getFirst());
        var chosen = tags.getValue();
        if (!tags.getItems().equals(now)) {
            tags.setItems(FXCollections.observableArrayList(now));
        }
        tags.setValue(
                newer || chosen == null || !now.contains(chosen) ? now.isEmpty() ? null : now.getFirst() : chosen);
        read();
    }

    private void read() {
        var tag = tags.getValue();
        var all = List.copyOf(runs.runs());
        if (tag != null) {
            tasks.latest(this, () -> Series.of(tag, all), this::show, why -> summary.setText(why.toString()));
        }
    }

    private void show(Series series) {
        summary.setText(
                series.summary().pattern().isEmpty()
                        ? series.rows().size() == 1
                                ? text("one run")
                                : text("{0} runs", series.rows().size())
                        : text(series.summary()));
        verdict.setText(series.verdict().pattern().isEmpty() ? "" : text(series.verdict()));
        var selected = table.getSelectionModel().getSelectedItem();
        var sorted = List.copyOf(table.getSortOrder()).stream()
                .map(TableColumn::getText)
                .findFirst();
        var way = table.getSortOrder().isEmpty()
                ? null
                : table.getSortOrder().getFirst().getSortType();
        table.getColumns().setAll(columns(series.settings()));
        table.getItems().setAll(series.rows());
        table.getColumns().stream()
                .filter(column -> sorted.isPresent() ? sorted.get().equals(column.getText()) : false)
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(way);
                    table.getSortOrder().setAll(List.of(column));
                });
        if (selected != null) {
            series.rows().stream()
                    .filter(row -> row.run().name().equals(selected.run().name()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
        lines.show(series);
    }

    private static List<TableColumn<Series.Row, ?>> columns(List<String> settings) {
        var columns = new java.util.ArrayList<TableColumn<Series.Row, ?>>();
        var name = words(text("run"), row -> row.run().title(), Comparator.naturalOrder());
        name.setPrefWidth(NAME);
        columns.add(name);
        for (int i = 0; i < settings.size(); i++) {
            int at = i;
            columns.add(words(
                    TriedSettings.shortName(settings.get(i)),
                    row -> row.values().get(at),
                    SeriesView::compare));
        }
        columns.add(number(text("validation"), Series.Row::validation, "%.4f"));
        columns.add(number(text("test"), Series.Row::test, "%.4f"));
        columns.add(number(text("loss"), Series.Row::loss, "%.4f"));
        columns.add(number(text("s an epoch"), Series.Row::seconds, "%.1f"));
        columns.add(words(text("state"), row -> row.run().status(), Comparator.naturalOrder()));
        return columns;
    }

    /// Numbers by their size, all else by the alphabet.
    private static int compare(String one, String other) {
        try {
            return Double.compare(Double.parseDouble(one), Double.parseDouble(other));
        } catch (NumberFormatException e) {
            return one.compareTo(other);
        }
    }

    private static TableColumn<Series.Row, String> words(
            String name, Function<Series.Row, String> read, Comparator<String> order) {
        var column = new TableColumn<Series.Row, String>(name);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(read.apply(cell.getValue())));
        column.setComparator(order);
        return column;
    }

    private static TableColumn<Series.Row, Double> number(
            String name, Function<Series.Row, @Nullable Double> read, String format) {
        var column = new TableColumn<Series.Row, Double>(name);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(read.apply(cell.getValue())));
        column.setComparator(Comparator.nullsFirst(Comparator.naturalOrder()));
        column.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty ? "" : value == null ? "–" : measured(format, value));
            }
        });
        column.getStyleClass().add("number-column");
        return column;
    }
}
