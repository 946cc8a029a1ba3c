package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.netloom.core.dataset.Dataset;
import org.netloom.studio.dataset.grid.ThumbnailGrid;
import org.netloom.studio.dataset.rearrange.PictureButtons;

/// Under the thumbnails: which picture is chosen, and what can be done with it.
final class PicturesFoot extends HBox {
    private final DatasetViewModel model;
    private final Label detail = new Label();

    PicturesFoot(DatasetViewModel model, PictureGestures gestures, ThumbnailGrid grid) {
        this.model = model;
        detail.getStyleClass().addAll("dim", "small-text");
        detail.setMinWidth(0);
        var predict = new Button(text("Predict this picture"));
        predict.setId("predict-selected");
        predict.getStyleClass().add("small");
        predict.setMinWidth(Region.USE_PREF_SIZE);
        predict.setOnAction(event -> gestures.predict(grid.selectedPicture().get()));
        predict.disableProperty().bind(grid.selectedPicture().lessThan(0));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        grid.selectedPicture().subscribe(sample -> describe(sample.intValue()));
        var change = new PictureButtons(gestures.classes(), grid, grid.chosenCount(), grid::chosen);
        getChildren().setAll(detail, space, change, predict);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("pictures-foot");
    }

    private void describe(int sample) {
        if (!(model.state().get() instanceof DatasetState.Ready(Dataset dataset))
                || sample < 0
                || sample >= dataset.samples().size()) {
            detail.setText(text("Choose a picture to see what it is; drag it to Predict to try it."));
            return;
        }
        var one = dataset.samples().get(sample);
        var source = model.thumbnails().source().get();
        var size = source == null || source.width(sample) == 0
                ? ""
                : " · " + source.width(sample) + " × " + source.height(sample);
        detail.setText(one.file() + " · " + dataset.classes().get(one.label()) + size);
    }
}
