package org.netloom.studio.runs;

import static org.netloom.studio.support.Localization.text;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.netloom.core.run.Evaluation;
import org.netloom.studio.runs.EvaluationViewModel.Cell;

/// The confusion matrix as a heat map: a row for each class, a column for each answer. What is right is
/// in the accent colour, what is wrong in the colour of danger, the deeper the larger its share of the
/// row. Fields are chosen with the mouse or the arrow keys.
final class ConfusionView extends Pane {
    private static final double LARGEST = 40;
    private static final double SMALLEST = 5;
    private static final double LABELS = 104;
    private static final double READABLE = 13;
    private static final double COUNTS = 22;

    private final ObjectProperty<@Nullable Cell> chosen;
    private final Canvas canvas = new Canvas();
    private final Text right = probe("confusion-right");
    private final Text wrong = probe("confusion-wrong");
    private final Text words = probe("confusion-words");
    private final Text line = probe("confusion-line");
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Evaluation evaluation;

    ConfusionView(ObjectProperty<@Nullable Cell> chosen) {
        this.chosen = chosen;
        setId("confusion");
        getStyleClass().add("confusion");
        setFocusTraversable(true);
        // What is only there to give its colour must not take part in the layout.
        for (var probe : new Text[] {right, wrong, words, line}) {
            probe.setManaged(false);
            probe.setOpacity(0);
            probe.fillProperty().subscribe(this::draw);
        }
        getChildren().addAll(canvas, right, wrong, words, line);
        chosen.subscribe(this::draw);
        focusedProperty().subscribe(this::draw);
        widthProperty().subscribe(this::draw);
        Tooltip.install(canvas, tooltip);
        canvas.setOnMouseMoved(event -> describe(at(event.getX(), event.getY())));
        canvas.setOnMousePressed(event -> {
            requestFocus();
            var cell = at(event.getX(), event.getY());
            chosen.set(cell == null || cell.equals(chosen.get()) ? null : cell);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(@Nullable Evaluation next) {
        evaluation = next;
        draw();
    }

    private int count() {
        return evaluation == null ? 0 : evaluation.classes().size();
    }

    private double side() {
        double room = Math.max(200, getWidth()) - LABELS;
        return Math.clamp(Math.floor(room / Math.max(1, count())), SMALLEST, LARGEST);
    }

    private void draw() {
        double side = side();
        int count = count();
        double size = LABELS + side * count + 1;
        canvas.setWidth(size);
        canvas.setHeight(size);
        setMinHeight(size);
        setPrefHeight(size);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, size, size);
        var now = evaluation;
        if (now == null) {
            return;
        }
        g.setFont(words.getFont());
        for (int truth = 0; truth < count; truth++) {
            int support = Math.max(1, now.classes().get(truth).support());
            for (int called = 0; called < count; called++) {
                field(g, now, truth, called, support, side);
            }
            labels(g, now, truth, side);
        }
        frame(g, side);
    }

    private void field(GraphicsContext g, Evaluation now, int truth, int called, int support, double side) {
        int hits = now.confusion().get(truth).get(called);
        double x = LABELS + called * side;
        double y = LABELS + truth * side;
        double share = (double) hits / support;
        g.setFill(line.getFill());
        g.setGlobalAlpha(0.35);
        g.fillRect(x, y, side - 1, side - 1);
        if (hits > 0) {
            g.setGlobalAlpha(Math.min(1, 0.12 + 0.88 * Math.sqrt(share)));
            g.setFill((truth == called ? right : wrong).getFill());
            g.fillRect(x, y, side - 1, side - 1);
        }
        g.setGlobalAlpha(1);
        if (hits > 0 && side >= COUNTS) {
            g.setFill(words.getFill());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(String.valueOf(hits), x + side / 2, y + side / 2, side - 2);
        }
    }

    private void labels(GraphicsContext g, Evaluation now, int index, double side) {
        if (side < READABLE) {
            return;
        }
        var label = shortened(now.classes().get(index).label());
        double middle = LABELS + index * side + side / 2;
        g.setFill(words.getFill());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(label, LABELS - 8, middle);
        g.save();
        g.translate(middle, LABELS - 8);
        g.rotate(-90);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(label, 0, 0);
        g.restore();
    }

    private void frame(GraphicsContext g, double side) {
        var cell = chosen.get();
        if (cell != null) {
            g.setStroke(words.getFill());
            g.setLineWidth(isFocused() ? 2 : 1.5);
            g.strokeRect(LABELS + cell.called() * side - 0.5, LABELS + cell.truth() * side - 0.5, side, side);
        }
    }

    private static String shortened(String label) {
        return label.length() <= 15 ? label : label.substring(0, 14) + "…";
    }

    private @Nullable Cell at(double x, double y) {
        int called = (int) Math.floor((x - LABELS) / side());
        int truth = (int) Math.floor((y - LABELS) / side());
        return called >= 0 && truth >= 0 && called < count() && truth < count() ? new Cell(truth, called) : null;
    }

    private void describe(@Nullable Cell cell) {
        var now = evaluation;
        if (cell == null || now == null) {
            tooltip.setText(text("Rows are what the pictures show, columns what the net says."));
            return;
        }
        int hits = now.confusion().get(cell.truth()).get(cell.called());
        var truth = now.classes().get(cell.truth());
        tooltip.setText(text(
                "{0} of {1} pictures of {2} are called {3} ({4})",
                hits,
                truth.support(),
                truth.label(),
                now.classes().get(cell.called()).label(),
                String.format(Locale.ROOT, "%.1f %%", 100.0 * hits / Math.max(1, truth.support()))));
    }

    private void key(KeyEvent event) {
        if (count() == 0) {
            return;
        }
        var cell = chosen.get() == null ? new Cell(0, 0) : chosen.get();
        var next =
                switch (event.getCode()) {
                    case LEFT -> new Cell(cell.truth(), Math.max(0, cell.called() - 1));
                    case RIGHT -> new Cell(cell.truth(), Math.min(count() - 1, cell.called() + 1));
                    case UP -> new Cell(Math.max(0, cell.truth() - 1), cell.called());
                    case DOWN -> new Cell(Math.min(count() - 1, cell.truth() + 1), cell.called());
                    default -> null;
                };
        if (next != null) {
            chosen.set(chosen.get() == null ? cell : next);
            event.consume();
        }
    }

    private static Text probe(String style) {
        var text = new Text();
        text.getStyleClass().add(style);
        return text;
    }
}
