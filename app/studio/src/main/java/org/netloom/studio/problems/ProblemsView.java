package org.netloom.studio.problems;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.graph.Fix;
import org.netloom.core.graph.Problem;
import org.netloom.studio.document.Checked;
import org.netloom.studio.document.Document;

/// All problems of the net in a list: a click shows the block, a button mends it.
public final class ProblemsView extends VBox {
    private final Consumer<String> reveal;
    private final Consumer<Fix> apply;
    private final Label heading = new Label();
    private List<Problem> shown = List.of();

    public ProblemsView(Document document, Consumer<String> reveal, Consumer<Fix> apply) {
        this.reveal = reveal;
        this.apply = apply;
        setId("problems");
        getStyleClass().add("problems");
        heading.getStyleClass().add("section-title");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        document.checked().subscribe(checked -> show(checked));
    }

    private void show(Checked checked) {
        var problems = checked.problems();
        if (problems.equals(shown)) {
            return;
        }
        shown = problems;
        setVisible(!problems.isEmpty());
        heading.setText(problems.size() == 1 ? text("1 problem") : text("{0} problems", problems.size()));
        getChildren().setAll(heading);
        problems.forEach(problem -> getChildren().add(row(problem, checked)));
    }

    private HBox row(Problem problem, Checked checked) {
        var icon = new FontIcon(problem.isError() ? "mdi2a-alert-circle-outline" : "mdi2a-alert-outline");
        icon.getStyleClass().add(problem.isError() ? "error" : "warning");
        var card = new ProblemCard(problem, apply, checked::preview);
        HBox.setHgrow(card, Priority.ALWAYS);
        var row = new HBox(icon, card);
        row.getStyleClass().add("problem-row");
        var block = problem.block();
        if (block != null) {
            row.getStyleClass().add("leads-somewhere");
            row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> reveal.accept(block));
        }
        return row;
    }
}
