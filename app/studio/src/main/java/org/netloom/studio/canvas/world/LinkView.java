package org.netloom.studio.canvas.world;

import java.util.ArrayList;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Link;
import org.netloom.studio.canvas.geometry.Route;
import org.netloom.studio.support.look.StyleNames;

/// A wire, with the shape that flows through it beside it. A wide invisible stroke takes the mouse.
public final class LinkView extends Group {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass FADING = PseudoClass.getPseudoClass("fading");

    private final Link link;
    private final Path line = new Path();
    private final Path reach = new Path();
    private final Label shape = new Label();
    private @Nullable Route route;
    private boolean traced;
    private boolean selected;

    public LinkView(Link link) {
        this.link = link;
        getStyleClass().add("wire");
        setId("wire-" + link.from() + "-" + link.to());
        line.getStyleClass().add("wire-line");
        line.setMouseTransparent(true);
        reach.getStyleClass().add("wire-reach");
        shape.getStyleClass().add("wire-shape");
        shape.setMouseTransparent(true);
        setManaged(false);
        getChildren().addAll(reach, line, shape);
        shape.layoutBoundsProperty().subscribe(this::placeShape);
    }

    public Link link() {
        return link;
    }

    public void show(Route next, String output, boolean invalid) {
        if (!shape.getText().equals(output)) {
            shape.setText(output);
        }
        pseudoClassStateChanged(StyleNames.INVALID, invalid);
        lead(next);
    }

    public void lead(Route next) {
        plan(next);
        settle();
    }

    /// Takes another way, which is traced later.
    void plan(Route next) {
        if (!next.equals(route)) {
            route = next;
            traced = false;
        }
    }

    void settle() {
        if (!traced && route != null) {
            traced = true;
            trace(line, route);
            trace(reach, route);
            placeShape();
        }
    }

    @Nullable
    Route route() {
        return route;
    }

    Bounds shapeBounds() {
        return shape.getBoundsInParent();
    }

    boolean isSelected() {
        return selected;
    }

    public void setSelected(boolean selected) {
        this.selected = selected;
        pseudoClassStateChanged(StyleNames.SELECTED, selected);
    }

    /// While a block is dragged over it.
    public void setTarget(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    /// While its block is being taken off the chain.
    void setFading(boolean fading) {
        pseudoClassStateChanged(FADING, fading);
    }

    private void placeShape() {
        var at = route == null ? Point2D.ZERO : route.words(shape.getWidth(), shape.getHeight());
        shape.relocate(Math.round(at.getX()), Math.round(at.getY()));
    }

    public static void trace(Path path, Route route) {
        var elements = new ArrayList<PathElement>();
        var start = route.curves().getFirst().from();
        elements.add(new MoveTo(start.getX(), start.getY()));
        for (var curve : route.curves()) {
            elements.add(new CubicCurveTo(
                    curve.control1().getX(),
                    curve.control1().getY(),
                    curve.control2().getX(),
                    curve.control2().getY(),
                    curve.to().getX(),
                    curve.to().getY()));
        }
        path.getElements().setAll(elements);
    }
}
