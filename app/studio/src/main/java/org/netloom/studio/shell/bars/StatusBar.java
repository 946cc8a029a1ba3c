package org.netloom.studio.shell.bars;

import static org.netloom.studio.support.Localization.text;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.netloom.studio.shell.EngineState;
import org.netloom.studio.shell.ShellViewModel;

/// The line at the bottom: engine, dataset, problems, parameters, memory.
public final class StatusBar extends HBox {

    public StatusBar(ShellViewModel model) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(engine(model), dataset(model), problems(model), parameters(model), space, memory(model));
    }

    private static Node engine(ShellViewModel model) {
        var dot = new Region();
        dot.getStyleClass().add("engine-dot");
        model.engineState().subscribe(state -> {
            for (var one : EngineState.values()) {
                dot.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(one.name().toLowerCase(java.util.Locale.ROOT)), one == state);
            }
        });
        var label = new Label();
        label.setId("engine-state");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> StatusTexts.engine(
                                model.engineState().get(), model.engineText().get()),
                        model.engineState(),
                        model.engineText()));
        var box = new HBox(dot, label);
        box.getStyleClass().add("engine");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node dataset(ShellViewModel model) {
        var label = new Label();
        label.setId("dataset-summary");
        label.textProperty().bind(model.datasetSummary());
        show(label, model.datasetSummary().isNotEmpty().and(model.projectOpen()));
        return label;
    }

    private static Node problems(ShellViewModel model) {
        var button = new Button();
        button.setId("problem-count");
        button.getStyleClass().add("problem-count");
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(
                                "{0,choice,0#no problems|1#1 problem|1<{0} problems}",
                                model.problemCount().get()),
                        model.problemCount()));
        button.setOnAction(event -> {
            var show = model.showProblems().get();
            if (show != null) {
                show.run();
            }
        });
        model.problemCount()
                .subscribe(count ->
                        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("some"), count.intValue() > 0));
        // Without problems, or with nobody to show them, it is words and no button.
        button.mouseTransparentProperty()
                .bind(model.problemCount().lessThan(1).or(model.showProblems().isNull()));
        button.focusTraversableProperty().bind(button.mouseTransparentProperty().not());
        show(button, model.projectOpen());
        return button;
    }

    private static Node parameters(ShellViewModel model) {
        var label = new Label();
        label.setId("parameter-count");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> StatusTexts.parameters(model.parameterCount().get()), model.parameterCount()));
        show(label, model.projectOpen());
        return label;
    }

    private static Node memory(ShellViewModel model) {
        var label = new Label();
        label.setId("memory");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> StatusTexts.memory(
                                model.engineMemory().get(), model.studioMemory().get()),
                        model.engineMemory(),
                        model.studioMemory()));
        return label;
    }

    private static void show(Node node, javafx.beans.value.ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
