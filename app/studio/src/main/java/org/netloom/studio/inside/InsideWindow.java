package org.netloom.studio.inside;

import static org.netloom.studio.support.Localization.text;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.shell.Notices;

/// The window with a look inside of a layer: beside the canvas, so that another layer can be chosen
/// while it is open.
public final class InsideWindow {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 720;

    private final InsideViewModel model;
    private final SamplePicture.Samples samples;
    private final Notices notices;
    private @Nullable Stage stage;

    public InsideWindow(InsideViewModel model, DatasetViewModel pictures, PictureFiles files, Notices notices) {
        this.model = model;
        this.notices = notices;
        samples = new SamplePicture.Samples(pictures, files);
    }

    /// @param owner the window that it belongs to, whose look it follows
    public void show(Window owner, String block) {
        model.block().set(block);
        if (stage == null) {
            stage = make(owner);
        }
        stage.show();
        stage.toFront();
    }

    private Stage make(Window owner) {
        var made = new Stage();
        var view = new InsideView(model, samples, notices);
        var scene = new Scene(view, WIDTH, HEIGHT);
        var sheets = owner.getScene().getStylesheets();
        scene.getStylesheets().setAll(sheets);
        sheets.addListener(
                (ListChangeListener<String>) change -> scene.getStylesheets().setAll(sheets));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                made.close();
            }
        });
        made.initOwner(owner);
        made.setTitle(text("Inside of a layer"));
        made.setScene(scene);
        made.setOnShown(event -> {
            model.watched(true);
            if (model.picture().get() == null) {
                view.another();
            }
        });
        made.setOnHidden(event -> model.watched(false));
        return made;
    }
}
