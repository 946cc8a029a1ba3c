package org.netloom.studio.shell.dialogs;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.look.Appearance;
import org.netloom.studio.support.settings.ConfigFolder;

/// What the user may want otherwise. Each change counts at once.
public final class SettingsWindow {
    private SettingsWindow() {}

    public static void show(Stage owner, Workbench bench, ProjectFlow flow) {
        var dialog = new Dialog<ButtonType>();
        WindowDialogs.prepare(dialog, owner, text("Settings"));
        Runnable again = () -> {
            dialog.close();
            bench.actions().fire(Action.RESTART);
        };
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.addRow(0, new Label(text("Appearance")), themes(bench));
        grid.addRow(1, new Label(text("Size")), sizes(bench, again));
        grid.addRow(2, new Label(text("Language")), languages(bench, again));
        grid.addRow(3, new Label(text("At the start")), reopen(bench));
        grid.addRow(4, new Label(text("New projects")), projects(owner, bench, flow));
        grid.addRow(5, new Label(text("Threads of the engine")), threads(bench));
        grid.addRow(6, new Label(text("Memory of the engine")), EngineMemoryRow.of(bench.preferences()));
        grid.addRow(
                7,
                new Label(text("Decoded pictures")),
                new CacheRow(CacheFolder.standard(), bench.tasks(), bench.notices()));
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
        var row = new HBox(
                look(bench, Appearance.SYSTEM, text("As the system"), group),
                look(bench, Appearance.LIGHT, text("Light"), group),
                look(bench, Appearance.DARK, text("Dark"), group));
        row.getStyleClass().add("segments");
        return row;
    }

    private static ToggleButton look(Workbench bench, Appearance wish, String words, ToggleGroup group) {
        var button = new ToggleButton(words);
        button.setId("look-" + wish.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setSelected(bench.look().wish().get() == wish);
        button.setOnAction(event -> {
            button.setSelected(true);
            bench.look().change(wish);
        });
        return button;
    }

    private static Node sizes(Workbench bench, Runnable restart) {
        var box = choice(
                "scale",
                List.of(0, 100, 125, 150, 175, 200, 250, 300),
                bench.preferences().current().scale(),
                percent -> percent == 0 ? text("of the system") : text("{0} %", percent));
        box.setOnAction(event -> bench.preferences().update(settings -> settings.withScale(box.getValue())));
        return new StartChoice<>(box, bench.preferences().atStart().scale(), restart);
    }

    private static Node languages(Workbench bench, Runnable restart) {
        var box = choice(
                "language",
                List.of("", "en", "de"),
                bench.preferences().current().language(),
                tag -> {
                    var locale = Locale.forLanguageTag(tag);
                    return tag.isEmpty() ? text("of the system") : locale.getDisplayLanguage(locale);
                });
        box.setOnAction(event -> bench.preferences().update(settings -> settings.withLanguage(box.getValue())));
        return new StartChoice<>(box, bench.preferences().atStart().language(), restart);
    }

    private static Node threads(Workbench bench) {
        int cores = Runtime.getRuntime().availableProcessors();
        var box = choice(
                "engine-threads",
                IntStream.rangeClosed(0, cores).boxed().toList(),
                Math.min(cores, bench.preferences().current().engineThreads()),
                count -> count == 0 ? text("all cores ({0})", cores) : String.valueOf(count));
        box.setOnAction(event -> bench.preferences().update(settings -> settings.withEngineThreads(box.getValue())));
        return new VBox(box, hint(text("Of the runs that start from now on.")));
    }

    static <T> ComboBox<T> choice(String id, List<T> values, T now, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(now);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException(typed);
            }
        });
        return box;
    }

    static Label hint(String words) {
        var label = new Label(words);
        label.getStyleClass().add("field-hint");
        return label;
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
