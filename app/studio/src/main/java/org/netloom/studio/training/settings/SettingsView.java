package org.netloom.studio.training.settings;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.studio.training.settings.field.Fold;
import org.netloom.studio.training.settings.field.SettingRow;
import org.netloom.studio.training.settings.kind.KindView;
import org.netloom.studio.training.settings.kind.KindWords;

/// The settings of the next run as a form: what everybody sets on top, the rest folded away.
public final class SettingsView extends VBox {
    private final SettingsViewModel model;

    /// @param findRate searches for a learning rate
    public SettingsView(SettingsViewModel model, Button findRate) {
        this.model = model;
        getStyleClass().add("settings-form");
        getChildren()
                .addAll(
                        SettingRow.typed(text("epochs"), model.epochs(), "epochs"),
                        SettingRow.typed(text("batch size"), model.batchSize(), "batch-size"),
                        new SettingRow(text("optimizer"), KindView.box(model.optimizer(), "optimizer", kind -> kind)),
                        SettingRow.typed(text("learning rate"), model.learningRate(), "learning-rate"),
                        new SplitSettingsView(model, ""),
                        schedule(findRate),
                        ending(),
                        optimizer(),
                        gradients(),
                        loss());
    }

    private Node schedule(Button findRate) {
        var box = KindView.box(model.schedule(), "schedule", KindWords::schedule);
        return new Fold(
                text("Schedule"),
                "fold-schedule",
                model.schedule().kind().map(KindWords::schedule),
                new SettingRow(text("learning rate"), box),
                new KindView(model.schedule()),
                new RateCurve(model),
                findRate);
    }

    private Node ending() {
        var stopping = new EarlyStoppingView(model.document());
        return new Fold(text("Early stopping"), "fold-early-stopping", stopping.summary(), stopping);
    }

    private Node optimizer() {
        var average = KindView.flag(model.base().option("use_ema"), "use-ema");
        var momentum = SettingRow.typed("ema_momentum", model.base().option("ema_momentum"), "ema-momentum");
        var every = SettingRow.typed(
                "ema_overwrite_frequency", model.base().option("ema_overwrite_frequency"), "ema-overwrite");
        var averaging = Bindings.createBooleanBinding(
                () -> model.settings().get().optimizer().base().useEma(), model.settings());
        SettingRow.shownWhen(momentum, averaging);
        SettingRow.shownWhen(every, averaging);
        return new Fold(
                text("Optimizer"),
                "fold-optimizer",
                model.optimizer().kind(),
                new KindView(model.optimizer()),
                SettingRow.typed("weight_decay", model.base().option("weight_decay"), "weight-decay"),
                average,
                momentum,
                every);
    }

    private Node gradients() {
        var box = new ComboBox<>(FXCollections.observableArrayList(BaseSettings.Clip.values()));
        box.setId("clipping");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(BaseSettings.Clip clip) {
                return words(clip);
            }

            @Override
            public BaseSettings.Clip fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(model.base().clip());
        var amount = SettingRow.typed(text("at most"), model.base().clipAmount(), "clip-amount");
        SettingRow.shownWhen(amount, model.base().clip().isNotEqualTo(BaseSettings.Clip.NONE));
        return new Fold(
                text("Clipping"),
                "fold-clipping",
                model.base().clip().map(SettingsView::words),
                new SettingRow(text("gradients"), box),
                amount);
    }

    private Node loss() {
        ObservableValue<String> summary = model.loss().kind().map(KindWords::loss);
        return new Fold(
                text("Loss"),
                "fold-loss",
                summary,
                new SettingRow(text("loss"), KindView.box(model.loss(), "loss", KindWords::loss)),
                new KindView(model.loss()),
                new ClassWeightsView(model, model.document()));
    }

    private static String words(BaseSettings.Clip clip) {
        return switch (clip) {
            case NONE -> text("not clipped");
            case EACH_TENSOR -> text("each tensor");
            case ALL_TOGETHER -> text("all together");
            case EACH_VALUE -> text("each value");
        };
    }
}
