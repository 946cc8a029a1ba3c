package org.netloom.studio.inside;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Text;
import org.netloom.studio.inside.InsideViewModel.Output;
import org.netloom.studio.runs.Run;
import org.netloom.studio.shell.Notices;

/// What is inside of a layer: on the left the picture that goes in, what comes out, and the weights.
final class InsideView extends VBox {
    private static final double PICTURE = 96;

    private final InsideViewModel model;
    private final SamplePicture.Samples samples;
    private final Notices notices;
    private final Label title = new Label();
    private final Label source = new Label();
    private final StackPane picture = new StackPane();
    private final Label pictureName = new Label();
    private final Label problem = new Label();
    private final Label shape = new Label();
    private final VBox maps = new VBox();
    private final VBox weights = new VBox(16);

    InsideView(InsideViewModel model, SamplePicture.Samples samples, Notices notices) {
        this.model = model;
        this.samples = samples;
        this.notices = notices;
        setId("inside");
        getStyleClass().add("inside");
        title.getStyleClass().add("pane-title");
        title.textProperty().bind(model.block());
        source.getStyleClass().addAll("dim", "small-text");
        problem.getStyleClass().add("danger-text");
        problem.setWrapText(true);
        shape.getStyleClass().addAll("dim", "small-text", "figures");
        var body =
                new VBox(heading(text("What comes out"), shape), maps, heading(text("Weights"), new Label()), weights);
        body.getStyleClass().add("inside-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), problem, scroll);
        model.run().subscribe(this::tell);
        model.output().subscribe(this::showOutput);
        model.weights().subscribe(this::showWeights);
        model.problem().subscribe(this::say);
    }

    private Node head() {
        picture.getStyleClass().add("tile");
        picture.setMinSize(PICTURE + 4, PICTURE + 4);
        picture.setMaxSize(PICTURE + 4, PICTURE + 4);
        pictureName.getStyleClass().addAll("dim", "small-text");
        var another = new Button(text("Another picture"));
        another.setId("inside-another");
        another.setOnAction(event -> another());
        var words = new VBox(6, title, source, pictureName, another);
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(16, picture, words);
        row.getStyleClass().add("inside-head");
        return row;
    }

    private static Node heading(String words, Label beside) {
        var label = new Label(words);
        label.getStyleClass().add("section-heading");
        var row = new HBox(10, label, beside);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /// Takes the next picture of the dataset.
    void another() {
        try {
            samples.next().ifPresent(next -> {
                picture.getChildren().clear();
                if (next.small() != null) {
                    picture.getChildren().add(TileFlow.view(next.small(), PICTURE));
                }
                pictureName.setText(next.name());
                model.picture().set(next.file());
            });
        } catch (Exception e) {
            notices.report(text("The picture cannot be taken along"), e);
        }
    }

    private void tell(@Nullable Run run) {
        source.setText(
                run == null
                        ? text("No run has weights yet: train first.")
                        : text("Run of {0}: {1}", run.when(), run.status()));
    }

    private void say(Text why) {
        problem.setText(why.pattern().isEmpty() ? "" : text(why));
        problem.setVisible(!problem.getText().isEmpty());
        problem.setManaged(problem.isVisible());
    }

    private void showOutput(@Nullable Output output) {
        maps.getChildren().clear();
        shape.setText("");
        if (output == null) {
            return;
        }
        shape.setText(output.shape().stream().map(String::valueOf).collect(Collectors.joining(" × ")));
        if (output.maps().isEmpty()) {
            maps.getChildren().add(numbers(output.values()));
        } else {
            maps.getChildren().add(new TileFlow(output.maps()));
            int all = output.shape().getLast();
            if (all > output.maps().size()) {
                maps.getChildren()
                        .add(new Label(
                                text("The first {0} of {1} maps", output.maps().size(), all)));
            }
        }
    }

    private static Node numbers(List<Float> values) {
        var flow = new FlowPane(8, 4);
        for (var value : values) {
            var label = new Label(measured("%.3g", value));
            label.getStyleClass().addAll("small-text", "figures");
            label.setMinWidth(56);
            flow.getChildren().add(label);
        }
        return flow;
    }

    private void showWeights(List<TensorLook> looks) {
        weights.getChildren().setAll(looks.stream().map(TensorView::new).toList());
        if (looks.isEmpty()) {
            var none = new Label(text("This layer has no weights."));
            none.getStyleClass().add("dim");
            weights.getChildren().add(none);
        }
    }
}
