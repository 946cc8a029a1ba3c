package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.measured;
import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.look.StyleNames;

/// The files with what the net says to each.
final class AnswerList extends ListView<Answer> {
    private boolean showing;

    AnswerList(PredictionViewModel model) {
        setId("answers");
        getStyleClass().add("answer-list");
        setItems(model.answers());
        setCellFactory(list -> new AnswerCell());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.selected().set(now);
            }
        });
        model.selected().subscribe(answer -> {
            showing = true;
            try {
                if (answer != null) {
                    getSelectionModel().select(answer);
                }
            } finally {
                showing = false;
            }
        });
    }

    private static final class AnswerCell extends ListCell<Answer> {
        private final PictureBox picture = new PictureBox(36);
        private final Label file = new Label();
        private final Label label = new Label();
        private final Label share = new Label();
        private final HBox box;

        AnswerCell() {
            file.getStyleClass().addAll("dim", "small-text");
            share.getStyleClass().addAll("dim", "figures");
            share.setMinWidth(Region.USE_PREF_SIZE);
            label.setMinWidth(0);
            file.setMinWidth(0);
            var words = new VBox(label, file);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            box = new HBox(picture, words, share);
            box.getStyleClass().add("answer-cell");
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable Answer answer, boolean empty) {
            super.updateItem(answer, empty);
            if (answer == null || empty) {
                setGraphic(null);
                return;
            }
            file.setText(answer.name());
            picture.show(answer.pixels());
            boolean refused = answer.error() != null;
            label.pseudoClassStateChanged(StyleNames.INVALID, refused);
            label.setText(
                    refused
                            ? text("no picture")
                            : answer.isWaiting()
                                    ? "…"
                                    : answer.shares().getFirst().label());
            share.setText(
                    answer.shares().isEmpty()
                            ? ""
                            : measured("%.2f", answer.shares().getFirst().probability()));
            setGraphic(box);
        }
    }
}
