package org.netloom.studio.runs.pictures;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.netloom.core.run.evidence.PredictedPicture;
import org.netloom.studio.dataset.DatasetState;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.dataset.PictureFiles;
import org.netloom.studio.dataset.grid.Thumbnails;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.Hint;

/// Pictures with what the net called them, as many as fit a look; more on request. A click tries one.
public final class PictureTiles extends VBox {
    private static final int STEP = 48;
    private static final double SIZE = 72;
    private static final double FIRST_ROW = 190;

    private final DatasetViewModel pictures;
    private final PictureFiles files;
    private final Notices notices;
    private final Consumer<List<Path>> predict;
    private final PictureIndex index;
    private final Thumbnails thumbnails = new Thumbnails(SIZE, this::arrived);
    private final Map<Integer, ImageView> views = new HashMap<>();
    private final Label title = new Label();
    private final FlowPane flow = new FlowPane();
    private final Button more = new Button(text("Show more"));
    private List<PredictedPicture> shown = List.of();
    private int most = STEP;

    public PictureTiles(
            DatasetViewModel pictures,
            PictureIndex index,
            PictureFiles files,
            Notices notices,
            Consumer<List<Path>> predict) {
        this.pictures = pictures;
        this.index = index;
        this.files = files;
        this.notices = notices;
        this.predict = predict;
        getStyleClass().add("wrong-pictures");
        title.getStyleClass().add("section-heading");
        flow.getStyleClass().add("wrong-flow");
        more.setOnAction(event -> {
            most += STEP;
            draw();
        });
        getChildren().addAll(title, flow, more);
        pictures.thumbnails().source().subscribe(source -> {
            thumbnails.use(source);
            draw();
        });
    }

    /// Shows `now` in the place of what was shown.
    public void show(String heading, List<PredictedPicture> now) {
        title.setText(heading);
        shown = now;
        most = STEP;
        draw();
    }

    /// Scrolls just so far that the first row is seen; what was chosen above stays in sight if it can.
    public void reveal() {
        for (Parent parent = getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll && scroll.getContent() instanceof Parent body) {
                body.applyCss();
                scroll.layout();
                double top = body.sceneToLocal(localToScene(0, 0)).getY();
                double seen = scroll.getViewportBounds().getHeight();
                double hidden = body.getLayoutBounds().getHeight() - seen;
                double wanted = Math.min(hidden, top + FIRST_ROW - seen);
                if (hidden > 0 && wanted > scroll.getVvalue() * hidden) {
                    scroll.setVvalue(wanted / hidden);
                }
                return;
            }
        }
    }

    private void draw() {
        var now = shown;
        more.setVisible(now.size() > most);
        more.setManaged(now.size() > most);
        index.use(byFile -> {
            if (now == shown) {
                views.clear();
                flow.getChildren()
                        .setAll(now.stream()
                                .limit(most)
                                .map(picture -> tile(picture, byFile.getOrDefault(picture.file(), -1)))
                                .toList());
            }
        });
    }

    private Button tile(PredictedPicture picture, int sample) {
        var view = new ImageView();
        view.setFitWidth(SIZE);
        view.setFitHeight(SIZE);
        view.setPreserveRatio(true);
        if (sample >= 0) {
            views.put(sample, view);
            view.setImage(thumbnails.get(sample));
        }
        var frame = new StackPane(view);
        frame.getStyleClass().add("tile");
        frame.setMinSize(SIZE + 4, SIZE + 4);
        var answer = new Label(picture.predicted());
        answer.getStyleClass().add("small-text");
        answer.setMaxWidth(SIZE + 8);
        var sure = new Label(measured("%.2f", picture.probability()));
        sure.getStyleClass().addAll("dim", "small-text", "figures");
        var button = new Button(null, new VBox(frame, answer, sure));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("ghost", "wrong-tile");
        var words = text("{0}\nis {1}, called {2}", picture.file(), picture.label(), picture.predicted());
        Hint.on(button, words);
        button.setAccessibleText(words);
        button.setOnAction(event -> open(sample));
        button.setDisable(sample < 0);
        return button;
    }

    private void arrived(int sample) {
        var view = views.get(sample);
        if (view != null) {
            view.setImage(thumbnails.get(sample));
        }
    }

    private void open(int sample) {
        if (pictures.state().get() instanceof DatasetState.Ready(var dataset)) {
            try {
                predict.accept(
                        List.of(files.of(dataset, pictures.thumbnails().source().get(), sample)));
            } catch (Exception e) {
                notices.report(text("The picture cannot be taken along"), e);
            }
        }
    }
}
