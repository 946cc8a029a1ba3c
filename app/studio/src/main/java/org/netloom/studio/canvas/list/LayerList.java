package org.netloom.studio.canvas.list;

import static org.netloom.studio.support.Localization.text;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.netloom.studio.canvas.model.CanvasViewModel;
import org.netloom.studio.document.Checked;
import org.netloom.studio.document.Selection.Chosen;

/// All layers one below the other, in the order in which pictures go through them. Selection and edits
/// are the canvas' own; Enter edits, Ctrl with the arrows moves a layer in the chain.
public final class LayerList extends ListView<LayerRow> {
    private final CanvasViewModel model;
    private boolean following;

    public LayerList(CanvasViewModel model) {
        this.model = model;
        setId("layer-list");
        getStyleClass().add("layer-list");
        setAccessibleText(text("The layers of the net"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(view -> new LayerCell());
        var nothing = new Label(text("The net has no layers yet. Press / and type one, such as input 28x28x1."));
        nothing.getStyleClass().add("dim");
        setPlaceholder(nothing);
        getSelectionModel().getSelectedIndices().subscribe(this::tell);
        model.document().checked().subscribe(this::fill);
        model.selection().chosen().subscribe(this::follow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                edit();
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.UP) {
            model.chains().moveUp();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.DOWN) {
            model.chains().moveDown();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            edit();
            event.consume();
        }
    }

    private void edit() {
        model.selection().last().ifPresent(model::edit);
    }

    private void fill(Checked checked) {
        following = true;
        getItems().setAll(LayerRow.of(checked));
        following = false;
        follow(model.selection().chosen().get());
    }

    private void tell() {
        if (!following) {
            following = true;
            model.selection()
                    .set(
                            getSelectionModel().getSelectedItems().stream()
                                    .filter(row -> row != null)
                                    .map(LayerRow::name)
                                    .toList(),
                            Set.of());
            following = false;
        }
    }

    private void follow(Chosen chosen) {
        if (following) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (chosen.blocks().contains(getItems().get(i).name())) {
                getSelectionModel().select(i);
                getFocusModel().focus(i);
                scrollTo(Math.max(0, i - 4));
            }
        }
        following = false;
    }
}
