package org.netloom.studio.runs.list;

import static org.netloom.studio.support.Localization.text;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.support.CalmTextField;

/// Which runs are listed, and in what order.
public final class RunsFilter extends VBox {

    public RunsFilter(RunsViewModel model) {
        setSpacing(6);
        var search = new CalmTextField();
        search.setId("runs-filter");
        search.setPromptText(text("Filter by name, tag, setting, status"));
        search.textProperty().bindBidirectional(model.filter());
        getChildren().addAll(search, order(model));
    }

    private static Node order(RunsViewModel model) {
        var box = new ComboBox<>(FXCollections.observableArrayList(RunsViewModel.Order.values()));
        box.setId("runs-order");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(text("order"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(RunsViewModel.Order order) {
                return switch (order) {
                    case NEWEST -> text("newest first");
                    case MOST_ACCURATE -> text("most accurate first");
                    case FAVOURITES -> text("favourites first");
                };
            }

            @Override
            public RunsViewModel.Order fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(model.order());
        return box;
    }
}
