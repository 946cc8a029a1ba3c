package org.netloom.studio.training.settings;

import static org.netloom.studio.support.Localization.text;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.TrainingSettings;
import org.netloom.core.training.EarlyStopping;
import org.netloom.core.training.EarlyStopping.Monitor;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeTraining;
import org.netloom.studio.training.settings.field.SettingField;
import org.netloom.studio.training.settings.field.SettingRow;
import org.netloom.studio.training.settings.field.SettingWords;

/// When a run ends by itself, and which checkpoints are kept.
final class EarlyStoppingView extends VBox {
    private static final EarlyStopping USUAL = new EarlyStopping(5);

    /// What is watched; without a monitor nothing is.
    private enum Watch {
        NOTHING(null),
        VAL_LOSS(Monitor.VAL_LOSS),
        VAL_ACCURACY(Monitor.VAL_ACCURACY),
        LOSS(Monitor.LOSS),
        ACCURACY(Monitor.ACCURACY);

        private final @Nullable Monitor monitor;

        Watch(@Nullable Monitor monitor) {
            this.monitor = monitor;
        }

        static Watch of(TrainingSettings settings) {
            var stopping = settings.earlyStopping();
            return stopping == null ? NOTHING : valueOf(stopping.monitor().name());
        }

        String words() {
            return switch (this) {
                case NOTHING -> text("never");
                case VAL_LOSS -> text("validation loss");
                case VAL_ACCURACY -> text("validation accuracy");
                case LOSS -> text("loss");
                case ACCURACY -> text("accuracy");
            };
        }
    }

    private final Document document;
    private final SimpleObjectProperty<Watch> watch = new SimpleObjectProperty<>(Watch.NOTHING);
    private boolean showing;

    EarlyStoppingView(Document document) {
        this.document = document;
        getStyleClass().add("setting-rows");
        var box = new ComboBox<>(FXCollections.observableArrayList(Watch.values()));
        box.setId("early-stopping");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Watch value) {
                return value.words();
            }

            @Override
            public Watch fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(watch);
        watch.addListener((property, before, now) -> choose(now));
        var patience = SettingRow.typed(
                "patience",
                field(
                        "patience",
                        stopping -> String.valueOf(stopping.patience()),
                        (s, words) -> new EarlyStopping(
                                s.monitor(),
                                s.minDelta(),
                                SettingWords.whole("patience", words),
                                s.restoreBestWeights(),
                                s.startFromEpoch())),
                "early-patience");
        var delta = SettingRow.typed(
                "min_delta",
                field(
                        "min_delta",
                        stopping -> SettingWords.plain(stopping.minDelta()),
                        (s, words) -> new EarlyStopping(
                                s.monitor(),
                                SettingWords.number("min_delta", words),
                                s.patience(),
                                s.restoreBestWeights(),
                                s.startFromEpoch())),
                "early-delta");
        var restore = new CheckBox(text("keep the best weights"));
        restore.setId("early-restore");
        restore.setOnAction(event -> change(s ->
                new EarlyStopping(s.monitor(), s.minDelta(), s.patience(), restore.isSelected(), s.startFromEpoch())));
        var on = Bindings.createBooleanBinding(() -> watch.get() != Watch.NOTHING, watch);
        for (var row : new Node[] {patience, delta, restore}) {
            SettingRow.shownWhen(row, on);
        }
        var every = new SettingField(
                "keep every",
                document,
                settings -> String.valueOf(settings.keepEvery()),
                (settings, words) -> settings.withKeepEvery(SettingWords.whole("keep every", words)));
        getChildren()
                .addAll(
                        new SettingRow(text("stop by"), box),
                        patience,
                        delta,
                        restore,
                        SettingRow.typed(text("keep every n epochs"), every, "keep-every"));
        document.project().subscribe(project -> {
            showing = true;
            watch.set(Watch.of(project.training()));
            restore.setSelected(now(project.training()).restoreBestWeights());
            showing = false;
        });
    }

    /// In a word or two.
    ObservableValue<String> summary() {
        return watch.map(now -> now == Watch.NOTHING ? text("off") : now.words());
    }

    private SettingField field(
            String name, Function<EarlyStopping, String> read, BiFunction<EarlyStopping, String, EarlyStopping> write) {
        return new SettingField(
                name,
                document,
                settings -> read.apply(now(settings)),
                (settings, words) -> settings.earlyStopping() == null
                        ? settings
                        : settings.withEarlyStopping(write.apply(settings.earlyStopping(), words)));
    }

    private static EarlyStopping now(TrainingSettings settings) {
        return settings.earlyStopping() == null ? USUAL : settings.earlyStopping();
    }

    private void choose(Watch chosen) {
        var monitor = chosen.monitor;
        if (!showing) {
            var settings = document.project().get().training();
            var s = now(settings);
            apply(settings.withEarlyStopping(
                    monitor == null
                            ? null
                            : new EarlyStopping(
                                    monitor, s.minDelta(), s.patience(), s.restoreBestWeights(), s.startFromEpoch())));
        }
    }

    private void change(UnaryOperator<EarlyStopping> change) {
        var settings = document.project().get().training();
        if (!showing && settings.earlyStopping() != null) {
            apply(settings.withEarlyStopping(change.apply(settings.earlyStopping())));
        }
    }

    private void apply(TrainingSettings changed) {
        document.apply(new ChangeTraining(changed, "early stopping"));
        document.settle();
    }
}
