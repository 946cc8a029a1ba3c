package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.text.Text;
import org.netloom.studio.dataset.health.ReportSaving;
import org.netloom.studio.dataset.look.LookViewModel;
import org.netloom.studio.dataset.rearrange.ClassGestures;
import org.netloom.studio.dataset.rearrange.RearrangeViewModel;
import org.netloom.studio.dataset.removed.RemovedView;
import org.netloom.studio.dataset.removed.RemovedViewModel;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.JobView;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.Actions;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.shell.chooser.Choice;
import org.netloom.studio.shell.panes.EmptyState;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.training.settings.SettingsViewModel;

/// The place Data.
public final class DatasetView extends BorderPane {
    private final DatasetViewModel model;
    private final Actions actions;
    private final DatasetPanel panel;
    private final PicturesPane pictures;

    /// @param chooser lets one of many be chosen by typing
    /// @param predict what to do with pictures that are to be tried
    /// @param open shows a file in the program that the desktop has for it
    public DatasetView(
            DatasetViewModel model,
            Document document,
            ServiceEngine engine,
            TaskRunner tasks,
            SettingsViewModel settings,
            PictureFiles files,
            Notices notices,
            RearrangeViewModel rearrange,
            BiConsumer<String, List<Choice>> chooser,
            Actions actions,
            Consumer<List<Path>> predict,
            Consumer<Path> open) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("data-place");
        var gestures =
                new ClassGestures(rearrange, chooser, () -> model.filter().get().split());
        var saving = new ReportSaving(model.health(), this::counts, notices, open, FxThread::run);
        var look = new LookViewModel(document, engine, tasks);
        var removed = new RemovedViewModel(document, model.state(), DatasetFiles::removed, engine, tasks, notices);
        pictures = new PicturesPane(
                model,
                new PictureGestures(model, look, files, notices, gestures, predict),
                saving,
                new RemovedView(removed, gestures));
        panel = new DatasetPanel(model, settings, gestures, this::choose, pictures.removedButton());
        FolderDrop.onto(this, model::choose);
        model.state().subscribe(this::show);
    }

    private List<Dataset.ClassCount> counts() {
        var splits = model.splits().get();
        return splits == null ? List.of() : splits.counts();
    }

    private void show(DatasetState state) {
        switch (state) {
            case DatasetState.None() ->
                alone(new EmptyState(
                        "mdi2i-image-multiple-outline",
                        text("No pictures yet"),
                        text("Drop a folder here that holds a folder of pictures for each class, or choose one."),
                        chooser(),
                        actions.button(Action.KNOWN_SETS)));
            case DatasetState.Missing(Path folder, String hint) ->
                alone(new EmptyState(
                        "mdi2i-image-off-outline",
                        text("The pictures are not at {0}", folder.toString()),
                        hint.isEmpty() ? text("Choose the folder where they are now.") : hint,
                        chooser(),
                        actions.button(Action.KNOWN_SETS)));
            case DatasetState.Scanning(Path folder) -> alone(scanning(folder));
            case DatasetState.Failed(Path _, Text why) -> {
                var again = new Button(text("Try again"));
                again.setOnAction(event -> model.again());
                alone(new EmptyState(
                        "mdi2a-alert-circle-outline",
                        text("The folder could not be looked through"),
                        text(why),
                        chooser(),
                        again));
            }
            case DatasetState.Ready _ -> {
                setLeft(panel);
                setCenter(pictures);
            }
        }
    }

    private void alone(Node node) {
        setLeft(null);
        setCenter(node);
    }

    private Node scanning(Path folder) {
        var words = new Label(text("Looking through {0}", folder.toString()));
        words.setWrapText(true);
        var box = new VBox(words, new JobView(model.scan(), text("counting the pictures …")));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("scanning");
        return box;
    }

    private Button chooser() {
        var button = new Button(text("Choose a folder of pictures…"));
        button.setId("choose-first-pictures");
        button.getStyleClass().add("accent");
        button.setOnAction(event -> choose());
        return button;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(text("Choose a folder of pictures"));
        var now = model.folder();
        if (now != null && now.toFile().isDirectory()) {
            chooser.setInitialDirectory(now.toFile());
        }
        var chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }
}
