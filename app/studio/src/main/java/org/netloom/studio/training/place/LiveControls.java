package org.netloom.studio.training.place;

import static org.netloom.studio.support.Localization.text;

import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.Hint;
import org.netloom.studio.support.look.StyleNames;
import org.netloom.studio.training.TrainingViewModel;

/// What can be changed about a run while it goes on: its epochs, its learning rate, a checkpoint at
/// once. Shown only then.
public final class LiveControls extends HBox {
    private static final double NUMBER_WIDTH = 84;

    private final TrainingViewModel model;
    private final TextField epochs = number("live-epochs");
    private final TextField rate = number("live-rate");

    LiveControls(TrainingViewModel model) {
        this.model = model;
        getStyleClass().add("live-controls");
        setAlignment(Pos.CENTER_LEFT);
        var apply = new Button(text("Apply"));
        apply.setId("live-apply");
        Hint.on(apply, text("Holds from the next step on (Enter)"));
        apply.setOnAction(event -> apply());
        epochs.setOnAction(event -> apply());
        rate.setOnAction(event -> apply());
        var save = new Button(text("Save a checkpoint"), new FontIcon("mdi2c-content-save-outline"));
        save.setId("live-save");
        save.setOnAction(event -> model.orders().saveCheckpoint());
        var told = new Label();
        told.getStyleClass().addAll("dim", "small-text");
        told.textProperty().bind(model.live().told());
        told.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(named(text("epochs"), epochs), named(text("learning rate"), rate), apply, save, told);
        model.active().subscribe(active -> {
            setVisible(active);
            setManaged(active);
        });
        model.live().epochs().subscribe(now -> epochs.setText(now == 0 ? "" : String.valueOf(now)));
        model.live()
                .rate()
                .subscribe(now -> rate.setText(
                        now.isNaN() ? "" : new BigDecimal(String.valueOf(now.floatValue())).toPlainString()));
    }

    private void apply() {
        var newEpochs = read(epochs);
        var newRate = read(rate);
        boolean wholeEpochs = newEpochs != null && newEpochs >= 1 && newEpochs == Math.rint(newEpochs);
        boolean positiveRate = newRate != null && newRate > 0;
        epochs.pseudoClassStateChanged(StyleNames.INVALID, !wholeEpochs);
        rate.pseudoClassStateChanged(StyleNames.INVALID, !positiveRate);
        if (newEpochs != null && newRate != null && wholeEpochs && positiveRate) {
            var changed = newRate.floatValue() == model.live().rate().get().floatValue() ? null : newRate;
            model.orders().change(newEpochs.intValue(), changed);
        }
    }

    private static @Nullable Double read(TextField field) {
        try {
            double value = Double.parseDouble(field.getText().strip());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Node named(String name, TextField field) {
        var label = new Label(name);
        label.getStyleClass().add("dim");
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(name);
        var box = new HBox(6, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static TextField number(String id) {
        var field = new CalmTextField();
        field.setId(id);
        field.setPrefWidth(NUMBER_WIDTH);
        field.setMinWidth(NUMBER_WIDTH);
        return field;
    }
}
