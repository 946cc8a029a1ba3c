package org.netloom.studio.runs.export;

import static org.netloom.studio.support.Localization.text;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.dataset.grid.ThumbnailLoading;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

/// Writes the chosen run for other eyes and tools.
public final class ExportMenu extends MenuButton {
    private final RunsViewModel model;
    private final ThumbnailLoading thumbnails;
    private final Supplier<Image> curves;
    private final Notices notices;
    private final TaskRunner tasks;

    /// @param curves makes a picture of the run's curves as they are shown
    public ExportMenu(
            RunsViewModel model,
            ThumbnailLoading thumbnails,
            Supplier<Image> curves,
            Notices notices,
            TaskRunner tasks) {
        super(text("Export"));
        this.model = model;
        this.thumbnails = thumbnails;
        this.curves = curves;
        this.notices = notices;
        this.tasks = tasks;
        setId("export-run");
        for (var kind : ExportKind.values()) {
            var item = new MenuItem(kind.words());
            item.setOnAction(event -> choose(kind));
            getItems().add(item);
        }
    }

    private void choose(ExportKind kind) {
        var run = model.selected().get();
        var target = run == null ? null : target(kind, run);
        if (run != null && target != null) {
            write(kind, run, target);
        }
    }

    void write(ExportKind kind, Run run, Path target) {
        var source = thumbnails.source().get();
        var image = kind == ExportKind.CURVES_PNG ? curves.get() : null;
        tasks.run(
                () -> switch (kind) {
                    case REPORT -> RunExports.report(run.folder(), target, source);
                    case HISTORY -> RunExports.history(run.folder(), target);
                    case CURVES_SVG -> RunExports.curves(run.folder(), target);
                    case CURVES_PNG -> image == null ? target : RunExports.png(image, target);
                    case TENSORBOARD -> RunExports.tensorBoard(run.folder(), target);
                },
                written -> notices.success(text("The run is exported"), written.toString()),
                why -> notices.report(text("The run is not exported"), why));
    }

    private @Nullable Path target(ExportKind kind, Run run) {
        var window = getScene().getWindow();
        File chosen;
        if (kind == ExportKind.TENSORBOARD) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(text("The folder that TensorBoard looks into"));
            chosen = chooser.showDialog(window);
        } else {
            var chooser = new FileChooser();
            chooser.setTitle(kind.words());
            chooser.setInitialFileName(run.name() + kind.ending());
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter("*" + kind.ending(), "*" + kind.ending()));
            chosen = chooser.showSaveDialog(window);
        }
        return chosen == null ? null : chosen.toPath();
    }
}
