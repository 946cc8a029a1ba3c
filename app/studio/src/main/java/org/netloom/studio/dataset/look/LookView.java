package org.netloom.studio.dataset.look;

import static org.netloom.studio.support.Localization.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.text.Text;
import org.netloom.studio.support.Hint;

/// One picture as it is, as the net gets it, and sixteen variants of it, with what is known of its file.
/// The arrow keys go on to the next, Escape closes.
public final class LookView extends BorderPane {
    private static final int COLUMNS = 4;
    private static final double GAP = 4;

    /// What a person does while looking.
    public interface Gestures {
        /// @param by 1 for the next, -1 for the one before
        void move(int by);

        void predict();

        void close();
    }

    private final Label name = new Label();
    private final Label place = new Label();
    private final PictureFrame original = new PictureFrame();
    private final PictureFrame net = new PictureFrame();
    private final Label netWords = new Label();
    private final Label numbers = new Label();
    private final List<PictureFrame> variants = new ArrayList<>();
    private final Label noVariants =
            new Label(text("Move a slider, or put augmentation layers behind Input, to see variants here."));
    private final TilePane tiles = new TilePane(GAP, GAP);
    private final Button again = new Button(text("Draw again"));
    private final FactsView facts = new FactsView();
    private final SlidersView sliders;
    private final Label problem = new Label();

    /// @param position such as "3 of 60"
    public LookView(LookViewModel model, Gestures gestures, ObservableValue<String> position) {
        setId("look");
        getStyleClass().add("look");
        setFocusTraversable(true);
        place.textProperty().bind(position);
        sliders = new SlidersView(model.sliders());
        setTop(bar(gestures));
        var body = new VBox(problem, columns());
        body.getStyleClass().add("look-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        problem.getStyleClass().add("danger-text");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        again.setOnAction(event -> model.again());
        model.at().subscribe(at -> name.setText(at == null ? "" : at.sample().file()));
        model.look().subscribe(this::show);
        model.seen().subscribe(this::show);
        model.problem().subscribe(this::say);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, gestures));
    }

    private void key(KeyEvent event, Gestures gestures) {
        var code = event.getCode();
        if (code != KeyCode.ESCAPE && sliders.has(event.getTarget())) {
            return;
        }
        if (code == KeyCode.ESCAPE) {
            gestures.close();
        } else if (code == KeyCode.RIGHT || code == KeyCode.DOWN) {
            gestures.move(1);
        } else if (code == KeyCode.LEFT || code == KeyCode.UP) {
            gestures.move(-1);
        } else {
            return;
        }
        event.consume();
    }

    private Node bar(Gestures gestures) {
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        place.getStyleClass().addAll("dim", "small-text", "figures");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var predict = button(text("Predict this picture"), gestures::predict);
        var before = button("‹", () -> gestures.move(-1));
        before.setAccessibleText(text("The picture before"));
        Hint.on(before, text("The picture before"));
        var next = button("›", () -> gestures.move(1));
        next.setAccessibleText(text("The next picture"));
        Hint.on(next, text("The next picture"));
        var close = button(text("Close"), gestures::close);
        close.setId("close-look");
        var bar = new HBox(name, place, space, predict, before, next, close);
        bar.getStyleClass().add("look-bar");
        return bar;
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node columns() {
        tiles.setPrefColumns(COLUMNS);
        for (int i = 0; i < LookViewModel.VARIANTS; i++) {
            variants.add(new PictureFrame());
        }
        tiles.getChildren().setAll(variants);
        tiles.setMinWidth(0);
        noVariants.setWrapText(true);
        StackPane.setAlignment(noVariants, Pos.TOP_LEFT);
        noVariants.getStyleClass().add("dim");
        noVariants.managedProperty().bind(noVariants.visibleProperty());
        again.getStyleClass().add("small");
        var first = column(new Label(text("As it is")), null, original);
        numbers.getStyleClass().addAll("dim", "small-text");
        numbers.setWrapText(true);
        var second = column(netWords, null, net, numbers);
        var third = column(new Label(text("Varied for training")), again, new StackPane(tiles, noVariants), sliders);
        tiles.visibleProperty().bind(noVariants.visibleProperty().not());
        var pictures = new VBox(new HBox(first, second), facts);
        pictures.getStyleClass().add("look-body-left");
        pictures.getChildren().getFirst().getStyleClass().add("look-columns");
        var row = new HBox(pictures, third);
        row.getStyleClass().add("look-columns");
        row.widthProperty().subscribe(width -> size(width.doubleValue()));
        return row;
    }

    private static VBox column(Label title, @Nullable Node beside, Node... content) {
        title.getStyleClass().add("section-title");
        var head = new HBox(title);
        head.getStyleClass().add("look-title");
        if (beside != null) {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            head.getChildren().addAll(space, beside);
        }
        var column = new VBox(head);
        column.getChildren().addAll(content);
        column.getStyleClass().add("look-column");
        return column;
    }

    /// Three columns as wide as each other.
    private void size(double width) {
        double side = Math.max(96, Math.floor((width - 2 * 16) / 3));
        original.side(side);
        net.side(side);
        double tile = Math.floor((side - (COLUMNS - 1) * GAP) / COLUMNS);
        variants.forEach(frame -> frame.side(tile));
        tiles.setPrefWidth(side);
        tiles.setMaxWidth(side);
        noVariants.setPrefWidth(side);
        sliders.setPrefWidth(side);
        sliders.setMaxWidth(side);
    }

    private void show(@Nullable LookedPicture look) {
        original.show(look == null ? null : look.original());
        facts.show(look);
    }

    private void show(LookViewModel.@Nullable Seen seen) {
        Picture picture = seen == null ? null : seen.net().picture();
        numbers.setText(seen == null ? "" : numbers(seen));
        net.show(picture);
        netWords.setText(
                picture == null
                        ? text("As the net gets it")
                        : text(
                                "As the net gets it, {0}",
                                picture.height() + " × " + picture.width() + " × " + picture.channels()));
        boolean varied = seen != null && !seen.variants().isEmpty();
        noVariants.setVisible(!varied);
        again.setDisable(!varied);
        for (int i = 0; i < variants.size(); i++) {
            variants.get(i).show(seen != null && varied ? seen.variants().get(i) : null);
        }
    }

    private static String numbers(LookViewModel.Seen seen) {
        return seen.adapts()
                ? text("Its numbers are scaled by figures that training finds out.")
                : text(
                        "Its numbers lie between {0} and {1}.",
                        number(seen.net().least()), number(seen.net().most()));
    }

    private static String number(float value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private void say(Text why) {
        boolean some = !why.pattern().isEmpty();
        problem.setText(some ? text(why) : "");
        problem.setVisible(some);
    }
}
