package org.netloom.studio.dataset.catalogue;

import static org.netloom.studio.support.Localization.text;

import java.io.File;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.catalogue.Catalogue;
import org.netloom.core.dataset.catalogue.KnownSet;
import org.netloom.studio.shell.dialogs.WindowDialogs;
import org.netloom.studio.support.Hint;

/// The known sets with their licences and sizes, to be fetched or taken from files that are here already. The
/// window stays beside the others while one comes.
public final class CatalogueWindow {
    private final CatalogueViewModel model;
    private @Nullable Dialog<ButtonType> dialog;

    public CatalogueWindow(CatalogueViewModel model) {
        this.model = model;
    }

    public void show(Stage owner) {
        if (dialog == null) {
            dialog = make(owner);
        }
        dialog.show();
    }

    private Dialog<ButtonType> make(Stage owner) {
        var made = new Dialog<ButtonType>();
        WindowDialogs.prepare(made, owner, text("Known sets of pictures"));
        made.initModality(Modality.NONE);
        var heading = new Label(text("Known sets of pictures"));
        heading.getStyleClass().add("dialog-heading");
        var content = new VBox(heading);
        content.setId("catalogue");
        content.getStyleClass().add("catalogue");
        Catalogue.sets().forEach(set -> content.getChildren().add(row(owner, set)));
        content.getChildren().addAll(where(owner), coming());
        made.getDialogPane().getStyleClass().add("catalogue-dialog");
        made.getDialogPane().setContent(content);
        made.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        return made;
    }

    private Node row(Stage owner, KnownSet set) {
        var title = new Label(set.title());
        title.getStyleClass().add("strong");
        var words = new Label(text(set.words()));
        words.setWrapText(true);
        var facts = new Label(text(
                "{0} MB · {1} · {2}",
                CatalogueViewModel.megabytes(set.bytes()),
                text(set.licence()),
                set.page().getHost()));
        facts.getStyleClass().addAll("dim", "small-text");
        facts.setWrapText(true);
        Hint.on(facts, () -> set.page().toString());
        var lines = new VBox(title, words, facts);
        lines.getStyleClass().add("catalogue-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        var get = button(text("Get it"));
        get.setId("get-" + set.name());
        get.setOnAction(event -> model.fetch(set));
        var have = button(set.isArchive() ? text("I have the file…") : text("I have the files…"));
        have.setOnAction(event -> choose(owner, set));
        for (var each : new Button[] {get, have}) {
            each.setMaxWidth(Double.MAX_VALUE);
            each.disableProperty().bind(model.running().isNotNull());
        }
        var buttons = new VBox(get, have);
        buttons.getStyleClass().addAll("catalogue-lines", "catalogue-buttons");
        var row = new HBox(lines, buttons);
        row.getStyleClass().add("catalogue-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node where(Stage owner) {
        var folder = new Label();
        folder.getStyleClass().addAll("dim", "small-text");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.textProperty().bind(model.folder().map(path -> text("They come into {0}", path.toString())));
        HBox.setHgrow(folder, Priority.ALWAYS);
        var change = button(text("Another folder…"));
        change.disableProperty().bind(model.running().isNotNull());
        change.setOnAction(event -> {
            var chooser = new DirectoryChooser();
            chooser.setTitle(text("Where known sets are kept"));
            take(chooser.showDialog(owner), file -> model.folder().set(file.toPath()));
        });
        var row = new HBox(folder, change);
        row.getStyleClass().add("catalogue-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Keeps its place, so that the rows do not jump.
    private Node coming() {
        var words = new Label();
        words.getStyleClass().add("small-text");
        words.textProperty().bind(model.words());
        words.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = button(text("Cancel"));
        stop.setId("stop-fetching");
        Hint.on(stop, text("What has come is kept, and gone on with next time."));
        stop.setOnAction(event -> model.stop());
        var row = new HBox(words, bar, stop);
        row.setId("fetching");
        row.getStyleClass().add("catalogue-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.running().isNotNull());
        return row;
    }

    private void choose(Stage owner, KnownSet set) {
        if (set.isArchive()) {
            var chooser = new FileChooser();
            chooser.setTitle(set.files().getFirst().name());
            take(chooser.showOpenDialog(owner), file -> model.take(set, file.toPath()));
        } else {
            var chooser = new DirectoryChooser();
            chooser.setTitle(text("The folder with the files of {0}", set.title()));
            take(chooser.showDialog(owner), file -> model.take(set, file.toPath()));
        }
    }

    private static void take(@Nullable File chosen, Consumer<File> taker) {
        if (chosen != null) {
            taker.accept(chosen);
        }
    }

    private static Button button(String words) {
        var button = new Button(words);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
