package org.netloom.studio.problems;

import static org.netloom.studio.support.Localization.text;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Problem;
import org.netloom.core.text.Text;
import org.netloom.studio.support.Hint;

/// A problem with a button for each change that mends it; the first is the usual one.
public final class ProblemCard extends VBox {

    /// @param preview says what a fix would do; shown while the pointer rests on its button
    public ProblemCard(Problem problem, Consumer<Fix> apply, Function<Fix, Text> preview) {
        getStyleClass().add("problem-card");
        var title = new Label(text(problem.title()));
        title.getStyleClass().add("problem-title");
        title.setWrapText(true);
        var detail = new Label(text(problem.detail()));
        detail.getStyleClass().add("problem-detail");
        detail.setWrapText(true);
        getChildren().addAll(title, detail);
        if (!problem.fixes().isEmpty()) {
            var buttons = new FlowPane();
            buttons.getStyleClass().add("problem-fixes");
            for (var fix : problem.fixes()) {
                var button = new Button(text(fix.label()));
                button.getStyleClass().addAll("small", buttons.getChildren().isEmpty() ? "accent" : "plain");
                Hint.on(button, () -> text(preview.apply(fix)));
                button.setOnAction(event -> apply.accept(fix));
                buttons.getChildren().add(button);
            }
            getChildren().add(buttons);
        }
    }
}
