package org.netloom.studio.canvas.quick;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.studio.canvas.block.FamilyGlyph;
import org.netloom.studio.support.look.StyleNames;

/// A layer that the typed line may mean.
final class QuickRow extends HBox {

    QuickRow(Entry entry, boolean chosen, Runnable pick) {
        getStyleClass().addAll("quick-row", StyleNames.family(entry.family()));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(entry.id());
        var name = new Label(entry.id(), new FamilyGlyph(entry.family()));
        name.setMinWidth(USE_PREF_SIZE);
        var purpose = new Label(text(entry.description()).split("[,.:]", 2)[0]);
        purpose.getStyleClass().add("quick-purpose");
        purpose.setMinWidth(0);
        purpose.setWrapText(true);
        HBox.setHgrow(purpose, Priority.ALWAYS);
        getChildren().addAll(name, purpose);
        pseudoClassStateChanged(StyleNames.SELECTED, chosen);
        setOnMousePressed(event -> {
            pick.run();
            event.consume();
        });
    }
}
