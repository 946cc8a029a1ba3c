package org.netloom.studio.shell.chooser;

import static org.netloom.studio.support.Localization.text;

import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.CalmTextField;

/// Choices over the window, narrowed down by typing; Enter takes the marked one, Esc none. The focus
/// goes back to where it was.
public final class Chooser extends StackPane {
    private static final double WIDTH = 560;
    private static final double ROW = 34;
    private static final int MOST = 11;

    private final TextField field = new CalmTextField();
    private final ObservableList<Choice> shown = FXCollections.observableArrayList();
    private final ListView<Choice> list = new ListView<>(shown);
    private final VBox card = new VBox(field, list);
    private List<Choice> choices = List.of();
    private @Nullable Node before;

    public Chooser() {
        setId("chooser");
        getStyleClass().add("chooser");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        card.getStyleClass().add("chooser-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        field.setId("chooser-words");
        list.setId("chooser-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ChoiceCell());
        var nothing = new Label(text("Nothing is called so."));
        nothing.getStyleClass().add("dim");
        list.setPlaceholder(nothing);
        getChildren().add(card);
        setAlignment(Pos.TOP_CENTER);
        field.textProperty().subscribe(this::fill);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe((was, is) -> {
            // A window in the background has no focus, but keeps its owner.
            if (was && !is && getScene() != null && getScene().getFocusOwner() != field) {
                close(false);
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close(true);
            }
            event.consume();
        });
    }

    /// Shows choices; `prompt` says what for.
    public void open(String prompt, List<Choice> all) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        choices = all;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.clear();
        setVisible(true);
        fill();
        field.requestFocus();
    }

    public boolean isOpen() {
        return isVisible();
    }

    private void close(boolean back) {
        if (isVisible()) {
            setVisible(false);
            if (back && before != null) {
                before.requestFocus();
            }
        }
    }

    private void fill() {
        var words = field.getText();
        shown.setAll(choices.stream()
                .filter(choice -> choice.matches(words))
                .sorted(Comparator.comparingInt(choice -> choice.rank(words)))
                .toList());
        list.setPrefHeight(Math.clamp(shown.size(), 1, MOST) * ROW + 2);
        mark(0);
    }

    private void mark(int index) {
        if (!shown.isEmpty()) {
            list.getSelectionModel().select(Math.clamp(index, 0, shown.size() - 1));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST + 2));
        }
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> mark(at + 1);
            case UP -> mark(at - 1);
            case PAGE_DOWN -> mark(at + MOST);
            case PAGE_UP -> mark(at - MOST);
            case ENTER -> take();
            case ESCAPE -> close(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Before the list takes the focus from the field, which would close all.
    private void press(MouseEvent event) {
        for (var node = event.getTarget() instanceof Node target ? target : null;
                node != null && node != list;
                node = node.getParent()) {
            if (node instanceof ChoiceCell cell) {
                list.getSelectionModel().select(cell.getIndex());
                take();
                event.consume();
                return;
            }
        }
    }

    private void take() {
        var choice = list.getSelectionModel().getSelectedItem();
        if (choice != null && choice.available()) {
            close(true);
            choice.run().run();
        }
    }
}
