package org.netloom.studio.training.settings;

import static org.netloom.studio.support.Localization.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.core.training.ClassWeights;
import org.netloom.studio.document.Document;
import org.netloom.studio.training.settings.field.SettingField;
import org.netloom.studio.training.settings.field.SettingRow;
import org.netloom.studio.training.settings.field.SettingWords;

/// How much the pictures of each class count: the same, balanced, or by label.
final class ClassWeightsView extends VBox {
    private final Document document;
    private final Map<String, SettingRow> rows = new HashMap<>();
    private List<String> shown = List.of();

    ClassWeightsView(SettingsViewModel model, Document document) {
        this.document = document;
        getStyleClass().add("setting-rows");
        var box = new ComboBox<>(FXCollections.observableArrayList(SettingsViewModel.Weighing.values()));
        box.setId("class-weight");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(SettingsViewModel.Weighing weighing) {
                return switch (weighing) {
                    case SAME -> text("all the same");
                    case BALANCED -> text("balanced");
                    case BY_LABEL -> text("by label");
                };
            }

            @Override
            public SettingsViewModel.Weighing fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(model.weighing());
        var labels = new VBox();
        labels.getStyleClass().add("setting-rows");
        getChildren().addAll(new SettingRow(text("classes count"), box), labels);
        SettingRow.shownWhen(labels, model.weighing().isEqualTo(SettingsViewModel.Weighing.BY_LABEL));
        document.project().subscribe(project -> {
            if (!project.labels().equals(shown)) {
                shown = project.labels();
                labels.getChildren()
                        .setAll(shown.stream()
                                .map(label -> rows.computeIfAbsent(label, this::row))
                                .toList());
            }
        });
    }

    private SettingRow row(String label) {
        return SettingRow.typed(
                label,
                new SettingField(
                        label,
                        document,
                        settings -> settings.classWeights() instanceof ClassWeights.Given(var weights)
                                ? SettingWords.plain(weights.getOrDefault(label, 1.0))
                                : "1",
                        (settings, words) -> {
                            if (!(settings.classWeights() instanceof ClassWeights.Given(var weights))) {
                                return settings;
                            }
                            var others = new LinkedHashMap<>(weights);
                            others.put(label, SettingWords.number(label, words));
                            return settings.withClassWeights(new ClassWeights.Given(others));
                        }),
                "weight-" + label);
    }
}
