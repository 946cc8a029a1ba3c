package org.netloom.studio.training.settings.kind;

import static org.netloom.studio.support.Localization.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.netloom.studio.training.settings.field.SettingField;
import org.netloom.studio.training.settings.field.SettingRow;

/// The options of the kind that is chosen; and, apart, the list to choose it from.
public final class KindView extends VBox {
    private final KindSetting<?> setting;

    public KindView(KindSetting<?> setting) {
        this.setting = setting;
        getStyleClass().add("setting-rows");
        setting.kind().subscribe(this::show);
    }

    /// @param words for a kind
    public static ComboBox<String> box(KindSetting<?> setting, String id, UnaryOperator<String> words) {
        var box = new ComboBox<>(FXCollections.observableArrayList(setting.kinds()));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String kind) {
                return kind == null ? "" : words.apply(kind);
            }

            @Override
            public String fromString(String shown) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().bindBidirectional(setting.kind());
        return box;
    }

    private void show(String kind) {
        getChildren()
                .setAll(setting.options(kind).stream()
                        .map(option -> row(kind, option))
                        .toList());
        setManaged(!getChildren().isEmpty());
    }

    private static SettingRow row(String kind, KindSetting.OptionSetting option) {
        var field = option.field();
        var id = kind + "-" + field.name();
        if (option.type() == boolean.class) {
            return flag(field, id);
        } else if (option.type().isEnum()) {
            return choice(option.type(), field, id);
        }
        return SettingRow.typed(field.name(), field, id);
    }

    public static SettingRow flag(SettingField field, String id) {
        var box = new CheckBox();
        box.setId(id);
        field.words().subscribe(words -> box.setSelected(Boolean.parseBoolean(words)));
        box.selectedProperty().subscribe(on -> box.setText(on ? text("yes") : text("no")));
        box.setOnAction(event -> {
            field.words().set(String.valueOf(box.isSelected()));
            field.leave();
        });
        return new SettingRow(field.name(), box);
    }

    private static SettingRow choice(Class<?> type, SettingField field, String id) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
        var box = new ComboBox<>(FXCollections.observableArrayList(names));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(field.words());
        return new SettingRow(field.name(), box);
    }
}
