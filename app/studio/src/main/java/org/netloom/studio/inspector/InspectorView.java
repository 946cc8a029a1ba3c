package org.netloom.studio.inspector;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.LayerCatalog.Entry;
import org.netloom.core.layers.options.InvalidOption;
import org.netloom.core.text.Text;
import org.netloom.studio.problems.ProblemsView;

/// The selected block with its options and what it costs, else the net as a whole; the net's problems
/// at the end.
public final class InspectorView extends ScrollPane {
    private final InspectorViewModel model;
    private final VBox content = new VBox();
    private final Label title = styled("pane-title");
    private final Label description = styled("inspector-description");
    private final VBox head = new VBox(title, description);
    private final VBox options = new VBox();
    private final Figures blockFigures = new Figures(text("This block"));
    private final Figures netFigures = new Figures(text("The net"));
    private final ProblemsView problems;
    private @Nullable OptionRows rows;
    private @Nullable TypedEditor<String> name;

    /// @param reveal shows a block on the canvas
    public InspectorView(InspectorViewModel model, Consumer<String> reveal) {
        this.model = model;
        problems = new ProblemsView(model.document(), reveal, model::apply);
        setId("inspector");
        getStyleClass().add("inspector");
        content.getStyleClass().add("inspector-content");
        description.setWrapText(true);
        content.getChildren().setAll(head, options, blockFigures, netFigures, problems);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        options.getStyleClass().add("inspector-options");
        for (var part : List.of(options, blockFigures)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.document().checked().subscribe(this::refresh);
        model.selection().chosen().subscribe(this::refresh);
    }

    /// A button that does something with the selected block, below what it is.
    public void offer(Button button) {
        button.visibleProperty().bind(options.visibleProperty());
        button.managedProperty().bind(button.visibleProperty());
        VBox.setMargin(button, new Insets(0, 0, 8, 0));
        content.getChildren().add(content.getChildren().indexOf(options), button);
    }

    /// Puts the cursor into the first option of the selected block.
    public void edit() {
        if (rows != null && !rows.isEmpty()) {
            rows.edit();
        } else if (name != null) {
            name.field().requestFocus();
        }
    }

    public void showProblems() {
        setVvalue(getVmax());
    }

    private void refresh() {
        var block = model.block();
        options.setVisible(block.isPresent());
        blockFigures.setVisible(block.isPresent());
        netFigures.showHeading(block.isPresent() || model.selection().blocks().size() > 1);
        if (block.isPresent()) {
            show(block.get());
        } else {
            rows = null;
            name = null;
            options.getChildren().clear();
            showNet();
        }
        fillNet();
    }

    private void show(Block block) {
        var id = LayerCatalog.idOf(block.layer());
        title.setText(id);
        description.setText(text(LayerCatalog.find(id)
                .map(Entry::description)
                .orElse(Text.of("A layer that this Netloom does not know. It is kept as it is."))));
        if (rows == null || !rows.isFor(block)) {
            setVvalue(getVmin());
            rows = new OptionRows(block, model);
            name = new TypedEditor<>(
                    typed -> nameFor(block.name(), typed), typed -> typed, value -> Optional.empty(), () -> {});
            name.show(block.name());
            rename(block.name(), name);
            var grid = OptionRows.rows();
            var label = styled("option-name");
            label.setText(text("name"));
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(0, label, name.node());
            name.node().setId("option-name");
            options.getChildren().setAll(grid, rows);
        } else {
            rows.show(block.layer());
        }
        fillBlock();
    }

    /// A name is taken when it is finished, not letter by letter: every block's weights go by it.
    private void rename(String before, TypedEditor<String> editor) {
        var field = editor.field();
        field.setOnAction(event -> model.rename(before, field.getText().strip()));
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.rename(before, field.getText().strip());
            }
        });
    }

    private String nameFor(String before, String typed) {
        model.document().graph().cannotRename(before, typed.strip()).ifPresent(why -> {
            throw new InvalidOption(why);
        });
        return typed.strip();
    }

    private void showNet() {
        var chosen = model.selection().blocks().size();
        title.setText(chosen > 1 ? text("{0} blocks", chosen) : text("The net"));
        var count = model.document().graph().blocks().size();
        description.setText(
                chosen > 1
                        ? text("Choose one block to see its options.")
                        : count == 0
                                ? text("Drag layers from the left onto the canvas.")
                                : text("{0} blocks. Choose one to see its options.", count));
    }

    private void fillBlock() {
        var row = model.row();
        var batch = model.document().project().get().training().batchSize();
        long all = model.document().summary().parameters();
        var unknown = text("not known yet");
        blockFigures.set(
                "output",
                text("output"),
                row.map(r -> r.output().toString().replace("×", " × ")).orElse(unknown));
        blockFigures.set(
                "parameters",
                text("parameters"),
                row.map(r -> r.parameters() == 0
                                ? "0"
                                : Quantity.count(r.parameters()) + " · " + Quantity.share(r.parameters(), all))
                        .orElse(unknown));
        blockFigures.set(
                "fixed",
                text("of these not trainable"),
                row.map(r -> Quantity.count(r.nonTrainable())).orElse(unknown));
        blockFigures.set(
                "work",
                text("work per picture"),
                row.map(r -> Quantity.work(r.flops())).orElse(unknown));
        blockFigures.set(
                "memory",
                text("memory at batch {0}", batch),
                row.map(r -> Quantity.bytes(InspectorViewModel.trainingBytes(r, batch)))
                        .orElse(unknown));
    }

    private void fillNet() {
        var summary = model.document().summary();
        boolean known =
                summary.rows().size() == model.document().graph().blocks().size();
        var batch = model.document().project().get().training().batchSize();
        var unknown = text("not known yet");
        netFigures.set("parameters", text("parameters"), known ? Quantity.count(summary.parameters()) : unknown);
        netFigures.set(
                "fixed", text("of these not trainable"), known ? Quantity.count(summary.nonTrainable()) : unknown);
        netFigures.set("work", text("work per picture"), known ? Quantity.work(summary.flops()) : unknown);
        netFigures.set(
                "memory",
                text("memory at batch {0}", batch),
                known ? Quantity.bytes(summary.trainingBytes(batch)) : unknown);
    }

    private static Label styled(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
