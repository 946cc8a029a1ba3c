package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.Split;
import org.netloom.studio.dataset.charts.ChartsView;
import org.netloom.studio.dataset.grid.ThumbnailGrid;
import org.netloom.studio.dataset.health.ProblemList;
import org.netloom.studio.dataset.health.ReportSaving;
import org.netloom.studio.dataset.order.PictureOrder;
import org.netloom.studio.dataset.rearrange.WorkView;
import org.netloom.studio.dataset.removed.RemovedView;
import org.netloom.studio.engine.JobView;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.Hint;

/// The right side of the place Data: thumbnails, or the list of faults.
final class PicturesPane extends BorderPane {
    private final DatasetViewModel model;
    private final ThumbnailGrid grid;
    private final FaultList faults = new FaultList();
    private final ToggleGroup views = new ToggleGroup();
    private final ToggleButton faultsButton = new ToggleButton();
    private final ToggleButton problemsButton = new ToggleButton();
    private final ToggleButton removedButton;
    private final ToggleButton chartsButton = new ToggleButton(text("Charts"));

    PicturesPane(DatasetViewModel model, PictureGestures gestures, ReportSaving saving, RemovedView removed) {
        this.model = model;
        getStyleClass().add("pictures-pane");
        grid = new ThumbnailGrid(gestures);
        grid.setId("thumbnails");
        model.thumbnails().shown().subscribe(grid::use);
        model.shown()
                .subscribe(shown -> grid.show(dataset(), shown, model.order().get() == PictureOrder.CLASS));
        model.state().subscribe(state -> listFaults());
        model.thumbnails().undecodable().subscribe(more -> listFaults());
        setTop(new VBox(
                bar(),
                new JobView(model.scan(), text("counting the pictures …")).patient(),
                new JobView(model.thumbnails().job(), text("decoding the pictures …")).patient(),
                new WorkView(gestures.classes().model().work()),
                problem()));
        faults.visibleProperty().bind(faultsButton.selectedProperty());
        var problems = new ProblemList(model.health(), saving, problem -> {
            views.selectToggle(null);
            model.filter().set(PictureFilter.of(problem));
        });
        problems.visibleProperty().bind(problemsButton.selectedProperty());
        var charts = new ChartsView(model.charts(), label -> {
            views.selectToggle(null);
            model.filter().set(PictureFilter.ALL.withLabel(label));
        });
        charts.visibleProperty().bind(chartsButton.selectedProperty());
        var look = new PictureLooking(grid, gestures).view();
        var pictures = new StackPane(grid, look);
        pictures.visibleProperty().bind(views.selectedToggleProperty().isNull());
        views.selectedToggleProperty().subscribe(() -> gestures.look().close());
        model.shown().subscribe(shown -> gestures.look().close());
        removedButton = removed.button();
        removedButton.setToggleGroup(views);
        removed.visibleProperty().bind(removedButton.selectedProperty());
        setCenter(new StackPane(pictures, charts, faults, problems, removed));
        var foot = new PicturesFoot(model, gestures, grid);
        foot.visibleProperty().bind(pictures.visibleProperty().and(grid.visibleProperty()));
        foot.managedProperty().bind(foot.visibleProperty());
        setBottom(foot);
        setMinWidth(0);
    }

    /// Shows the pictures that were taken out.
    ToggleButton removedButton() {
        return removedButton;
    }

    private Node bar() {
        var splits = new ToggleGroup();
        var row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("pictures-bar");
        row.getChildren()
                .add(new HBox(
                        splitButton(splits, text("All"), null),
                        splitButton(splits, text("Training"), Split.TRAIN),
                        splitButton(splits, text("Validation"), Split.VALIDATION),
                        splitButton(splits, text("Test"), Split.TEST)));
        row.getChildren().getFirst().getStyleClass().add("segments");
        ((Region) row.getChildren().getFirst()).setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        faultsButton.setId("show-faults");
        var count = new Label();
        count.getStyleClass().addAll("dim", "small-text");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(
                                "{0,choice,0#no pictures|1#1 picture|1<{0} pictures}",
                                model.shown().get().length),
                        model.shown()));
        row.getChildren().addAll(count, space, order(), search(), chartsButton, problemsButton, faultsButton);
        chartsButton.setId("show-charts");
        problemsButton.setId("show-problems");
        for (var button : List.of(chartsButton, problemsButton, faultsButton)) {
            button.setToggleGroup(views);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        model.health()
                .problems()
                .subscribe(problems -> problemsButton.setText(
                        text("{0,choice,0#No problems|1#1 problem|1<{0} problems}", problems.size())));
        model.health().findings().subscribe(findings -> {
            problemsButton.setDisable(findings == null);
            if (findings == null) {
                problemsButton.setSelected(false);
            }
        });
        return row;
    }

    private ComboBox<PictureOrder> order() {
        var box = new ComboBox<>(FXCollections.observableArrayList(PictureOrder.values()));
        box.setId("order-pictures");
        box.setAccessibleText(text("Order of the pictures"));
        box.getStyleClass().add("order");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable PictureOrder order) {
                return order == null ? "" : order.words();
            }

            @Override
            public @Nullable PictureOrder fromString(String words) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(model.order());
        box.setOnAction(event -> views.selectToggle(null));
        return box;
    }

    private TextField search() {
        var field = new CalmTextField();
        field.setId("search-pictures");
        field.setPromptText(text("Search"));
        field.setAccessibleText(text("Search file names"));
        Hint.on(field, text("Search file names"));
        field.setPrefColumnCount(12);
        field.setMinWidth(64);
        field.textProperty().subscribe(words -> {
            if (!words.equals(model.filter().get().search())) {
                views.selectToggle(null);
                model.filter().set(model.filter().get().withSearch(words));
            }
        });
        model.filter().subscribe(filter -> {
            if (!filter.search().equals(field.getText())) {
                field.setText(filter.search());
            }
        });
        return field;
    }

    private ToggleButton splitButton(ToggleGroup group, String words, @Nullable Split split) {
        var button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            views.selectToggle(null);
            model.filter().set(model.filter().get().withSplit(split));
        });
        model.filter().subscribe(filter -> button.setSelected(filter.split() == split && filter.problem() == null));
        return button;
    }

    private Node problem() {
        var words = new Label();
        words.getStyleClass().addAll("danger-text", "small-text");
        words.setWrapText(true);
        var again = new Button(text("Decode them"));
        again.getStyleClass().add("small");
        again.setOnAction(event -> {
            var dataset = dataset();
            if (dataset != null) {
                model.thumbnails().again(dataset);
            }
        });
        var row = new HBox(words, again);
        row.getStyleClass().add("job");
        model.thumbnails().problem().subscribe(why -> {
            boolean some = !why.pattern().isEmpty();
            words.setText(some ? text(why) : "");
            row.setVisible(some);
            row.setManaged(some);
        });
        return row;
    }

    private void listFaults() {
        var all = new ArrayList<FileFault>();
        var dataset = dataset();
        if (dataset != null) {
            all.addAll(dataset.faults());
        }
        all.addAll(model.thumbnails().undecodable().get());
        faults.getItems().setAll(List.copyOf(all));
        faultsButton.setText(text("{0,choice,0#No faults|1#1 fault|1<{0} faults}", all.size()));
        faultsButton.setDisable(all.isEmpty());
        faultsButton.setSelected(faultsButton.isSelected() && !all.isEmpty());
    }

    private @Nullable Dataset dataset() {
        return model.state().get() instanceof DatasetState.Ready(Dataset dataset) ? dataset : null;
    }
}
