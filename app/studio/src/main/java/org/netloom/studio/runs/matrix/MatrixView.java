package org.netloom.studio.runs.matrix;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.Hint;

/// A matrix of classes as a heat map: what is good in the accent colour, what is bad in the colour of
/// danger. Fields are chosen with the mouse or the arrow keys; Escape lets go.
public final class MatrixView extends Pane {
    private static final double LARGEST = 40;
    private static final double SMALLEST = 5;
    private static final double MOST_FOR_LABELS = 112;
    private static final double BESIDE_LABELS = 8;
    private static final double READABLE = 13;
    private static final double COUNTS = 22;
    /// From this depth on words stand on colour.
    private static final double DEEP = 0.6;

    private final ObjectProperty<@Nullable Cell> chosen;
    private final Canvas canvas = new Canvas();
    private final Text right = probe("confusion-right");
    private final Text wrong = probe("confusion-wrong");
    private final Text words = probe("confusion-words");
    private final Text onColour = probe("confusion-on-colour");
    private final Text line = probe("confusion-line");
    private @Nullable Cell pointed;
    private @Nullable ClassMatrix matrix;
    private List<String> labels = List.of();
    /// How wide the labels are, with what is beside them.
    private double head = MOST_FOR_LABELS;

    public MatrixView(String id, ObjectProperty<@Nullable Cell> chosen) {
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("confusion");
        setFocusTraversable(true);
        // What is only there to give its colour must not take part in the layout.
        for (var probe : new Text[] {right, wrong, words, onColour, line}) {
            probe.setManaged(false);
            probe.setOpacity(0);
            probe.fillProperty().subscribe(this::draw);
        }
        getChildren().addAll(canvas, right, wrong, words, onColour, line);
        chosen.subscribe(cell -> {
            setAccessibleText(cell == null || matrix == null ? "" : matrix.sentence(cell));
            draw();
        });
        focusedProperty().subscribe(this::draw);
        widthProperty().subscribe(this::draw);
        canvas.setOnMouseMoved(event -> pointed = at(event.getX(), event.getY()));
        Hint.on(canvas, this::explanation);
        canvas.setOnMousePressed(event -> {
            requestFocus();
            var cell = at(event.getX(), event.getY());
            chosen.set(cell == null || cell.equals(chosen.get()) ? null : cell);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public void show(@Nullable ClassMatrix next) {
        matrix = next;
        labels = next == null ? List.of() : next.labels();
        draw();
    }

    private int count() {
        return labels.size();
    }

    private double roomForLabels() {
        var probe = new Text();
        probe.setFont(words.getFont());
        double widest = 0;
        for (var label : labels) {
            probe.setText(shortened(label));
            widest = Math.max(widest, probe.getLayoutBounds().getWidth());
        }
        return Math.min(MOST_FOR_LABELS, Math.ceil(widest) + 2 * BESIDE_LABELS);
    }

    private double side() {
        double room = Math.max(200, getWidth()) - head;
        return Math.clamp(Math.floor(room / Math.max(1, count())), SMALLEST, LARGEST);
    }

    private void draw() {
        head = roomForLabels();
        double side = side();
        int count = count();
        double size = head + side * count + 1;
        canvas.setWidth(size);
        canvas.setHeight(size);
        setMinHeight(size);
        setPrefHeight(size);
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, size, size);
        var now = matrix;
        if (now == null) {
            return;
        }
        g.setFont(words.getFont());
        for (int truth = 0; truth < count; truth++) {
            for (int called = 0; called < count; called++) {
                field(g, now, new Cell(truth, called), side);
            }
            labels(g, truth, side);
        }
        frame(g, side);
    }

    private void field(GraphicsContext g, ClassMatrix now, Cell cell, double side) {
        double x = head + cell.called() * side;
        double y = head + cell.truth() * side;
        double strength = now.strength(cell);
        g.setFill(line.getFill());
        g.setGlobalAlpha(0.35);
        g.fillRect(x, y, side - 1, side - 1);
        if (strength != 0) {
            g.setGlobalAlpha(Math.min(1, Math.abs(strength)));
            g.setFill((strength > 0 ? right : wrong).getFill());
            g.fillRect(x, y, side - 1, side - 1);
        }
        g.setGlobalAlpha(1);
        if (side >= COUNTS) {
            g.setFill(Math.abs(strength) > DEEP ? onColour.getFill() : words.getFill());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(now.words(cell), x + side / 2, y + side / 2, side - 2);
        }
    }

    private void labels(GraphicsContext g, int index, double side) {
        if (side < READABLE) {
            return;
        }
        var label = shortened(labels.get(index));
        double middle = head + index * side + side / 2;
        g.setFill(words.getFill());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(label, head - BESIDE_LABELS, middle);
        g.save();
        g.translate(middle, head - BESIDE_LABELS);
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
            g.strokeRect(head + cell.called() * side - 0.5, head + cell.truth() * side - 0.5, side, side);
        }
    }

    private static String shortened(String label) {
        return label.length() <= 15 ? label : label.substring(0, 14) + "…";
    }

    private @Nullable Cell at(double x, double y) {
        int called = (int) Math.floor((x - head) / side());
        int truth = (int) Math.floor((y - head) / side());
        return called >= 0 && truth >= 0 && called < count() && truth < count() ? new Cell(truth, called) : null;
    }

    private String explanation() {
        var now = matrix;
        return pointed == null || now == null
                ? text("Rows are what the pictures show, columns what the net says.")
                : now.sentence(pointed);
    }

    private void key(KeyEvent event) {
        if (count() == 0) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && chosen.get() != null) {
            chosen.set(null);
            event.consume();
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
