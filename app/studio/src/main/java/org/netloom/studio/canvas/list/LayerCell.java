package org.netloom.studio.canvas.list;

import static org.netloom.studio.support.Localization.text;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.studio.canvas.block.FamilyGlyph;
import org.netloom.studio.support.look.StyleNames;

/// A layer as a row: family, kind, name, what matters, what comes out, parameters.
final class LayerCell extends ListCell<LayerRow> {
    private static final double TITLE = 190;
    private static final double OUTPUT = 90;
    private static final double PARAMETERS = 96;

    LayerCell() {
        getStyleClass().add("layer-row");
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable LayerRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setText(null);
            setAccessibleText("");
            pseudoClassStateChanged(StyleNames.INVALID, false);
            return;
        }
        var face = row.face();
        var family = LayerCatalog.familyOf(face.block().layer());
        var title = new Label(face.title(), new FamilyGlyph(family));
        title.getStyleClass().add("layer-row-title");
        fix(title, TITLE, Pos.CENTER_LEFT);
        var line = new Label(
                row.from().isEmpty()
                        ? face.line()
                        : text("{0} · from {1}", face.line(), String.join(", ", row.from())));
        line.getStyleClass().add("layer-row-line");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        var output = new Label(face.output());
        output.getStyleClass().add("mono");
        fix(output, OUTPUT, Pos.CENTER_RIGHT);
        var parameters = new Label(face.parameters());
        parameters.getStyleClass().add("layer-row-parameters");
        fix(parameters, PARAMETERS, Pos.CENTER_RIGHT);
        var band = new Region();
        band.getStyleClass().add("palette-band");
        var content = new HBox(band, title, line, output, parameters);
        content.getStyleClass().addAll("layer-row-content", StyleNames.family(family));
        pseudoClassStateChanged(StyleNames.INVALID, face.isInvalid());
        setText(face.spoken());
        setAccessibleText(face.spoken());
        setGraphic(content);
    }

    private static void fix(Label label, double width, Pos alignment) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(alignment);
    }
}
