package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.engine.JobView;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.shell.panes.EmptyState;
import org.netloom.studio.shell.panes.LazyPane;
import org.netloom.studio.support.Seen;

/// The place Predict: the files on the left; the chosen picture and its probabilities on the right.
public final class PredictionView extends BorderPane {
    private static final double PICTURE = 300;
    private static final int FIRST_BARS = 5;

    private final PredictionViewModel model;
    private final Supplier<Optional<Path>> unseen;
    private final BooleanBinding none;
    private final Label name = new Label();
    private final Label message = new Label();
    private final Label source = new Label();
    private final PictureBox picture = new PictureBox(PICTURE);
    private final Bars bars = new Bars(150);
    private final Button more = new Button();
    private final Node detail;
    private final Node list;
    private boolean everything;

    /// @param unseen a picture for a trial; asked at each
    public PredictionView(PredictionViewModel model, RunsViewModel runs, Supplier<Optional<Path>> unseen) {
        this.model = model;
        this.unseen = unseen;
        getStyleClass().add("predict-place");
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
        PictureDrop.onto(this, model);
        setTop(new VBox(top(runs), new JobView(model.job(), text("looking at the pictures …"))));
        list = list();
        detail = detail();
        none = Bindings.isEmpty(model.answers());
        none.subscribe(this::fill);
        model.selected().subscribe(this::show);
        model.run().subscribe(run -> show(model.selected().get()));
        Seen.of(this).subscribe(seen -> {
            if (seen && !LazyPane.isBehind(this)) {
                requestFocus();
            }
        });
    }

    private Node top(RunsViewModel runs) {
        var choose = PictureChooser.button(this, model);
        choose.setId("choose-to-predict");
        var clear = new Button(text("Clear"));
        clear.setOnAction(event -> model.clear());
        clear.disableProperty().bind(Bindings.isEmpty(model.answers()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(new SourceBar(model, runs), space, choose, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("predict-bar");
        return row;
    }

    private Node list() {
        var answers = new AnswerList(model);
        VBox.setVgrow(answers, Priority.ALWAYS);
        var box = new VBox(answers);
        box.getStyleClass().addAll("side-panel", "answers-panel");
        return box;
    }

    private Node detail() {
        name.getStyleClass().add("pane-title");
        source.getStyleClass().addAll("dim", "small-text");
        source.textProperty().bind(model.source());
        source.setWrapText(true);
        message.setWrapText(true);
        message.getStyleClass().add("answer-message");
        more.getStyleClass().add("small");
        more.setOnAction(event -> {
            everything = !everything;
            show(model.selected().get());
        });
        var words = new VBox(name, message, bars, more, source);
        words.getStyleClass().add("answer-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(560);
        words.setMinWidth(0);
        var both = new HBox(picture, words);
        both.getStyleClass().add("answer");
        var scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void fill(boolean empty) {
        if (empty) {
            setLeft(null);
            var choose = PictureChooser.button(this, model);
            choose.getStyleClass().add("accent");
            var state = new EmptyState(
                    "mdi2i-image-search-outline",
                    text("Drop pictures here"),
                    PredictionTexts.message(null, model.run().get().isPresent())
                            + " "
                            + text("You can paste copied files, too."),
                    choose,
                    tryOne());
            state.getStyleClass().add("drop-zone");
            setCenter(state);
        } else {
            setLeft(list);
            setCenter(detail);
        }
    }

    private Button tryOne() {
        var button = new Button(text("Try one of the dataset"));
        button.setId("try-one");
        button.setOnAction(event -> unseen.get().ifPresent(picture -> model.predict(List.of(picture))));
        return button;
    }

    private void show(@Nullable Answer now) {
        if (none.get()) {
            fill(true);
        }
        if (now == null) {
            return;
        }
        name.setText(now.name());
        picture.show(now.pixels());
        int count = now.shares().size();
        bars.show(now.shares(), everything ? count : FIRST_BARS);
        more.setText(everything ? text("Show the first five") : text("Show all {0}", count));
        more.setVisible(count > FIRST_BARS);
        more.setManaged(count > FIRST_BARS);
        var words = PredictionTexts.message(now, model.run().get().isPresent());
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
        message.pseudoClassStateChanged(org.netloom.studio.support.look.StyleNames.INVALID, now.error() != null);
        source.setVisible(count > 0);
    }
}
