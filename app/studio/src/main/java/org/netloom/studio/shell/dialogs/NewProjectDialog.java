package org.netloom.studio.shell.dialogs;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.netloom.core.project.Templates;
import org.netloom.core.project.Templates.Template;
import org.netloom.studio.shell.Dialogs;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.ProjectStore;
import org.netloom.studio.support.CalmTextField;

/// Asks what a new project is made of, and says at once what cannot be.
public final class NewProjectDialog {
    private final Stage owner;
    private final Dialogs dialogs;
    private final TextField name = new CalmTextField(text("my-classifier"));
    private final ComboBox<Template> template = new ComboBox<>();
    private final SimpleObjectProperty<@Nullable Path> place = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable Path> images = new SimpleObjectProperty<>();

    public NewProjectDialog(Stage owner, ProjectFlow flow, Dialogs dialogs) {
        this.owner = owner;
        this.dialogs = dialogs;
        place.set(flow.projectsFolder());
        template.getItems().setAll(Templates.all().values());
        template.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Template one) {
                return one == null ? "" : text(one.title());
            }

            @Override
            public @Nullable Template fromString(String title) {
                return null;
            }
        });
        template.setValue(Templates.all().get(Templates.STARTER));
    }

    public Optional<ProjectStore.NewProject> ask() {
        var dialog = new Dialog<ButtonType>();
        WindowDialogs.prepare(dialog, owner, text("New project"));
        var create = new ButtonType(text("Create"), ButtonData.OK_DONE);
        var cancel = new ButtonType(text("Cancel"), ButtonData.CANCEL_CLOSE);
        var problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> problem(name.getText(), folder()), name.textProperty(), place));
        dialog.getDialogPane().setContent(new VBox(form(), problem));
        dialog.getDialogPane().getButtonTypes().setAll(create, cancel);
        var button = (Button) dialog.getDialogPane().lookupButton(create);
        button.getStyleClass().add("accent");
        button.disableProperty().bind(problem.textProperty().isNotEmpty());
        dialog.setOnShown(event -> {
            name.requestFocus();
            name.selectAll();
        });
        return dialog.showAndWait().filter(create::equals).map(type -> {
            var trimmed = name.getText().strip();
            return new ProjectStore.NewProject(
                    trimmed, folder().resolve(trimmed), template.getValue().name(), images.get());
        });
    }

    private Path folder() {
        return Objects.requireNonNull(place.get(), "a folder is chosen from the start");
    }

    private Node form() {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        template.setMaxWidth(Double.MAX_VALUE);
        var data = new Label();
        data.getStyleClass().add("field-hint");
        data.setWrapText(true);
        data.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(template.getValue().data()), template.valueProperty()));
        grid.addRow(0, new Label(text("Name")), name);
        grid.addRow(1, new Label(text("Net")), template);
        grid.add(data, 1, 2);
        grid.addRow(3, new Label(text("Pictures")), chooser(images, text("choose later"), text("Folder of images")));
        grid.addRow(4, new Label(text("Save in")), chooser(place, "", text("Where to keep the project")));
        GridPane.setHgrow(name, Priority.ALWAYS);
        return grid;
    }

    private Node chooser(SimpleObjectProperty<@Nullable Path> value, String none, String title) {
        var shown = new Label();
        shown.getStyleClass().add("path");
        shown.setMaxWidth(Double.MAX_VALUE);
        shown.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> value.get() == null ? none : String.valueOf(value.get()), value));
        var choose = new Button(text("Choose…"));
        choose.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        choose.setOnAction(event -> dialogs.chooseFolder(title, value.get()).ifPresent(value::set));
        HBox.setHgrow(shown, Priority.ALWAYS);
        var row = new HBox(shown, choose);
        row.getStyleClass().add("path-row");
        return row;
    }

    /// Why no project can be made of this name there; empty where one can.
    static String problem(String name, Path folder) {
        var trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return text("Give the project a name.");
        }
        if (trimmed.startsWith(".") || trimmed.chars().anyMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0 || c < ' ')) {
            return text("A name may hold letters, digits, spaces, - and _, and does not start with a dot.");
        }
        try {
            if (Files.exists(folder.resolve(trimmed))) {
                return text("{0} already holds {1}: choose another name or another folder.", folder, trimmed);
            }
        } catch (InvalidPathException e) {
            return text("This system cannot make a folder named {0}.", trimmed);
        }
        return "";
    }
}
