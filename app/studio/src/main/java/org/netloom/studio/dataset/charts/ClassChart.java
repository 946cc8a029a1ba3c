package org.netloom.studio.dataset.charts;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.dataset.charts.ChartsViewModel.ClassBar;
import org.netloom.studio.support.Hint;

/// A bar a class, by split. A click or Enter on one shows its pictures.
final class ClassChart extends ListView<ClassBar> {
    private static final double NAMES = 132;

    private final IntConsumer choose;
    private int most = 1;

    /// @param choose gets the class
    ClassChart(ChartsViewModel model, IntConsumer choose) {
        this.choose = choose;
        setId("class-chart");
        getStyleClass().addAll("class-list", "chart-list");
        setAccessibleText(text("Pictures by class"));
        setCellFactory(list -> new ClassCell());
        setOnKeyPressed(event -> {
            var bar = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && bar != null) {
                choose.accept(bar.label());
                event.consume();
            }
        });
        model.classes().subscribe(this::show);
    }

    private void show(List<ClassBar> classes) {
        most = classes.stream().mapToInt(bar -> bar.count().total()).max().orElse(1);
        getItems().setAll(classes);
    }

    private final class ClassCell extends ListCell<ClassBar> {
        private final Bar bar = new Bar(NAMES, "split-train", "split-validation", "split-test");
        private String words = "";

        ClassCell() {
            getStyleClass().add("class-cell");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setMinWidth(0);
            setPrefWidth(1);
            Hint.on(this, () -> words);
            setOnMouseClicked(event -> {
                var item = getItem();
                if (item != null) {
                    choose.accept(item.label());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ClassBar item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                words = "";
                return;
            }
            var count = item.count();
            bar.show(count.label(), most, count.train(), count.validation(), count.test());
            words = text(
                    "{0}: {1} for training, {2} for validation, {3} for the test",
                    count.label(), count.train(), count.validation(), count.test());
            setAccessibleText(words);
            setGraphic(bar);
        }
    }
}
