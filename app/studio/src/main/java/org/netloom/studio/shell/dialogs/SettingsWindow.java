package org.netloom.studio.shell.dialogs;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.ConfigFolder;
import org.netloom.studio.support.Theme;

/// What the user may want otherwise. Each change counts at once.
public final class SettingsWindow {
    private SettingsWindow() {}

    public static void show(Stage owner, Workbench bench, ProjectFlow flow) {
        var dialog = new Dialog<ButtonType>();
        WindowDialogs.prepare(dialog, owner, text("Settings"));
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.addRow(0, new Label(text("Look")), themes(bench));
        grid.addRow(3, new Label(text("Language")), languages(bench));
        grid.addRow(1, new Label(text("At the start")), reopen(bench));
        grid.addRow(2, new Label(text("New projects")), projects(owner, bench, flow));
        var where = new Label(text("These settings are kept in {0}", ConfigFolder.locate()));
        where.getStyleClass().add("field-hint");
        where.setWrapText(true);
        dialog.getDialogPane().setContent(new VBox(grid, where));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        bench.look()
                .theme()
                .subscribe(theme -> dialog.getDialogPane()
                        .getStylesheets()
                        .setAll(owner.getScene().getStylesheets()));
        dialog.showAndWait();
    }

    private static Node themes(Workbench bench) {
        var group = new ToggleGroup();
        var light = theme(bench, Theme.LIGHT, text("Light"), group);
        var dark = theme(bench, Theme.DARK, text("Dark"), group);
        light.getStyleClass().add("left-pill");
        dark.getStyleClass().add("right-pill");
        return new HBox(light, dark);
    }

    private static ToggleButton theme(Workbench bench, Theme theme, String words, ToggleGroup group) {
        var button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.setSelected(bench.look().theme().get() == theme);
        button.setOnAction(event -> {
            button.setSelected(true);
            if (bench.look().theme().get() != theme) {
                bench.actions().fire(Action.THEME);
            }
        });
        return button;
    }

    private static Node languages(Workbench bench) {
        var box = new ComboBox<String>();
        box.setId("language");
        box.getItems().setAll("", "en", "de");
        box.setValue(bench.preferences().current().language());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String tag) {
                var locale = Locale.forLanguageTag(tag);
                return tag.isEmpty() ? text("of the system") : locale.getDisplayLanguage(locale);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
        box.setOnAction(event -> bench.preferences().update(settings -> settings.withLanguage(box.getValue())));
        var when = new Label(text("Takes effect when Netloom is started again."));
        when.getStyleClass().add("field-hint");
        return new VBox(box, when);
    }

    private static Node reopen(Workbench bench) {
        var box = new CheckBox(text("Open the project that was open last"));
        box.setSelected(bench.preferences().current().reopen());
        box.setOnAction(event -> bench.preferences().update(settings -> settings.withReopen(box.isSelected())));
        return box;
    }

    private static Node projects(Stage owner, Workbench bench, ProjectFlow flow) {
        var folder = new Label(flow.projectsFolder().toString());
        folder.getStyleClass().add("path");
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = new Button(text("Choose…"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> new WindowDialogs(owner)
                .chooseFolder(text("Where to keep new projects"), flow.projectsFolder())
                .ifPresent(chosen -> {
                    bench.preferences().update(settings -> settings.withProjectsFolder(chosen.toString()));
                    folder.setText(chosen.toString());
                }));
        var row = new HBox(folder, choose);
        row.getStyleClass().add("path-row");
        return row;
    }
}
