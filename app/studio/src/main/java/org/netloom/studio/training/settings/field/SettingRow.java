package org.netloom.studio.training.settings.field;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.netloom.studio.glossary.Glossary;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.look.StyleNames;

/// A name, a control, and below them what is wrong with what was typed.
public final class SettingRow extends GridPane {
    private static final double CONTROL_WIDTH = 132;

    public SettingRow(String name, Node control) {
        getStyleClass().add("setting-row");
        var label = new Label(name);
        label.getStyleClass().add("dim");
        label.setLabelFor(control);
        label.setWrapText(true);
        Glossary.explain(label, name);
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(words, new ColumnConstraints(CONTROL_WIDTH));
        addRow(0, label, control);
    }

    /// @param id of the text field, for tests and style sheets
    public static SettingRow typed(String name, SettingField field, String id) {
        var input = new CalmTextField();
        input.setId(id);
        input.textProperty().bindBidirectional(field.words());
        input.setAccessibleText(name);
        var row = new SettingRow(name, input);
        var problem = new Label();
        problem.getStyleClass().add("setting-problem");
        problem.setWrapText(true);
        problem.setManaged(false);
        row.add(problem, 0, 1, 2, 1);
        field.problem().subscribe(why -> {
            boolean wrong = !why.pattern().isEmpty();
            problem.setText(wrong ? text(why) : "");
            problem.setManaged(wrong);
            problem.setVisible(wrong);
            input.pseudoClassStateChanged(StyleNames.INVALID, wrong);
        });
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.leave();
            }
        });
        input.setOnAction(event -> field.leave());
        return row;
    }

    public static void shownWhen(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
