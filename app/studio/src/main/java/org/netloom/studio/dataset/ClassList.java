package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.studio.dataset.rearrange.ClassGestures;
import org.netloom.studio.support.Hint;

/// The classes with their counts as bars; the first line stands for all. Choosing one shows its
/// pictures alone.
final class ClassList extends ListView<ClassCount> {
    private final DatasetViewModel model;
    private final ClassGestures gestures;
    private double most = 1;
    private boolean showing;

    ClassList(DatasetViewModel model, ClassGestures gestures) {
        this.model = model;
        this.gestures = gestures;
        setId("classes");
        getStyleClass().add("class-list");
        setCellFactory(list -> new ClassCell());
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!showing && now.intValue() >= 0) {
                model.filter().set(model.filter().get().withLabel(now.intValue() == 0 ? null : now.intValue() - 1));
            }
        });
        gestures.keys(this, () -> label(getSelectionModel().getSelectedIndex()));
        model.splits().subscribe(this::show);
    }

    private void show(@Nullable PictureSplits splits) {
        var rows = new ArrayList<ClassCount>();
        if (splits != null) {
            var counts = splits.counts();
            rows.add(new ClassCount(
                    text("All classes"),
                    counts.stream().mapToInt(ClassCount::train).sum(),
                    counts.stream().mapToInt(ClassCount::validation).sum(),
                    counts.stream().mapToInt(ClassCount::test).sum()));
            rows.addAll(counts);
            most = Math.max(1, counts.stream().mapToInt(ClassCount::total).max().orElse(1));
        }
        showing = true;
        try {
            var label = model.filter().get().label();
            getItems().setAll(rows);
            getSelectionModel().clearAndSelect(label == null ? 0 : label + 1);
        } finally {
            showing = false;
        }
    }

    /// Null for the line that stands for all.
    private @Nullable String label(int row) {
        return row > 0 && row < getItems().size() ? getItems().get(row).label() : null;
    }

    private final class ClassCell extends ListCell<ClassCount> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final List<Region> parts = List.of(part("train"), part("validation"), part("test"));
        private final VBox box;
        private String words = "";

        ClassCell() {
            getStyleClass().add("class-cell");
            Hint.on(this, () -> words);
            gestures.onto(this, () -> label(getIndex()));
            count.getStyleClass().addAll("dim", "small-text", "figures");
            count.setMinWidth(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            name.setMinWidth(0);
            var bar = new HBox(parts.toArray(Node[]::new));
            bar.getStyleClass().add("class-bar");
            box = new VBox(new HBox(name, space, count), bar);
            box.getStyleClass().add("class-box");
            setMinWidth(0);
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable ClassCount item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                words = "";
                return;
            }
            name.setText(item.label());
            count.setText(text("{0}", item.total()));
            var values = new int[] {item.train(), item.validation(), item.test()};
            double whole = getIndex() == 0 ? Math.max(1, item.total()) : most;
            for (int i = 0; i < values.length; i++) {
                var width = ClassList.this.widthProperty().subtract(48).multiply(values[i] / whole);
                parts.get(i).prefWidthProperty().bind(width);
                parts.get(i).minWidthProperty().bind(width);
            }
            words = text(
                    "{0}: {1} for training, {2} for validation, {3} for the test",
                    item.label(), item.train(), item.validation(), item.test());
            setGraphic(box);
        }

        private static Region part(String split) {
            var part = new Region();
            part.getStyleClass().addAll("class-part", "split-" + split);
            return part;
        }
    }
}
