package org.netloom.studio.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.netloom.studio.shell.panes.LazyPane;

/// Finds words that a person cannot read whole: shortened, cut off below, sticking out of what holds
/// them, or lying on each other. Paths and names that are shortened at the front or in the middle are
/// meant to be. FX thread only.
final class CutWords {
    private static final double SLACK = 2;

    private record Seen(Text text, Bounds shown) {}

    private final List<String> found = new ArrayList<>();

    private CutWords() {}

    /// In every window that is open.
    static List<String> find() {
        var words = new CutWords();
        for (var window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
                var root = window.getScene().getRoot();
                for (var layer : root.getChildrenUnmodifiable()) {
                    var texts = new ArrayList<Seen>();
                    words.look(layer, layer.localToScene(layer.getLayoutBounds()), texts);
                    words.overlaps(texts);
                }
            }
        }
        return words.found.stream().distinct().toList();
    }

    private void look(Node node, Bounds clip, List<Seen> texts) {
        if (!node.isVisible() || node.getOpacity() == 0 || "canvas".equals(node.getId())) {
            return;
        }
        if (node instanceof LazyPane && LazyPane.isBehind(node)) {
            return;
        }
        var inside = clip;
        if (node.getClip() != null) {
            inside = cut(clip, node.localToScene(node.getClip().getBoundsInParent()));
        }
        if (inside.getWidth() <= 0 || inside.getHeight() <= 0) {
            return;
        }
        switch (node) {
            case Text text -> see(text, inside, texts);
            case Labeled labeled -> shortened(labeled);
            case TextField field -> tooLong(field);
            default -> {}
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                look(child, inside, texts);
            }
        }
    }

    private void see(Text text, Bounds clip, List<Seen> texts) {
        if (text.getText().isBlank()) {
            return;
        }
        var all = text.localToScene(text.getLayoutBounds());
        var shown = cut(all, clip);
        if (shown.getWidth() > 0 && shown.getHeight() > 0) {
            texts.add(new Seen(text, shown));
        }
        for (var outer = text.getParent(); outer != null && outer.getClip() == null; outer = outer.getParent()) {
            var bounds = outer.localToScene(outer.getLayoutBounds());
            if (outer instanceof Region
                    && bounds.getWidth() > 0
                    && (all.getMaxX() > bounds.getMaxX() + SLACK || all.getMinX() < bounds.getMinX() - SLACK)) {
                say("sticks out", text.getText(), outer);
                return;
            }
        }
    }

    private void shortened(Labeled labeled) {
        var overrun = labeled.getTextOverrun();
        boolean meant = overrun == OverrunStyle.CENTER_ELLIPSIS || overrun == OverrunStyle.LEADING_ELLIPSIS;
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && text.getStyleClass().contains("text") && text.isVisible()) {
                var whole = labeled.getText() == null ? "" : labeled.getText();
                if (whole.isBlank()) {
                    continue;
                }
                if (!meant && text.getText().endsWith(labeled.getEllipsisString()) && !whole.equals(text.getText())) {
                    say("shortened to “" + text.getText() + "”", whole, labeled);
                } else if (text.getLayoutBounds().getHeight() > labeled.getHeight() + SLACK) {
                    say("cut off below", whole, labeled);
                }
            }
        }
    }

    private void tooLong(TextField field) {
        var words = field.getText() == null || field.getText().isEmpty() ? field.getPromptText() : field.getText();
        if (words == null || field.isFocused()) {
            return;
        }
        var text = new Text(words);
        text.setFont(field.getFont());
        var insets = field.getInsets();
        if (text.getLayoutBounds().getWidth() > field.getWidth() - insets.getLeft() - insets.getRight() + SLACK) {
            say("too long for its field", words, field);
        }
    }

    private void overlaps(List<Seen> texts) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                var both = cut(texts.get(i).shown(), texts.get(j).shown());
                if (both.getWidth() > SLACK && both.getHeight() > 2 * SLACK) {
                    say(
                            "lies on “" + texts.get(j).text().getText() + "”",
                            texts.get(i).text().getText(),
                            texts.get(i).text().getParent());
                }
            }
        }
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private void say(String what, String words, Node where) {
        found.add(String.format(Locale.ROOT, "“%s” %s in %s%s", words, what, where.getStyleClass(), chain(where)));
    }

    /// The named node that it is in.
    private static String chain(Node node) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer.getId() != null) {
                return " of #" + outer.getId();
            }
        }
        return "";
    }
}
