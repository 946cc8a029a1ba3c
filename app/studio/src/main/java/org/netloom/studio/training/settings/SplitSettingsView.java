package org.netloom.studio.training.settings;

import static org.netloom.studio.support.Localization.text;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.studio.training.settings.field.SettingRow;

/// What a run is checked on, and the seed that draws it.
public final class SplitSettingsView extends VBox {

    /// @param ids before the ids of the controls, which are shown in two places
    public SplitSettingsView(SettingsViewModel model, String ids) {
        getStyleClass().add("setting-rows");
        var share = SettingRow.typed(text("share of training, %"), model.validationShare(), ids + "validation-share");
        SettingRow.shownWhen(share, model.validation().isEqualTo(SettingsViewModel.Check.SHARE));
        getChildren()
                .addAll(
                        new SettingRow(text("check on"), validations(model, ids)),
                        share,
                        SettingRow.typed(text("seed"), model.seed(), ids + "seed"));
    }

    private static ComboBox<SettingsViewModel.Check> validations(SettingsViewModel model, String ids) {
        var box = new ComboBox<>(FXCollections.observableArrayList(SettingsViewModel.Check.values()));
        box.setId(ids + "validation");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(SettingsViewModel.Check check) {
                return switch (check) {
                    case SHARE -> text("a share");
                    case TEST -> text("test pictures");
                    case NONE -> text("nothing");
                };
            }

            @Override
            public SettingsViewModel.Check fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(model.validation());
        return box;
    }
}
