package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Prediction in the live strip: a place to drop pictures, the first of them, its three likeliest
/// classes.
public final class TrialView extends VBox {
    private static final double PICTURE = 64;
    private static final int BARS = 3;

    private final PredictionViewModel model;
    private final Label head = new Label();
    private final Label message = new Label();
    private final Label source = new Label();
    private final PictureBox picture = new PictureBox(PICTURE);
    private final Bars bars = new Bars(88);
    private final HBox answer;
    private final Button all = new Button();
    private final InvalidationListener counted = answers -> count();

    /// @param seeAll shows the place Predict
    public TrialView(PredictionViewModel model, Runnable seeAll) {
        this.model = model;
        setId("trial");
        getStyleClass().add("trial");
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
        PictureDrop.onto(this, model);
        head.getStyleClass().addAll("strong", "trial-head");
        head.setMinWidth(0);
        head.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(bars, Priority.ALWAYS);
        bars.setMinWidth(0);
        answer = new HBox(picture, bars);
        answer.setAlignment(Pos.CENTER_LEFT);
        answer.getStyleClass().add("trial-answer");
        message.getStyleClass().add("dim");
        message.setWrapText(true);
        var choose = PictureChooser.button(this, model);
        choose.getStyleClass().add("small");
        all.getStyleClass().add("small");
        all.setOnAction(event -> seeAll.run());
        source.getStyleClass().addAll("dim", "small-text");
        source.setWrapText(true);
        source.setMinHeight(USE_PREF_SIZE);
        source.textProperty().bind(model.source());
        var buttons = new HBox(choose, all);
        buttons.getStyleClass().add("button-row");
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().addAll(head, answer, message, source, rest, buttons);
        setMinSize(0, 0);
        model.answers().addListener(counted);
        model.selected().subscribe(this::show);
        model.run().subscribe(run -> show(model.selected().get()));
        count();
    }

    private void count() {
        int count = model.answers().size();
        all.setText(text("See all {0}", count));
        all.setVisible(count > 1);
        all.setManaged(count > 1);
    }

    private void show(@Nullable Answer now) {
        boolean shares = now != null && !now.shares().isEmpty();
        answer.setVisible(shares || (now != null && now.pixels() != null));
        answer.setManaged(answer.isVisible());
        head.setText(now == null ? text("Drop pictures here") : now.name());
        picture.show(now == null ? null : now.pixels());
        bars.show(now == null ? java.util.List.of() : now.shares(), BARS);
        var words = PredictionTexts.message(now, model.run().get().isPresent());
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
        source.setVisible(shares);
        source.setManaged(shares);
    }
}
