package org.netloom.studio.dataset.health;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.health.DatasetProblem;
import org.netloom.studio.support.Hint;

/// The problems of the pictures, each with a way to see them and, where there is one, a way out.
public final class ProblemList extends BorderPane {
    private final HealthViewModel model;
    private final Consumer<DatasetProblem> show;
    private final ListView<DatasetProblem> list = new ListView<>();
    private final Label leftOut = new Label();
    private final HBox out;

    /// @param show what shows the pictures of a problem
    public ProblemList(HealthViewModel model, ReportSaving saving, Consumer<DatasetProblem> show) {
        this.model = model;
        this.show = show;
        list.setId("problems");
        list.getStyleClass().add("fault-list");
        list.setCellFactory(view -> new ProblemCell());
        setCenter(list);
        var back = new Button(text("Take them back"));
        back.setId("take-back");
        back.getStyleClass().add("small");
        back.setOnAction(event -> model.takeBack());
        leftOut.getStyleClass().addAll("dim", "small-text");
        back.setMinWidth(Region.USE_PREF_SIZE);
        leftOut.setMinWidth(0);
        out = new HBox(leftOut, back);
        out.getStyleClass().add("left-out");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(out, space, new ReportButton(saving));
        foot.getStyleClass().add("problem-foot");
        setBottom(foot);
        var none = new Label(text("None were found."));
        none.getStyleClass().add("dim");
        list.setPlaceholder(none);
        model.problems().subscribe(problems -> list.getItems().setAll(problems));
        model.document().project().subscribe(project -> refresh());
    }

    private void refresh() {
        int count = model.leftOut().size();
        leftOut.setText(text("{0,choice,1#One picture is|1<{0} pictures are} left out of training and test.", count));
        out.setVisible(count > 0);
        out.setManaged(count > 0);
        list.refresh();
    }

    private final class ProblemCell extends ListCell<DatasetProblem> {
        private final Label words = new Label();
        private final Button see = new Button();
        private final Button mend = new Button();
        private final Button keep = new Button(text("Keep together"));
        private final FlowPane buttons = new FlowPane(see, mend, keep);
        private final VBox box = new VBox(words, buttons);

        ProblemCell() {
            words.setWrapText(true);
            box.getStyleClass().add("problem-box");
            buttons.getStyleClass().add("button-flow");
            see.getStyleClass().add("small");
            mend.getStyleClass().add("small");
            see.setMinWidth(Region.USE_PREF_SIZE);
            mend.setMinWidth(Region.USE_PREF_SIZE);
            keep.getStyleClass().add("small");
            keep.setMinWidth(Region.USE_PREF_SIZE);
            Hint.on(keep, text("Never parts them between training and validation."));
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable DatasetProblem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (problem == null || empty) {
                setGraphic(null);
                return;
            }
            words.setText(text(problem.text()));
            long count =
                    problem.groups().stream().flatMap(List::stream).distinct().count();
            see.setText(text("{0,choice,1#Show the picture|1<Show the {0} pictures}", count));
            see.setOnAction(event -> show.accept(problem));
            var files = model.remedy(problem);
            mend.setText(text("{0,choice,1#Leave out one|1<Leave out {0}}", files.size()));
            mend.setOnAction(event -> model.leaveOut(problem));
            mend.setVisible(!files.isEmpty());
            mend.setManaged(!files.isEmpty());
            boolean parted = !model.parted(problem).isEmpty();
            keep.setOnAction(event -> model.keepTogether(problem));
            keep.setVisible(parted);
            keep.setManaged(parted);
            buttons.setVisible(count > 0);
            buttons.setManaged(count > 0);
            setGraphic(box);
        }
    }
}
