package org.netloom.studio.inspector;

import static org.netloom.studio.support.Localization.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.netloom.core.graph.Block;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.layers.options.RecordOptions.Option;
import org.netloom.studio.glossary.Glossary;

/// The options of one block as rows of name and editor, by Keras' names: the important ones first,
/// what most nets leave alone under "More".
final class OptionRows extends VBox {
    private static final Set<String> RARE = Set.of("dilation_rate", "groups", "seed");
    private static final int LONGEST = 15;

    private final String block;
    private final Class<? extends Layer> type;
    private final InspectorViewModel model;
    private final Map<String, OptionEditor> editors = new LinkedHashMap<>();

    OptionRows(Block block, InspectorViewModel model) {
        this.block = block.name();
        this.type = block.layer().getClass();
        this.model = model;
        var usual = new ArrayList<Option>();
        var rare = new ArrayList<Option>();
        for (var option : LayerOptions.of(block.layer())) {
            (isRare(option.name()) ? rare : usual).add(option);
        }
        if (!usual.isEmpty()) {
            getChildren().add(grid(usual));
        }
        if (!rare.isEmpty()) {
            var heading = new Label(text("More"));
            heading.getStyleClass().add("section-title");
            getChildren().addAll(heading, grid(rare));
        }
        show(block.layer());
    }

    private static boolean isRare(String option) {
        return option.endsWith("_initializer")
                || option.endsWith("_constraint")
                || option.endsWith("_regularizer")
                || RARE.contains(option);
    }

    boolean isFor(Block other) {
        return other.name().equals(block) && other.layer().getClass() == type;
    }

    void show(Layer layer) {
        for (var option : LayerOptions.of(layer)) {
            var editor = editors.get(option.name());
            if (editor != null) {
                editor.show(option.value());
            }
        }
    }

    /// Puts the cursor into the first option.
    void edit() {
        editors.values().stream().findFirst().ifPresent(editor -> {
            if (editor instanceof TypedEditor<?> typed) {
                typed.field().requestFocus();
                typed.field().selectAll();
            } else {
                editor.node().requestFocus();
            }
        });
    }

    boolean isEmpty() {
        return editors.isEmpty();
    }

    private GridPane grid(List<Option> options) {
        var grid = rows();
        // A name that would be cut stands above its field, and so do those around it.
        boolean stacked = options.stream().anyMatch(option -> option.name().length() > LONGEST);
        for (var option : options) {
            var editor = editor(option);
            editors.put(option.name(), editor);
            var name = new Label(option.name());
            name.getStyleClass().add("option-name");
            name.setLabelFor(editor.node());
            Glossary.explain(name, option.name());
            editor.node().setId("option-" + option.name());
            GridPane.setValignment(name, VPos.TOP);
            if (stacked) {
                name.getStyleClass().add("stacked");
                grid.add(new VBox(name, editor.node()), 0, grid.getRowCount(), 2, 1);
            } else {
                grid.addRow(grid.getRowCount(), name, editor.node());
            }
        }
        return grid;
    }

    static GridPane rows() {
        var grid = new GridPane();
        grid.getStyleClass().add("option-rows");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(72);
        var fields = new ColumnConstraints(140);
        fields.setHalignment(HPos.LEFT);
        fields.setFillWidth(true);
        grid.getColumnConstraints().setAll(names, fields);
        return grid;
    }

    private OptionEditor editor(Option option) {
        var name = option.name();
        return OptionEditors.of(
                option, value -> canBe(name, value), value -> model.change(block, name, value), model::settle);
    }

    private boolean canBe(String option, Object value) {
        try {
            LayerOptions.with(model.document().graph().block(block).layer(), option, value);
            return true;
        } catch (InvalidOption e) {
            return false;
        }
    }
}
